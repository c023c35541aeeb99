import {DAY, type Network} from '../../scenario/network.ts';
import {breakdownFigures} from './breakdowns.ts';
import type {MeasureUnit} from '../measures/measures.ts';
import {pickFigures} from '../picking/pick-counts.ts';
import {TIME_QUANTILES, type Spread, type StationOutcome} from './station-times.ts';

const HOUR = DAY / 24;

/** A figure of a station: its name behind that of the station. */
export interface StationFigure {
  readonly name: string;
  readonly unit: MeasureUnit;
  readonly value: (of: StationOutcome) => number;
}

/** Figures of a station in order: a figure stands only where its process is modelled. */
export function stationFigures(network: Network, station: number): StationFigure[] {
  const {stations} = network;
  const isUnlimited = stations.servers[station] === Infinity;
  const figures: StationFigure[] = [
    ...means((of) => of),
    {name: 'pWait', unit: 'share', value: (of) => of.pWait},
  ];
  if (!isUnlimited)
    figures.push(
      {name: 'utilisation', unit: 'share', value: (of) => of.utilisation},
      {name: 'load', unit: 'share', value: (of) => of.load},
    );
  if (stations.overtime[station] >= 0)
    figures.push({name: 'overtimeHours', unit: 'hours/year', value: overtimeHours(network)});
  figures.push(...breakdownFigures(network, station), ...pickFigures(network, station));
  if (stations.isPlain[station]) return figures;
  if (stations.capacity[station] < Infinity)
    figures.push({name: 'blocked', unit: 'share', value: (of) => of.blocked!});
  if (stations.patience[station] !== null)
    figures.push({name: 'abandoned', unit: 'share', value: (of) => of.abandoned!});
  figures.push({name: 'throughput', unit: '1/day', value: (of) => of.throughput! * DAY});
  if (stations.discipline[station] !== 'fifo') figures.push(...byPriority(network, station));
  if (stations.hasDistributions[station])
    figures.push(...spread('Wq', (of) => of.waits!), ...spread('W', (of) => of.stays!));
  for (let present = 0; present <= stations.mostPresent[station]; present++)
    figures.push({name: `present${present}`, unit: 'share', value: (of) => of.present![present]});
  return figures;
}

/** Server hours outside opening hours in a year of counted time. */
function overtimeHours({horizon, warmUp}: Network): StationFigure['value'] {
  return (of) => ((of.overtime! / HOUR) * (365 * DAY)) / (horizon - warmUp);
}

function means(from: (of: StationOutcome) => Pick<StationOutcome, 'L' | 'Lq' | 'W' | 'Wq'>): StationFigure[] {
  return [
    {name: 'L', unit: '1', value: (of) => from(of).L},
    {name: 'Lq', unit: '1', value: (of) => from(of).Lq},
    {name: 'W', unit: 'days', value: (of) => from(of).W / DAY},
    {name: 'Wq', unit: 'days', value: (of) => from(of).Wq / DAY},
  ];
}

/** Means of each priority that is served at the site of the station. */
function byPriority({stations, segments}: Network, station: number): StationFigure[] {
  const site = stations.site[station];
  return stations.priorities.flatMap((priority, rank) => {
    const isServed = stations.rankOfSegment.some(
      (its, segment) => its === rank && segments.servedBy[segment].includes(site),
    );
    if (!isServed) return [];
    const name = priority === null ? 'noPriority' : `priority${priority}`;
    return means((of) => of.ranks![rank]).map((figure) => ({...figure, name: `${name}.${figure.name}`}));
  });
}

function spread(name: string, from: (of: StationOutcome) => Spread): StationFigure[] {
  return [
    {name: `${name}.sd`, unit: 'days', value: (of) => from(of).sd / DAY},
    ...TIME_QUANTILES.map((p, i) => ({
      name: `${name}.p${Math.round(100 * p)}`,
      unit: 'days' as const,
      value: (of: StationOutcome) => from(of).quantiles[i] / DAY,
    })),
  ];
}
