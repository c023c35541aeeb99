import type {Named, NameText} from '../../engine/text/names/names.ts';

type Plain = 'measures' | 'station' | 'channel' | 'lines' | 'stages' | 'units';

/** Names as one thread sends them to another: with blanks in the place of what is only known later. */
export interface SentNames extends Pick<NameText, Plain> {
  stage: Named;
  atStation: string;
  atChannel: string;
  present: Named;
  ofPriority: string;
  withoutPriority: string;
}

/** What stands for what is only known later: characters for private use (Unicode 16, section 23.5), which no name has of itself. */
export const BLANKS = ['\ue010', '\ue011', '\ue012'] as const;

/** Names that were sent. */
export function namesOf(sent: SentNames): NameText {
  return {
    ...sent,
    stage: (from, to) => filledNamed(sent.stage, from, to),
    atStation: (measure, station, site) => filled(sent.atStation, measure, station, site),
    atChannel: (measure, channel) => filled(sent.atChannel, measure, channel),
    present: (count) => filledNamed(sent.present, count),
    ofPriority: (measure, priority) =>
      priority === null ? filled(sent.withoutPriority, measure) : filled(sent.ofPriority, measure, priority),
  };
}

/** Before any are there: codes stand for themselves. */
export const NO_NAMES = namesOf({
  measures: {},
  station: {},
  channel: {},
  lines: {},
  stages: {},
  units: {},
  stage: {name: '', meaning: ''},
  atStation: '',
  atChannel: '',
  present: {name: '', meaning: ''},
  ofPriority: '',
  withoutPriority: '',
});

function filledNamed({name, meaning}: Named, ...words: string[]): Named {
  return {name: filled(name, ...words), meaning};
}

function filled(pattern: string, ...words: string[]): string {
  return words.reduce((text, word, i) => text.replaceAll(BLANKS[i], () => word), pattern);
}
