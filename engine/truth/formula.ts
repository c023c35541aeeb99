import {exp, log, pow} from '../kernel/math.ts';

/** An expression of arithmetic, of variables by name. */
export type Formula = (variables: Readonly<Record<string, number>>) => number;

const FUNCTIONS: Readonly<Record<string, (x: number) => number>> = {exp, log, ln: log, sqrt: Math.sqrt};
const TOKEN = /\s*([0-9]+\.?[0-9]*(?:e[+-]?[0-9]+)?|\.[0-9]+|[a-z_][a-z_0-9]*|[-+*/^()])/iy;

/**
 * The formula that a text such as `retention(beta) = 0.5 + 0.45*beta^2 per time unit` starts with, behind its first equals sign: numbers,
 * the names given, + - * / ^, brackets, and exp, log and sqrt; what comes after it is passed over. Null where there is none.
 */
export function formulaIn(text: string, names: readonly string[]): Formula | null {
  const tokens = tokensOf(text.slice(text.indexOf('=') + 1).replace(/\*{2}/g, '^'));
  let next = 0;
  const take = (...wanted: string[]): string | null =>
    wanted.includes(tokens[next]) ? tokens[next++] : null;

  function sum(): Formula | null {
    let left = product();
    for (let sign = left && take('+', '-'); left && sign; sign = take('+', '-')) {
      const [before, right] = [left, product()];
      if (right === null) return null;
      left = sign === '+' ? (at) => before(at) + right(at) : (at) => before(at) - right(at);
    }
    return left;
  }

  function product(): Formula | null {
    let left = signed();
    for (let sign = left && take('*', '/'); left && sign; sign = take('*', '/')) {
      const [before, right] = [left, signed()];
      if (right === null) return null;
      left = sign === '*' ? (at) => before(at) * right(at) : (at) => before(at) / right(at);
    }
    return left;
  }

  function signed(): Formula | null {
    if (!take('-')) return power();
    const of = signed();
    return of && ((at) => -of(at));
  }

  function power(): Formula | null {
    const base = atom();
    if (base === null || !take('^')) return base;
    const exponent = signed();
    return exponent && ((at) => pow(base(at), exponent(at)));
  }

  function atom(): Formula | null {
    const token = tokens[next];
    if (take('(')) return closed(sum());
    if (token === undefined) return null;
    if (/^[.0-9]/.test(token)) {
      next++;
      return () => Number(token);
    }
    if (names.includes(token)) {
      next++;
      return (at) => at[token];
    }
    if (!Object.hasOwn(FUNCTIONS, token) || tokens[next + 1] !== '(') return null;
    next += 2;
    const of = closed(sum());
    return of && ((at) => FUNCTIONS[token](of(at)));
  }

  function closed(inner: Formula | null): Formula | null {
    return take(')') ? inner : null;
  }

  return sum();
}

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  const pattern = new RegExp(TOKEN);
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) tokens.push(match[1]);
  return tokens;
}
