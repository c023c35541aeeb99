/** One thing that is wrong in what a planner wrote. */
export interface Fault {
  /** Where it is: a path in the scenario such as `segments[0].promise.cycleTime`, or a place in a file such as `orders.csv:12:5`. */
  path: string;
  /** What is wrong and what would be right. */
  message: string;
  /** What stands there now. */
  value?: unknown;
}

/** The planner's data is wrong; carries every fault that was found. */
export class ScenarioError extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map(faultLine).join('\n'));
    this.name = 'ScenarioError';
    this.faults = faults;
  }
}

/** A fault on one line: `path: message`, or the message alone where the fault is in the whole. */
export function faultLine(fault: Fault): string {
  return fault.path === '' ? fault.message : `${fault.path}: ${fault.message}`;
}

/** The path of a value below an object or array: `a.b[0].c`; a key that is no plain name is quoted: `a["b c"]`. */
export function pathText(keys: readonly (string | number)[]): string {
  let text = '';
  for (const key of keys) {
    if (typeof key === 'number') text += `[${key}]`;
    else if (!/^[A-Za-z_$][\w$-]*$/.test(key)) text += `[${JSON.stringify(key)}]`;
    else text += text === '' ? key : `.${key}`;
  }
  return text;
}
