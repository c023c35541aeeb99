/** A stocking point under (r,nQ) that plays its story line by line; an independent check of the formulas. */
export interface StockStory {
  reorderPoint: number;
  orderQuantity: number;
  /** Mean; lines arrive at rate 1. */
  leadTime: number;
  /** Phases of an Erlang lead time, independent of the others; left out, the lead time is constant. */
  phases?: number;
  quantity: {values: readonly number[]; shares: readonly number[]};
  shortage: 'backorder' | 'lost';
  lines: number;
  seed: number;
}

export interface StoryOutcome {
  fillRate: number;
  lineFillRate: number;
  readyRate: number;
  cycleServiceLevel: number;
  averageOnHand: number;
}

export function playStock(story: StockStory): StoryOutcome {
  const {reorderPoint: r, orderQuantity: Q, leadTime, phases = 0, quantity, shortage, lines} = story;
  const random = uniforms(story.seed);
  const open: {due: number; size: number}[] = []; // latest first
  let level = r + Q; // on hand less backorders
  let position = r + Q;
  let now = 0;
  let ready = 0;
  let onHand = 0;
  let served = 0;
  let asked = 0;
  let whole = 0;
  let cycles = 0;
  let shortCycles = 0;
  let isShort = false;
  const pass = (until: number): void => {
    ready += level > 0 ? until - now : 0;
    onHand += Math.max(0, level) * (until - now);
    now = until;
  };
  for (let line = 0; line < lines; line++) {
    const arrival = now - Math.log(random());
    while (open.length > 0 && open[open.length - 1].due <= arrival) {
      const {due, size} = open.pop()!;
      pass(due);
      cycles++;
      if (isShort || level < 0) shortCycles++;
      isShort = false;
      level += size;
    }
    pass(arrival);
    const x = pick(quantity, random());
    const filled = Math.min(x, Math.max(0, level));
    asked += x;
    served += filled;
    if (filled === x) whole++;
    else isShort = true;
    const taken = shortage === 'lost' ? filled : x;
    level -= taken;
    position -= taken;
    if (position <= r) {
      const size = (Math.floor((r - position) / Q) + 1) * Q;
      position += size;
      let delay = phases > 0 ? 0 : leadTime;
      for (let i = 0; i < phases; i++) delay -= (Math.log(random()) * leadTime) / phases;
      const at = open.findIndex(({due}) => due <= now + delay);
      open.splice(at < 0 ? open.length : at, 0, {due: now + delay, size});
    }
  }
  return {
    fillRate: served / asked,
    lineFillRate: whole / lines,
    readyRate: ready / now,
    cycleServiceLevel: 1 - shortCycles / cycles,
    averageOnHand: onHand / now,
  };
}

function pick({values, shares}: StockStory['quantity'], uniform: number): number {
  let rest = uniform * shares.reduce((sum, share) => sum + share);
  let i = 0;
  while (i < values.length - 1 && rest >= shares[i]) rest -= shares[i++];
  return values[i];
}

/** Uniforms in (0, 1): sfc32 of Chris Doty-Humphrey (PractRand, 2014). */
function uniforms(seed: number): () => number {
  let a = seed | 0;
  let b = 0x9e3779b9 | 0;
  let c = 0x243f6a88;
  let counter = 1;
  const next = (): number => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    c |= 0;
    return ((t >>> 0) + 0.5) / 4294967296;
  };
  for (let i = 0; i < 12; i++) next();
  return next;
}
