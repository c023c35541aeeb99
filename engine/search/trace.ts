/** One step of a search, for whoever asks why; plain data, in order. Values are lever values, money is per year. */
export type Decision =
  | {type: 'grid'; values: number[]; systems: number}
  | {type: 'indifference'; money: number; profit: number; revenue: number}
  | {type: 'reject'; value: number; by: number; difference: number; replications: number}
  | {type: 'incumbent'; value: number; replications: number}
  | {type: 'refine'; values: number[]}
  | {type: 'replicate'; values: number[]; replications: number[]}
  | {type: 'stop'; reason: 'decided' | 'budget' | 'cancelled'}
  | {type: 'reestimate'; value: number; replications: number};
