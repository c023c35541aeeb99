import {ScenarioError} from '../../engine/index.ts';
import type {ToldFault} from '../state/told-fault.ts';
import {told} from './told.ts';

/** What comes of a piece of work: the engine's errors do not cross threads as they are. */
export type Answer<Value> =
  | {status: 'done'; value: Value}
  /** Everything that is wrong with what was given, by place. */
  | {status: 'refused'; faults: readonly ToldFault[]}
  /** Somebody stopped it, or asked for something else since. */
  | {status: 'stopped'}
  | {status: 'failed'; message: string};

/** The answer to work that may be refused, stopped or fail. */
export async function answered<Value>(
  work: () => Value | Promise<Value>,
  signal?: AbortSignal,
): Promise<Answer<Value>> {
  try {
    const value = await work();
    return signal?.aborted ? {status: 'stopped'} : {status: 'done', value};
  } catch (error) {
    if (signal?.aborted) return {status: 'stopped'};
    if (error instanceof ScenarioError) return {status: 'refused', faults: error.faults.map(told)};
    return {status: 'failed', message: error instanceof Error ? error.message : String(error)};
  }
}
