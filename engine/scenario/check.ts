import {checkAssumptions, checkRun} from './check-run.ts';
import {checkChannels} from './check-channels.ts';
import {checkCorrelations} from './check-correlations.ts';
import {checkCustomising} from './check-customising.ts';
import {checkErrors} from './check-errors.ts';
import {checkGoods} from './check-goods.ts';
import {checkLevers} from './check-levers.ts';
import {checkLifeCycles} from './check-life-cycles.ts';
import {checkNames} from './check-names.ts';
import {checkOffers} from './check-offers.ts';
import {checkPicking} from './check-picking.ts';
import {checkPolicies} from './check-policies.ts';
import {checkProcesses} from './check-process.ts';
import {checkQuantities} from './check-quantities.ts';
import {checkReferences} from './check-references.ts';
import {checkSegments} from './check-segments.ts';
import {checkShelfLife} from './check-shelf-life.ts';
import {checkShortage} from './check-shortage.ts';
import {checkStations} from './check-stations.ts';
import {checkSupply, checkUnusedProcesses} from './check-supply.ts';
import {checkTerms} from './check-terms.ts';
import {checkTransshipment} from './check-transshipment.ts';
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
  checkAssumptions(draft, output, report);
  checkLevers(draft, output, report);
  return report;
}
