import {fork, type ChildProcess} from 'node:child_process';

/** What a process of its own answers to a request. */
export type Job = (request: never) => unknown;

/** A process that does nothing but one task of this program, so that nothing else has warmed its code or used its memory. */
export class OwnProcess {
  readonly #process: ChildProcess;

  constructor(task: string, setting = '') {
    this.#process = fork(process.argv[1], ['--task', task, '--setting', setting]);
  }

  /** Requests are made one after the other. Rejects when the process ends without an answer. */
  ask<Answer>(request: unknown = null): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const fail = (code: number | null) => reject(new Error(`a process ended with ${code}`));
      this.#process.once('exit', fail);
      this.#process.once('message', (answer) => {
        this.#process.off('exit', fail);
        resolve(answer as Answer);
      });
      this.#process.send({request});
    });
  }

  /** The process ends when nobody can ask it any more. */
  end(): void {
    this.#process.disconnect();
  }
}

/** One answer of a process of its own. */
export async function inOwnProcess<Answer>(
  task: string,
  setting = '',
  request: unknown = null,
): Promise<Answer> {
  const own = new OwnProcess(task, setting);
  const answer = await own.ask<Answer>(request);
  own.end();
  return answer;
}

/** Answers whoever started this process. */
export function answerWith(job: Job): void {
  process.on('message', async ({request}: {request: never}) => process.send!(await job(request)));
}
