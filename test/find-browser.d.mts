export function findBrowser(): string | null;
export function findOnPath(name: string): string | null;
