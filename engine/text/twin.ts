import type {Language} from './cli.ts';
import {twinInEnglish} from './twin-en.ts';
import {twinInChinese} from './twin-zh.ts';

/** Words for the exact answer beside the simulated one, by the codes of the engine; figures come in as text. */
export interface TwinText {
  /** Heading of the exact figures in a table. */
  exact: string;
  methods: Readonly<Record<string, string>>;
  /** How the exact figures came about. */
  solvedBy: (methods: readonly string[], source: string) => string;
  /** Why there are none: the assumption in words, and its place in the scenario. */
  none: (assumption: string, path: string) => string;
  /** The assumption that fails; `of` is the segment, site, lane or station, or empty. */
  assumptions: Readonly<Record<string, (of: string) => string>>;
  /** Why there are exact measures, but no exact profit. */
  noProfit: (line: string, gap: string, path: string) => string;
  gaps: Readonly<Record<string, string>>;
  /** The best value by the exact figures, with its profit of a year. */
  optimum: (value: string, profit: string) => string;
  /** What the exact lines of a chart are. */
  key: string;
}

export function twinText(language: Language): TwinText {
  return language === 'zh' ? twinInChinese : twinInEnglish;
}

/** What a twin says of itself, as far as words need it. */
export type ToldTwin =
  | {
      status: 'exact';
      method: readonly string[];
      source: string;
      missing: readonly {line: string; because: string; path: string}[];
    }
  | {status: 'none'; because: string; path: string; of: string};

/** The sentences that stand beside a result: the method and what the exact figures lack, or the assumption that fails. */
export function twinSentences(
  twin: ToldTwin,
  text: TwinText,
  lines: Readonly<Record<string, string>>,
): string[] {
  if (twin.status === 'none') {
    const assumption = text.assumptions[twin.because](twin.of);
    return [text.none(assumption, twin.path)];
  }
  const methods = twin.method.map((code) => text.methods[code]);
  const [missing] = twin.missing;
  return [
    text.solvedBy(methods, twin.source),
    ...(missing
      ? [text.noProfit(lines[missing.line] ?? missing.line, text.gaps[missing.because], missing.path)]
      : []),
  ];
}
