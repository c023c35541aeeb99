import {nearest} from '../messages.ts';
import {goodsClasses} from './goods-classes.ts';
import {lifeStages} from './life-stages.ts';
import {orderChannels} from './order-channels.ts';
import type {Preset} from './preset.ts';

/** All presets. */
export const PRESETS: readonly Preset[] = [...goodsClasses, ...lifeStages, ...orderChannels];

/** The preset of a name, or the name of one of these that was probably meant, or null. */
export function presetNamed(name: string, presets = PRESETS): Preset | string | null {
  const found = PRESETS.find((preset) => preset.name === name);
  if (found) return found;
  return nearest(
    name,
    presets.map((preset) => preset.name),
  );
}
