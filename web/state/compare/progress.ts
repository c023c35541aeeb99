/** What is heard of a comparison while it is prepared and played, as one share of all that never falls. */
export interface ComparisonProgress {
  /** A search of a best value, by its place among the searches, and the share of it that is done. */
  searched: (place: number, share: number) => void;
  /** Replications of each scenario that are done, and that are wanted so far. */
  played: (done: number, wanted: number) => void;
}

/** Work of a search beside that of playing: a curve has 21 points with few replications, a comparison two to six scenarios with many. */
const SEARCH = 3;
/** Share of what is left that a round fills where another may follow. */
const ROUND = 0.75;

/** Follows so many searches and then the replications, which are `isOpen` where more may be wanted after each round. */
export function comparisonProgress(
  searches: number,
  isOpen: boolean,
  told: (share: number) => void,
): ComparisonProgress {
  const all = searches * SEARCH + 1;
  let most = 0;
  let round = {first: 0, wanted: 0, left: 1};
  const tell = (share: number) => told((most = Math.max(most, Math.min(1, share))));
  return {
    searched: (place, share) => tell(((place + share) * SEARCH) / all),
    played: (done, wanted) => {
      if (wanted > round.wanted) {
        const left = round.wanted === 0 ? 1 : round.left * (1 - ROUND);
        round = {first: round.wanted, wanted, left};
      }
      const {first, left} = round;
      const share = wanted === first ? 0 : Math.max(0, done - first) / (wanted - first);
      tell((searches * SEARCH + 1 - left * (1 - share * (isOpen ? ROUND : 1))) / all);
    },
  };
}
