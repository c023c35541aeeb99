/** Characters for private use (Unicode 16, section 23.5), which no sentence has of itself. */
const BEGIN = '\ue000';
const END = '\ue002';
const MARK = /\ue000(\d+)\ue002/g;

/** Stands in a sentence for the name of a scenario, which a person may change, by its place in the result. */
export function nameMark(place: number): string {
  return `${BEGIN}${place}${END}`;
}

/** A sentence with the names of scenarios. */
export function withNames(sentence: string, columns: readonly {place: number; name: string}[]): string {
  return sentence.replace(
    MARK,
    (_, place: string) => columns.find((column) => column.place === Number(place))?.name ?? '',
  );
}

/** Names what is said of scenarios that are shown together: the first one is the baseline, the sequence of the others does not matter. */
export function shownKey([baseline, ...others]: readonly number[]): string {
  return [baseline, ...others.sort((a, b) => a - b)].join(' ');
}

/** Names what is said of a scenario against another one. */
export function pairKey(of: number, against: number): string {
  return `${of} ${against}`;
}
