/** A piece of a sentence; `id` names the figure that it is. */
export interface Run {
  text: string;
  id: string | null;
}

/** Characters for private use (Unicode 16, section 23.5), which no sentence has of itself. */
const BEGIN = '\ue000';
const NAMED = '\ue001';
const END = '\ue002';

/** A figure with its name, to be found again in a sentence that it is put into. */
export function marked(id: string, text: string): string {
  return `${BEGIN}${id}${NAMED}${text}${END}`;
}

/** Two figures that a sentence has one after the other, to be found again with what stands between them. */
export function markedRange<Range extends {low: string; high: string}>(id: string, {low, high}: Range) {
  return {low: `${BEGIN}${id}${NAMED}${low}`, high: `${high}${END}`};
}

/** The pieces of a sentence with marked figures. */
export function runsOf(sentence: string): Run[] {
  return sentence
    .split(BEGIN)
    .flatMap((part, i): Run[] => {
      if (i === 0) return [{text: part, id: null}];
      const [id, rest] = part.split(NAMED);
      const [text, after = ''] = rest.split(END);
      return [
        {text, id},
        {text: after, id: null},
      ];
    })
    .filter(({text}) => text !== '');
}
