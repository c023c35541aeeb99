export function rowsOfTable(): Map<number, string>;
export function rowsInTitles(): Map<number, Set<string>>;
