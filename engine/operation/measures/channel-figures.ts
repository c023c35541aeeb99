import type {StationMeasures} from '../../kernel/station.ts';
import {DAY, type Network} from '../../scenario/network.ts';
import type {MeasureUnit} from './measures.ts';

/** A figure of a channel that has room for so many orders at once. */
export interface ChannelFigure {
  /** `channel.NAME.FIGURE` */
  readonly name: string;
  readonly unit: MeasureUnit;
  /** Position of the channel. */
  readonly channel: number;
  readonly value: (of: StationMeasures) => number;
}

/** Figures of the channels with limited room, in order: wait for a place, share of orders that wait, and use of the places. */
export function channelFigures({scenario}: Network): ChannelFigure[] {
  return scenario.channels.flatMap(({name, capacity}, channel) =>
    capacity === null
      ? []
      : [
          {name: `channel.${name}.Wq`, unit: 'days', channel, value: (of) => of.Wq / DAY},
          {name: `channel.${name}.pWait`, unit: 'share', channel, value: (of) => of.pWait},
          {name: `channel.${name}.utilisation`, unit: 'share', channel, value: (of) => of.utilisation},
        ],
  );
}
