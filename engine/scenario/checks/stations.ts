import {distribution, type DistributionSpec} from '../../kernel/distributions.ts';
import {intact, type Draft} from '../draft.ts';
import {show} from '../messages.ts';
import {fault, warning, type Place, type Report} from '../report.ts';

type Site = NonNullable<NonNullable<Draft['sites']>[number]>;
type Station = NonNullable<NonNullable<Site['stations']>[number]>;
type Segment = NonNullable<NonNullable<Draft['segments']>[number]>;

const AFTER_DELIVERY: readonly (string | undefined)[] = ['invoiced', 'closed'];

/** A station must be able to do what its fields say, and what leaves it unserved must still be here. */
export function checkStations(draft: Draft, report: Report): void {
  for (const [i, site] of (draft.sites ?? []).entries()) {
    if (!site) continue;
    const served = (draft.segments ?? []).filter(
      (segment): segment is Segment => segment?.servedBy?.includes(site.name) ?? false,
    );
    for (const [j, station] of (site.stations ?? []).entries())
      if (station) {
        checkStation(['sites', i, 'stations', j], station, served, report);
        checkOvertime(['sites', i, 'stations', j], station, draft, report);
      }
    checkLosses(['sites', i], site, served, report);
    if (site.production && site.kind !== undefined && site.kind !== 'supplier')
      fault(
        report,
        ['sites', i, 'production'],
        `a ${site.kind} hands out what it has in stock: only a supplier makes what is ordered`,
      );
  }
}

function checkOvertime(place: Place, {calendar, overtime}: Station, draft: Draft, report: Report): void {
  if (!overtime) return;
  if (calendar === null)
    fault(
      report,
      [...place, 'overtime'],
      'a station that is always open has no overtime: name a "calendar", or leave "overtime" out',
    );
  else if (calendar !== undefined && draft.calendars?.[calendar]?.atClosing === 'pause')
    fault(
      report,
      [...place, 'overtime'],
      `work by ${show(calendar)} pauses at closing, so that nobody works overtime: leave "overtime" out, or write "finish" in "atClosing"`,
    );
}

function checkStation(
  place: Place,
  {servers, capacity, patience, calendar, discipline, failures, wage, overtime}: Station,
  served: readonly Segment[],
  report: Report,
): void {
  if (servers === 'unlimited') {
    if (typeof capacity === 'number')
      fault(
        report,
        [...place, 'capacity'],
        `unlimited servers never fill room for ${capacity}: write a number of servers, or leave "capacity" out`,
        capacity,
      );
    if (patience !== undefined && patience !== null && calendar === null)
      fault(
        report,
        [...place, 'patience'],
        'nobody waits for unlimited servers, so nobody loses patience: leave "patience" out, or write a number of servers',
      );
  } else if (typeof capacity === 'number' && servers !== undefined && capacity < servers)
    fault(
      report,
      [...place, 'capacity'],
      `capacity ${capacity} is below the ${servers} servers, whose jobs count: write at least ${servers}`,
      capacity,
    );
  if (servers === 'unlimited' && (overtime || (wage !== undefined && wage > 0)))
    fault(
      report,
      [...place, overtime ? 'overtime' : 'wage'],
      'nobody knows how many unlimited servers are paid: write a number of servers',
      overtime ? undefined : wage,
    );
  if (failures && servers === 'unlimited')
    fault(
      report,
      [...place, 'failures'],
      'unlimited servers keep nobody waiting, broken down or not: leave "failures" out, or write a number of servers',
    );
  if (failures && discipline === 'preemptive')
    fault(
      report,
      [...place, 'failures'],
      'a service is interrupted by failures or by others, not by both: leave "failures" out, or write the discipline "priority"',
    );
  const between = intact<DistributionSpec>(failures?.between);
  if (between !== undefined && distribution(between).mean === 0)
    fault(
      report,
      [...place, 'failures', 'between'],
      'a server that fails as soon as it works does nothing: write a time above 0',
      between,
    );
  if (discipline === undefined || discipline === 'fifo' || served.length === 0) return;
  if (served.every(({priority}) => priority === served[0].priority))
    warning(
      report,
      [...place, 'discipline'],
      'all segments that are served here have the same priority: the station serves who came first',
      discipline,
    );
}

/** Orders that a station may turn away must not have been delivered, made or sent from elsewhere. */
function checkLosses(place: Place, site: Site, served: readonly Segment[], report: Report): void {
  const losing = new Set(
    (site.stations ?? []).flatMap((station) =>
      station?.name !== undefined && (station.capacity || station.patience) ? station.name : [],
    ),
  );
  if (losing.size === 0) return;
  for (const [j, step] of (site.process ?? []).entries()) {
    if (!step?.station || !losing.has(step.station)) continue;
    if (AFTER_DELIVERY.includes(step.stage))
      fault(
        report,
        [...place, 'process', j, 'station'],
        `an order cannot be lost once it is delivered: ${show(step.station)} must have no "capacity" and no "patience"`,
        step.station,
      );
    else if (served.some(({transship}) => transship))
      fault(
        report,
        [...place, 'process', j, 'station'],
        `goods that other sites sent cannot go back: with "transship", ${show(step.station)} must have no "capacity" and no "patience"`,
        step.station,
      );
  }
  const maker = site.production?.station;
  if (maker !== undefined && losing.has(maker))
    fault(
      report,
      [...place, 'production', 'station'],
      `what is ordered must be made: ${show(maker)} must have no "capacity" and no "patience"`,
      maker,
    );
}
