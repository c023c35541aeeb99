import {checkPromises} from './promises.ts';
import {checkPromotions} from './promotions.ts';
import {checkSmoothing} from './smoothing.ts';
import type {Draft} from '../draft.ts';
import {warning, type Report} from '../report.ts';

/** What customers are promised, asked to do and owe must be possible. */
export function checkTerms(draft: Draft, report: Report): void {
  checkPromises(draft, report);
  checkSmoothing(draft, report);
  checkPromotions(draft, report);
  checkInterest(draft, report);
}

function checkInterest(draft: Draft, report: Report): void {
  const segments = draft.segments ?? [];
  const interest = draft.costs?.interestPerYear;
  if (interest !== undefined && interest > 0 && segments.every((segment) => segment?.payment === null))
    warning(
      report,
      ['costs', 'interestPerYear'],
      'all customers pay with the goods, so that nobody owes anything: write "payment" of a segment',
      interest,
    );
}
