import {cliText, type CliText, type Language} from '../text/cli.ts';
import {compareText, type CompareText} from '../text/compare.ts';
import {findingText, type FindingText} from '../text/finding.ts';
import {measureNamed, nameText, type NameText} from '../text/names/names.ts';
import {ordersText, type OrdersText} from '../text/orders.ts';
import {presetText, type PresetText} from '../text/presets.ts';
import {numbersIn, type Numbers} from '../text/numbers.ts';
import {twinText, type TwinText} from '../text/twin.ts';

/** All words and ways of writing of a language. */
export interface Wording extends CliText {
  readonly finding: FindingText;
  readonly names: NameText;
  readonly numbers: Numbers;
  readonly twin: TwinText;
  readonly compare: CompareText;
  readonly orders: OrdersText;
  readonly presets: PresetText;
}

/** Its numbers are made when they are first asked for, as the help has none. */
export function wordingIn(language: Language): Wording {
  let numbers: Numbers | null = null;
  return {
    ...cliText(language),
    finding: findingText(language),
    names: nameText(language),
    get numbers() {
      return (numbers ??= numbersIn(language));
    },
    twin: twinText(language),
    compare: compareText(language),
    orders: ordersText(language),
    presets: presetText(language),
  };
}

/** What a measure is called. */
export function measureName(code: string, {names}: Wording): string {
  return measureNamed(code, names).name;
}

/** What a line of the statement is called; one without a name stands for itself. */
export function lineName(line: string, {names}: Wording): string {
  return names.lines[line] ?? line;
}
