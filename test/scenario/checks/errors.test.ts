import {expect, test} from 'vitest';
import {cases, changed, faultsOf, warningsOf} from '../smallest.ts';

const process = 'sites[1].process';
const step = (stage: string, fields: object) => [{stage, ...fields}];
const finds = (kinds: object, more: object = {}) => ({check: {finds: kinds, ...more}});
const wrongAddresses = [{name: 'fax', errors: {address: 0.1}}];

cases('errors', [
  [
    'come in shares',
    ['channels', [{name: 'fax', errors: {address: 3}}]],
    ['channels[0].errors.address: 3 is not a share between 0 and 1 (3 % is 0.03)'],
  ],
  [
    'of an order are of the kinds that there are',
    ['channels', [{name: 'fax', errors: {adress: 0.1}}]],
    ['channels[0].errors.adress: unknown key: did you mean "address"?'],
  ],
  [
    'are made where they can be',
    [process, step('dispatched', {errors: {goods: 0.1}})],
    [
      `${process}[0].errors.goods: no such error is made at the stage "dispatched": it is made at "picked", "packed"`,
    ],
  ],
  [
    'are found where they can be',
    [process, step('packed', finds({address: 0.1, shortStock: 1}))],
    [
      `${process}[0].check.finds.address: nothing of the kind is found at the stage "packed": it is found at "transmitted", "verified"`,
      `${process}[0].check.finds.shortStock: nothing of the kind is found at the stage "packed": it is found at "transmitted", "verified"`,
    ],
  ],
  [
    'of one step are told beside those of another',
    [process, [...step('verify', {}), ...step('dispatched', {errors: {goods: 0.1}})]],
    [
      `${process}[0].stage: "verify" is not one of "transmitted", "verified", "picked", "packed", "dispatched", "invoiced", "closed"`,
      `${process}[1].errors.goods: no such error is made at the stage "dispatched": it is made at "picked", "packed"`,
    ],
  ],
  [
    'do not cancel an order that is allocated',
    [process, step('packed', {errors: {goods: 0.1}, ...finds({goods: 0.5}, {correction: {cancels: 0.2}})})],
    [
      `${process}[0].check.correction.cancels: at the stage "packed" an order is not cancelled any more: write 0, or find its errors at "transmitted", "verified"`,
    ],
  ],
  [
    'are seen alike in a share',
    [process, step('verified', finds({address: 0.5}, {correlation: -0.2}))],
    [`${process}[0].check.correlation: -0.2 is not a share between 0 and 1`],
  ],
]);

test('errors that nobody makes are told when somebody looks for them', () => {
  expect(
    warningsOf(
      changed(process, step('verified', finds({address: 0.5, time: 0.5})), 'channels', wrongAddresses),
    ),
  ).toEqual([
    `${process}[0].check.finds.time: nobody makes this error, so nothing is found: write its share in "errors" of a channel, or of a step or the picking of this site`,
  ]);
});

test('a check that shares its view with no other one is told', () => {
  const one = finds({address: 0.5}, {correlation: 0.5});
  const two = [
    {stage: 'transmitted', ...finds({address: 0.5})},
    {stage: 'verified', ...one},
  ];
  expect(warningsOf(changed(process, step('verified', one), 'channels', wrongAddresses))).toEqual([
    `${process}[0].check.correlation: no other step of the process finds the same errors, so this share does nothing`,
  ]);
  expect(warningsOf(changed(process, two, 'channels', wrongAddresses))).toEqual([]);
});

test('a check of nothing, and a dispute about nothing, are told', () => {
  expect(warningsOf(changed(process, step('verified', {check: {correction: {cost: 3}}})))).toEqual([
    `${process}[0].check.finds: the step finds nothing: write the share of the errors that it finds`,
  ]);
  const disputes = ['segments[0].invoiceDisputes', {share: 0.5}];
  expect(warningsOf(changed(...disputes))).toEqual([
    'segments[0].invoiceDisputes.share: no site that serves these customers makes an invoice wrong, so there is nothing to dispute',
  ]);
  expect(warningsOf(changed(...disputes, process, step('invoiced', {errors: {invoice: 0.1}})))).toEqual([]);
});

test('a check of the stock alone is right', () => {
  expect(faultsOf(changed(process, step('verified', finds({shortStock: 1}))))).toEqual([]);
});
