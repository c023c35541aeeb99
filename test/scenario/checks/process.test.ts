import {expect, test} from 'vitest';
import {cases, changed, faultsOf} from '../smallest.ts';

const process = 'sites[1].process';

cases('a process', [
  [
    'enters each stage by one step',
    [process, [{stage: 'picked'}, {stage: 'picked'}]],
    [
      `${process}[1].stage: a second step for the stage "picked": orders enter a stage by its first step; give this one a "name" by which another step sends them here`,
    ],
  ],
  [
    'has steps with different names',
    [
      process,
      [
        {stage: 'picked', name: 'a', next: [{to: 'b', share: 0.5}]},
        {stage: 'packed', name: 'b'},
        {stage: 'dispatched', name: 'b'},
      ],
    ],
    [`${process}[2].name: a second step is called "b": names must be different`],
  ],
  [
    'has steps that are not called like a stage',
    [process, [{stage: 'picked', name: 'packed'}]],
    [`${process}[0].name: "packed" is a stage: write another name`],
  ],
  [
    'sends orders where there is something',
    [process, [{stage: 'picked', name: 'check', next: [{to: 'chck', share: 0.5}]}]],
    [`${process}[0].next[0].to: there is no step "chck": did you mean "check"?`],
  ],
  [
    'sends no order from the warehouse back to order entry',
    [process, [{stage: 'picked', next: [{to: 'verified', share: 0.5}]}]],
    [
      `${process}[0].next[0].to: an order cannot go from the stage "picked" to "verified": it stays within the stages picked, packed, dispatched`,
    ],
  ],
  [
    'sends no order to a step of another part',
    [
      process,
      [
        {stage: 'verified', name: 'desk'},
        {stage: 'picked', next: [{to: 'desk', share: 0.5}]},
      ],
    ],
    [
      `${process}[1].next[0].to: an order cannot go from the stage "picked" to "desk": it stays within the stages picked, packed, dispatched`,
    ],
  ],
  [
    'shares out no more than there is',
    [
      process,
      [
        {
          stage: 'picked',
          next: [
            {to: 'packed', share: 0.7},
            {to: 'dispatched', share: 0.7},
          ],
        },
      ],
    ],
    [
      `${process}[0].next: the shares add up to 1.4: they may add up to 1 at most; what is left goes on to the next stage`,
    ],
  ],
  [
    'has no step that no order comes to',
    [
      process,
      [
        {stage: 'picked', next: [{to: 'dispatched', share: 1}]},
        {stage: 'picked', name: 'check'},
      ],
    ],
    [
      `${process}[1]: no order comes to this step: name it in "next" of a step that orders come to, or leave it out`,
    ],
  ],
  [
    'has no step that sends all orders back to itself',
    [process, [{stage: 'picked', next: [{to: 'picked', share: 1}]}]],
    [
      `${process}[0].next: orders that come to this step go round for ever: leave a share below 1 somewhere on the way`,
    ],
  ],
  [
    'has no circle of steps that is never left',
    [
      process,
      [
        {
          stage: 'picked',
          next: [
            {to: 'a', share: 0.5},
            {to: 'dispatched', share: 0.5},
          ],
        },
        {stage: 'picked', name: 'a', next: [{to: 'b', share: 1}]},
        {stage: 'packed', name: 'b', next: [{to: 'a', share: 1}]},
      ],
    ],
    [
      `${process}[1].next: orders that come to this step go round for ever: leave a share below 1 somewhere on the way`,
    ],
  ],
]);

cases('a process that is faulty elsewhere', [
  [
    'has the ways of its other steps checked',
    [
      process,
      [
        {stage: 'picked', delay: -1, next: [{to: 'chck', share: 0.7}]},
        {
          stage: 'packed',
          next: [
            {to: 'picked', share: 0.7},
            {to: 'dispatched', share: 0.7},
            {to: 'verified', share: 2},
          ],
        },
        {stage: 'packed', name: 'check', cost: 'much'},
      ],
    ],
    [
      `${process}[0].delay: -1 is not a duration of at least 0`,
      `${process}[1].next[2].share: 2 is not a share above 0 and at most 1 (2 % is 0.02)`,
      `${process}[2].cost: "much" is not an amount of money of at least 0`,
      `${process}[0].next[0].to: there is no step "chck": did you mean "check"?`,
      `${process}[1].next[2].to: an order cannot go from the stage "packed" to "verified": it stays within the stages picked, packed, dispatched`,
      `${process}[1].next: the shares add up to 1.4: they may add up to 1 at most; what is left goes on to the next stage`,
    ],
  ],
  [
    'has its circles found',
    [process, [{stage: 'picked', delay: -1, next: [{to: 'picked', share: 1}]}]],
    [
      `${process}[0].delay: -1 is not a duration of at least 0`,
      `${process}[0].next: orders that come to this step go round for ever: leave a share below 1 somewhere on the way`,
    ],
  ],
  [
    'is not said to lack a step whose name or stage is wrong',
    [
      process,
      [
        {stage: 'picked', next: [{to: 'check', share: 0.5}]},
        {stage: 'pakced', name: 'check'},
      ],
    ],
    [
      `${process}[1].stage: "pakced" is not one of "transmitted", "verified", "picked", "packed", "dispatched", "invoiced", "closed"`,
    ],
  ],
]);

test('a process may send orders to and fro, and past a stage', () => {
  expect(
    faultsOf(
      changed(process, [
        {stage: 'picked', next: [{to: 'packed', share: 1}]},
        {
          stage: 'packed',
          next: [
            {to: 'picked', share: 0.1},
            {to: 'repair', share: 0.1},
            {to: 'dispatched', share: 0.2},
          ],
        },
        {stage: 'packed', name: 'repair', next: [{to: 'packed', share: 1}]},
      ]),
    ),
  ).toEqual([]);
});
