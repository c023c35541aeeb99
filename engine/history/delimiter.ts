const QUOTE = '"';

/** The delimiter that the header of a CSV text, its first line that is not blank, uses most outside quotes: comma, semicolon or tab. */
export function delimiterOf(text: string): ',' | ';' | '\t' {
  const [header] = /[^\n]+/.exec(text) ?? [''];
  const counts = {',': 0, ';': 0, '\t': 0};
  let quoted = false;
  for (const character of header) {
    if (character === QUOTE) quoted = !quoted;
    else if (!quoted && character in counts) counts[character as keyof typeof counts]++;
  }
  if (counts[';'] > counts[','] && counts[';'] >= counts['\t']) return ';';
  return counts['\t'] > counts[','] ? '\t' : ',';
}
