import {checkAssumptions, checkRun} from './checks/run.ts';
import {checkChannels} from './checks/channels.ts';
import {checkCorrelations} from './checks/correlations.ts';
import {checkCustomising} from './checks/customising.ts';
import {checkErrors} from './checks/errors.ts';
import {checkGoods} from './checks/goods.ts';
import {checkLevers} from './checks/levers.ts';
import {checkLifeCycles} from './checks/life-cycles.ts';
import {checkNames} from './checks/names.ts';
import {checkOffers} from './checks/offers.ts';
import {checkPicking} from './checks/picking.ts';
import {checkPolicies} from './checks/policies.ts';
import {checkProcesses} from './checks/process.ts';
import {checkQuantities} from './checks/quantities.ts';
import {checkReferences} from './checks/references.ts';
import {checkRunSize} from './checks/run-size.ts';
import {checkSegments} from './checks/segments.ts';
import {checkShelfLife} from './checks/shelf-life.ts';
import {checkShortage} from './checks/shortage.ts';
import {checkStations} from './checks/stations.ts';
import {checkSupply, checkUnusedProcesses} from './checks/supply.ts';
import {checkTerms} from './checks/terms.ts';
import {checkTransshipment} from './checks/transshipment.ts';
import {coverage, type Directory} from './directory.ts';
import type {Draft} from './draft.ts';
import type {Report} from './report.ts';

/** What a scenario is checked with. */
export interface Surroundings {
  names: Directory;
  /** The scenario as the schema left it, with its faulty parts. */
  output: unknown;
  /** Attached files by name. */
  attachments: Readonly<Record<string, unknown>>;
}

/** Finds what is wrong between the parts of a scenario, each of which may be missing because of a fault of its own. */
export function check(draft: Draft, {names, output, attachments}: Surroundings): Report {
  const report: Report = {faults: [], warnings: []};
  const cover = coverage(draft, names);
  checkRun(draft, report);
  checkNames(draft, report);
  checkReferences(draft, names, report);
  checkSupply(draft, names, cover, report);
  checkQuantities(draft, names, report);
  checkPolicies(draft, names, cover, report);
  checkOffers(draft, report);
  checkLifeCycles(draft, cover, report);
  checkSegments(draft, names, cover, attachments, report);
  checkChannels(draft, report);
  checkCorrelations(draft, names, report);
  checkTransshipment(draft, names, cover, report);
  checkShelfLife(draft, names, report);
  checkShortage(draft, names, cover, report);
  checkGoods(draft, names, cover, report);
  checkCustomising(draft, names, cover, report);
  checkStations(draft, report);
  checkPicking(draft, names, cover, report);
  checkProcesses(draft, report);
  checkErrors(draft, report);
  checkUnusedProcesses(draft, report);
  checkTerms(draft, report);
  checkRunSize(draft, report);
  checkAssumptions(draft, output, report);
  checkLevers(draft, output, report);
  return report;
}
