/**
 * Weight for which a shipment is charged, kg: its own, or that of its volume at `perM3` kilograms a cubic metre where that is greater
 * (0 for never). Below this density goods pay for their volume, from it on for their weight; air freight goes by 6000 cm3 a kilogram (IATA),
 * 167 kg/m3. Weight in kg and volume in m3, neither negative.
 */
export function chargeableWeight(weight: number, volume: number, perM3: number): number {
  return Math.max(weight, perM3 * volume);
}
