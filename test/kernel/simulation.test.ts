import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {PHASE, Simulation, type Operation} from '../../engine/kernel/simulation.ts';

/** An operation that notes what it handles as `time:item` and then does what the item says. */
class Script implements Operation {
  log: string[] = [];
  simulation: Simulation;
  actions: Record<number, () => void> = {};
  flushes: () => void = () => {};

  constructor(simulation: Simulation) {
    this.simulation = simulation;
  }

  handle(_kind: number, item: number): void {
    this.log.push(`${this.simulation.now}:${item}`);
    this.actions[item]?.();
  }

  flush(): void {
    this.log.push(`${this.simulation.now}:flush`);
    this.flushes();
  }
}

function setUp() {
  const simulation = new Simulation();
  const script = new Script(simulation);
  const at = (time: number, phase: number, item: number, echelon = 0) =>
    simulation.scheduleCancellable(time, phase, echelon, 0, item);
  return {simulation, script, at};
}

const {startReview, receipt, demand, review, statistics} = PHASE;

describe('the order of events', () => {
  test('time comes first', () => {
    const {simulation, script, at} = setUp();
    [30, 10, 20].forEach((time) => at(time, receipt, time));
    simulation.run(100, script);
    expect(script.log).toEqual(['10:10', '20:20', '30:30']);
  });

  test('at one instant: start-of-period reviews, receipts, demand, end-of-period reviews, statistics', () => {
    const {simulation, script, at} = setUp();
    [statistics, review, demand, receipt, startReview].forEach((phase) => at(5, phase, phase));
    simulation.run(100, script);
    expect(script.log).toEqual(['5:1', '5:2', '5:3', '5:4', '5:5']);
  });

  test('in one phase the customer side comes first, then insertion decides', () => {
    const {simulation, script, at} = setUp();
    at(5, receipt, 1, 2);
    at(5, receipt, 2, 0);
    at(5, receipt, 3, 255);
    at(5, receipt, 4, 0);
    simulation.run(100, script);
    expect(script.log).toEqual(['5:2', '5:4', '5:1', '5:3']);
  });

  test('a zero delay to a phase that has not passed joins the present round', () => {
    const {simulation, script, at} = setUp();
    at(5, receipt, 1);
    at(5, demand, 2);
    script.actions[1] = () => {
      at(5, receipt, 3);
      at(5, demand, 4);
    };
    simulation.run(100, script);
    expect(script.log).toEqual(['5:1', '5:3', '5:2', '5:4']);
  });

  test('a zero delay to a phase that has passed starts another round', () => {
    const {simulation, script, at} = setUp();
    at(5, demand, 1);
    at(5, review, 2);
    script.actions[1] = () => at(5, receipt, 3);
    script.actions[3] = () => at(5, demand, 4);
    const rounds: number[] = [];
    simulation.run(100, script, (_now, round) => rounds.push(round));
    expect(script.log).toEqual(['5:1', '5:2', '5:3', '5:4']);
    expect(rounds).toEqual([0, 0, 1, 1]);
  });

  test('statistics come after all rounds of the instant', () => {
    const {simulation, script, at} = setUp();
    at(5, statistics, 9);
    at(5, review, 1);
    script.actions[1] = () => at(5, receipt, 2);
    script.actions[2] = () => at(5, startReview, 3);
    simulation.run(100, script);
    expect(script.log).toEqual(['5:1', '5:2', '5:3', '5:9']);
  });

  test('events of one instant are simultaneous however their times were summed', () => {
    const {simulation, script, at} = setUp();
    const day = 86_400_000;
    at(Math.round(0.1 * day) + Math.round(0.2 * day), demand, 1);
    at(Math.round(0.3 * day), receipt, 2);
    simulation.run(day, script);
    expect(script.log).toEqual(['25920000:2', '25920000:1']);
  });

  test('is time, round, phase, echelon, insertion for any set of events', () => {
    const event = fc.record({
      time: fc.integer({min: 0, max: 3}),
      phase: fc.integer({min: 0, max: 5}),
      echelon: fc.integer({min: 0, max: 3}),
    });
    fc.assert(
      fc.property(fc.array(event, {maxLength: 200}), (events) => {
        const {simulation, script, at} = setUp();
        events.forEach(({time, phase, echelon}, i) => at(time, phase, i, echelon));
        simulation.run(4, script);
        const expected = events
          .map((e, i) => ({...e, i}))
          .sort((a, b) => a.time - b.time || a.phase - b.phase || a.echelon - b.echelon || a.i - b.i);
        expect(script.log).toEqual(expected.map(({time, i}) => `${time}:${i}`));
      }),
      {seed: 1, numRuns: 300},
    );
  });
});

describe('deferred reviews', () => {
  test('are flushed once, when phase 4 of the round ends', () => {
    const {simulation, script, at} = setUp();
    at(5, receipt, 1);
    at(5, demand, 2);
    at(5, review, 3);
    at(5, statistics, 4);
    at(6, receipt, 5);
    for (const item of [1, 2, 3]) script.actions[item] = () => simulation.defer();
    simulation.run(100, script);
    expect(script.log).toEqual(['5:1', '5:2', '5:3', '5:flush', '5:4', '6:5']);
  });

  test('are flushed in round 0, phase 4; their zero delays make the next round', () => {
    const {simulation, script, at} = setUp();
    at(5, demand, 1);
    script.actions[1] = () => simulation.defer();
    let flushes = 0;
    const seen: [number, number][] = [];
    script.flushes = () => {
      seen.push([simulation.round, simulation.phase]);
      if (flushes++ === 0) {
        at(5, receipt, 2);
        at(5, review, 3);
      }
    };
    script.actions[2] = () => simulation.defer();
    simulation.run(100, script, (_now, round, phase) => seen.push([round, phase]));
    expect(script.log).toEqual(['5:1', '5:flush', '5:2', '5:3', '5:flush']);
    expect(seen).toEqual([
      [0, 3],
      [0, 4],
      [1, 2],
      [1, 4],
      [1, 4],
    ]);
  });

  test('deferred by a flush wait for the next round, after the events of that round', () => {
    const {simulation, script, at} = setUp();
    at(5, demand, 1);
    at(5, statistics, 9);
    script.actions[1] = () => simulation.defer();
    let flushes = 0;
    script.flushes = () => {
      if (flushes++ > 0) return;
      simulation.defer();
      at(5, receipt, 2);
    };
    simulation.run(100, script);
    expect(script.log).toEqual(['5:1', '5:flush', '5:2', '5:flush', '5:9']);
  });

  test('are flushed before the clock moves, also when nothing else is pending', () => {
    const {simulation, script, at} = setUp();
    at(5, demand, 1);
    script.actions[1] = () => simulation.defer();
    simulation.run(100, script);
    expect(script.log).toEqual(['5:1', '5:flush']);
  });

  test('that are asked for between runs are flushed at the instant where the last run ended', () => {
    const {simulation, script, at} = setUp();
    simulation.run(10, script);
    simulation.defer();
    at(10, receipt, 1);
    simulation.run(20, script);
    expect(script.log).toEqual(['10:1', '10:flush']);
  });
});

describe('a run', () => {
  test('leaves out the events at its end, sets the clock to it, and can be resumed', () => {
    const {simulation, script, at} = setUp();
    at(0, receipt, 0);
    at(10, receipt, 1);
    at(20, receipt, 2);
    simulation.run(10, script);
    expect(script.log).toEqual(['0:0']);
    expect(simulation.now).toBe(10);
    at(10, startReview, 3);
    simulation.run(15, script);
    expect(script.log).toEqual(['0:0', '10:3', '10:1']);
    simulation.run(Infinity, script);
    expect(simulation.now).toBe(20);
    expect(script.log.length).toBe(4);
  });

  test('in pieces does what the run in one piece does', () => {
    const play = (ends: number[]) => {
      const {simulation, script, at} = setUp();
      for (let item = 1; item < 60; item++)
        script.actions[item] = () => {
          if (item < 50) at(simulation.now + ((item * 7) % 5), 1 + (item % 5 === 4 ? 1 : item % 5), item + 3);
          if (item % 4 === 0 && simulation.phase < 5) simulation.defer();
        };
      [1, 2, 3].forEach((item) => at(item, demand, item));
      ends.forEach((end) => simulation.run(end, script));
      return script.log;
    };
    expect(play([3, 7, 8, 20, 100])).toEqual(play([100]));
    expect(play([100]).length).toBeGreaterThan(50);
  });

  test('shows every event to the trace just before it is handled', () => {
    const {simulation, script} = setUp();
    simulation.schedule(5, demand, 3, 8, 1);
    simulation.schedule(7, statistics, 0, 9, 2);
    const seen: number[][] = [];
    simulation.run(100, script, (...event) => seen.push([...event, script.log.length]));
    expect(seen).toEqual([
      [5, 0, 3, 8, 1, 0],
      [7, 1023, 5, 9, 2, 1],
    ]);
  });

  test('does not see cancelled events', () => {
    const {simulation, script, at} = setUp();
    const first = at(5, demand, 1);
    const second = at(6, demand, 2);
    script.actions[2] = () => expect(simulation.cancel(second)).toBe(false);
    expect(simulation.cancel(first)).toBe(true);
    expect(simulation.cancel(first)).toBe(false);
    simulation.run(100, script);
    expect(script.log).toEqual(['6:2']);
  });

  test('handles a million events', () => {
    const simulation = new Simulation();
    let handled = 0;
    const operation: Operation = {
      handle(kind, item) {
        if (++handled < 1_000_000)
          simulation.schedule(simulation.now + 1 + ((item * 7919) % 1000), kind, 0, kind, item + 1);
        simulation.defer();
      },
      flush() {},
    };
    for (let i = 0; i < 1000; i++) simulation.schedule(i, demand, 0, demand, i);
    simulation.run(Infinity, operation);
    expect(handled).toBeGreaterThanOrEqual(1_000_000);
  });
});

describe('a leap', () => {
  test('goes at once to an instant before which nothing else is left to do', () => {
    const {simulation, script, at} = setUp();
    at(5, demand, 1);
    at(9, receipt, 2);
    script.actions[1] = () => {
      expect(simulation.leap(8)).toBe(true);
      expect([simulation.now, simulation.phase]).toEqual([8, demand]);
    };
    simulation.run(100, script);
    expect(script.log).toEqual(['5:1', '9:2']);
  });

  test.each([
    ['at which something else happens', 9],
    ['behind something else', 10],
    ['at which it is', 5],
    ['before now', 4],
    ['at which the run ends', 100],
    ['that never comes', Infinity],
  ])('does not go to an instant %s', (_, time) => {
    const {simulation, script, at} = setUp();
    at(5, demand, 1);
    at(9, receipt, 2);
    script.actions[1] = () => {
      expect(simulation.leap(time)).toBe(false);
      expect(simulation.now).toBe(5);
    };
    simulation.run(100, script);
    expect(script.log).toEqual(['5:1', '9:2']);
  });

  test('goes over what was cancelled', () => {
    const {simulation, script, at} = setUp();
    at(5, demand, 1);
    const event = at(7, demand, 2);
    script.actions[1] = () => {
      simulation.cancel(event);
      expect(simulation.leap(8)).toBe(true);
    };
    simulation.run(100, script);
    expect(script.log).toEqual(['5:1']);
  });

  test('waits for what has been touched, and for whoever traces', () => {
    const {simulation, script, at} = setUp();
    at(5, demand, 1);
    script.actions[1] = () => {
      simulation.defer();
      expect(simulation.leap(8)).toBe(false);
    };
    simulation.run(6, script);
    script.actions[2] = () => expect(simulation.leap(8)).toBe(false);
    at(7, demand, 2);
    simulation.run(100, script, () => {});
    expect(script.log).toEqual(['5:1', '5:flush', '7:2']);
  });
});

describe('what is refused', () => {
  test.each([4, NaN, Infinity])('scheduling at %d when it is 5', (time) => {
    const {simulation, script} = setUp();
    simulation.run(5, script);
    expect(() => simulation.schedule(time, demand, 0, 0, 0)).toThrow(
      new RangeError(`time must be finite and not before 5: ${time}`),
    );
  });

  test.each([-1, 256])('echelon %d', (echelon) => {
    const {simulation} = setUp();
    expect(() => simulation.schedule(1, demand, echelon, 0, 0)).toThrow(
      new RangeError(`echelon must be in [0, 255]: ${echelon}`),
    );
  });

  test('a loop of zero delays: more than 1,000 rounds at one instant', () => {
    const {simulation, script, at} = setUp();
    at(5, demand, 1);
    script.actions[1] = () => at(5, receipt, 2);
    script.actions[2] = () => at(5, demand, 1);
    expect(() => simulation.run(100, script)).toThrow('a loop of zero delays: more than 1000 rounds at 5');
    expect(script.log.length).toBe(2001);
  });

  test('a loop of zero delays within one phase: more than 20 million events that join the round', () => {
    const simulation = new Simulation();
    const again = () => void simulation.schedule(5, demand, 0, 0, 0);
    again();
    expect(() => simulation.run(100, {handle: again, flush() {}})).toThrow(
      'a loop of zero delays: more than 20000000 events join a round at 5',
    );
  });

  test('a loop of flushes', () => {
    const {simulation, script} = setUp();
    script.flushes = () => simulation.defer();
    simulation.defer();
    expect(() => simulation.run(100, script)).toThrow('a loop of zero delays: more than 1000 rounds at 0');
  });

  test('anything but statistics after the statistics of the same instant', () => {
    const {simulation, script, at} = setUp();
    at(5, statistics, 1);
    script.actions[1] = () => {
      at(5, statistics, 2);
      at(6, startReview, 3);
    };
    script.actions[2] = () => at(5, demand, 4);
    expect(() => simulation.run(100, script)).toThrow(
      'phase 3 cannot follow the statistics of the same instant: 5',
    );
    expect(script.log).toEqual(['5:1', '5:2']);
  });
});
