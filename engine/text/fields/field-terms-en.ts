import type {FieldEntry} from './fields.ts';

/** Titles of the inputs about promises, cancellation, payment, promotions and smoothing in English. */
export const termFieldsInEnglish: Readonly<Record<string, FieldEntry>> = {
  'products.madeToOrder': ['Made to order'],
  'promise.calendar': [
    'Promise begins in',
    'Hours in which the promised time begins, with the next opening for an order placed at another time.',
  ],
  'promise.moreWhenShort': ['More when short'],
  'segments.wanted': [
    'Wanted within',
    'Time from placing an order to when the customer wants it; without one as soon as can be.',
  ],
  'segments.cancellation': ['Cancellation', 'How orders are cancelled before they have left.'],
  'cancellation.perDay': ['Orders cancelled a day'],
  'segments.payment': ['Payment', 'When customers pay; without terms they pay with the goods.'],
  'payment.days': ['Payment term'],
  'segments.smoothing': ['Smoothing of the peak', 'How orders are moved out of the peak.'],
  'smoothing.peak': ['Hours of the peak'],
  'smoothing.to': [
    'Moved to',
    'Hours into which orders are moved, those that come next after the peak; without them until the next peak.',
  ],
  'smoothing.share': ['Share that moves'],
  'smoothing.elasticity': ['Effect of the discount'],
  'smoothing.call': [
    'Calls to customers',
    'Calls to customers who would order in the peak, in the hours into which orders are moved; without calls they move by themselves.',
  ],
  'call.station': [
    'Who calls',
    "Station whose servers call in these hours, or when it opens after them, of a site that serves the segment; without it nobody's time is taken.",
  ],
  'call.time': ['Time of a call'],
  'promotions.from': ['First day'],
  'promotions.segments': ['Segments', 'Segments that it is for; without any, all of them.'],
  'promotions.products': ['Products', 'Products that the discount is for; without any, all of them.'],
  'costs.interestPerYear': ['Interest on receivables'],
};

/** Titles of what may be chosen there in English. */
export const termOptionsInEnglish: Readonly<Record<string, FieldEntry>> = {
  'promise.calendar.none': ['At once'],
  'segments.wanted.none': ['As soon as can be'],
  'cancellation.group': ['At a rate'],
  'cancellation.none': ['Never'],
  'payment.group': ['On terms'],
  'payment.none': ['With the goods'],
  'smoothing.group': ['Moved out of the peak'],
  'smoothing.none': ['Not moved'],
  'smoothing.to.text': ['In these hours'],
  'smoothing.to.none': ['Until the next peak'],
  'call.group': ['They are called'],
  'call.none': ['No calls'],
  'call.station.text': ['A station'],
  'call.station.none': ["Nobody's time"],
  'promotions.from.number': ['Days from the start'],
  'promotions.from.text': ['A date'],
  'promotions.segments.list': ['These segments'],
  'promotions.segments.none': ['All segments'],
  'promotions.products.list': ['These products'],
  'promotions.products.none': ['All products'],
};
