import {isShare} from '../../state/lever-kind.ts';
import type {DrawnCurve, Found} from '../../state/search.svelte.ts';
import {foundSaid} from '../said/found.ts';
import {isData, type Data} from './guard.ts';
import type {Summary} from './record.ts';

/** What a search has come to, as it is kept. */
export interface KeptResult {
  /** JSON, as the build of the engine puts it down. */
  text: string;
  build: string;
  /** Shows damage to the text. */
  check: number;
}

/** A finished result, to be kept; null where the search has not ended. */
export function keptResult(found: Pick<Found, 'curve' | 'single'>, build: string): KeptResult | null {
  if (!isFinished(found)) return null;
  const {curve, single} = found;
  const text = JSON.stringify({curve: curve && {...curve, draft: null}, single});
  return {text, build, check: checkNumber(text)};
}

/** Whether a result was put down by another build of the engine, and must be found anew. */
export function isOfOther(record: unknown, build: string): boolean {
  return isData(record) && typeof record.build === 'string' && record.build !== build;
}

/** What was kept, with what is said of it; null where it is damaged. The draft is that of this session. */
export function foundIn(record: unknown, draft: Found['draft'], currency: string): Found | null {
  if (!isData(record) || typeof record.text !== 'string') return null;
  if (checkNumber(record.text) !== record.check) return null;
  try {
    const result: unknown = JSON.parse(record.text);
    if (!isResult(result)) return null;
    const {curve, single} = result;
    const said = foundSaid(result, currency);
    return {draft, curve: curve && {...curve, draft}, single, said};
  } catch {
    return null;
  }
}

/** What a finished result says, for a list; null where the search has not ended. */
export function summaryOf(
  {curve, single}: Pick<Found, 'curve' | 'single'>,
  currency: string,
): Summary | null {
  const optimum = curve?.optimum;
  if (curve && optimum) {
    const {mean, halfWidth} = optimum.profit;
    const {value} = optimum.levers[curve.lever.name];
    return {best: {value, isShare: isShare(curve.lever)}, profit: {mean, halfWidth}, currency};
  }
  if (!single) return null;
  const {mean, halfWidth} = single.statement.profit;
  return {best: null, profit: {mean, halfWidth}, currency};
}

/** Whether everything is known that a search is to find. */
function isFinished({curve, single}: Pick<Found, 'curve' | 'single'>): boolean {
  return curve ? curve.optimum !== null && curve.marginalStep !== null : single !== null;
}

/** The hash FNV-1a of Fowler, Noll and Vo (1991) with 32 bits, over the code units of a text. */
export function checkNumber(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

function isResult(result: unknown): result is {curve: DrawnCurve | null; single: Found['single']} {
  if (!isData(result)) return false;
  const {curve, single} = result;
  if (curve === null) return isData(single) && hasFigures(single);
  if (!isData(curve) || !isData(curve.lever) || !Array.isArray(curve.points)) return false;
  const {lever, optimum, points} = curve;
  const isPoint = (point: unknown) => isData(point) && typeof point.value === 'number' && hasFigures(point);
  if (!isData(optimum) || !isData(optimum.levers) || !hasFigures(optimum)) return false;
  return (points as unknown[]).every(isPoint) && isData(optimum.levers[String(lever.name)]);
}

function hasFigures({measures, statement, totals}: Data): boolean {
  return isData(measures) && isData(statement) && isData(statement.profit) && isData(totals);
}
