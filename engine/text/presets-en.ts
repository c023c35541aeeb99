import type {PresetText, PresetWords} from './presets.ts';

const OURS = 'assumption of ours';

const SENSITIVITY = `how demand answers to fill rate, from what was known of it at 0.95: ${OURS}, to be replaced by a response that was measured`;

const CHANNEL: readonly string[] = [
  `time until the order is there: ${OURS}`,
  `labour and fees of taking an order: ${OURS}`,
  `orders that can be taken at once: ${OURS}`,
  `shares of orders with a wrong product, quantity or address: ${OURS}; spoken and copied orders go wrong more often than typed ones`,
  `orders that are confirmed in writing: those from a system, a form or paper are, a call seldom is; of the others one in a hundred is disputed, and half of its price is paid after all: ${OURS}`,
  `convenience for who orders, from 0 to 1: ${OURS}`,
];

const channel = (title: string, about: string): PresetWords => ({
  title,
  about: `${about} Every figure is an ${OURS}, in proportion to the other channels.`,
  why: CHANNEL,
});

const STAGE =
  'demand as a share of the greatest, and the service target that takes the place of that of the stock';

const stage = (title: string, about: string): PresetWords => ({
  title,
  about: `${about} Kotler and Keller (2012), chapter 11; the figures are an ${OURS}.`,
  why: [STAGE],
});

/** Words for presets in English. */
export const presetsInEnglish: PresetText = {
  presets: {
    convenience: {
      title: 'Convenience goods',
      about:
        'Bought often, at once and with little effort, wherever they are at hand; another brand will do (Copeland 1923). Figures without a source are assumptions.',
      why: [
        'shoppers who take another item of the brand, or another brand, when theirs is not there: 19 and 26 % (Gruen, Corsten and Bharadwaj 2002)',
        `who does not find it buys elsewhere, so that it must be there: ${OURS}`,
        'nobody waits: what is short is lost',
        SENSITIVITY,
        'intensive distribution: through every channel, evenly',
      ],
    },
    shopping: {
      title: 'Shopping goods',
      about:
        'Bought after quality, price and style were compared in several places (Copeland 1923). Figures without a source are assumptions.',
      why: [
        `what was compared with it may be taken instead: ${OURS}`,
        `service that is usual in trade: ${OURS}`,
        'what is short is bought where it was second best, and lost',
        SENSITIVITY,
        'selective distribution: through the first half of the channels',
      ],
    },
    specialty: {
      title: 'Specialty goods',
      about:
        'Wanted for what they alone are; their buyers go a long way for them and take nothing else (Copeland 1923). Figures without a source are assumptions.',
      why: [
        `hardly anybody takes anything else: ${OURS}`,
        `buyers wait, so that less stock will do: ${OURS}`,
        `buyers wait, for a month: ${OURS}`,
        SENSITIVITY,
        'exclusive distribution: through the first channel alone',
      ],
    },
    unsought: {
      title: 'Unsought goods',
      about:
        'Not known, or not thought of, until somebody sells them (Kotler and Keller 2012, chapter 12). Figures without a source are assumptions.',
      why: [
        `who was talked into buying takes what he is given, or nothing: ${OURS}`,
        `a sale that must be made anyway does not hang on stock: ${OURS}`,
        'a buyer who has to wait thinks again: the order is lost',
        SENSITIVITY,
        'personal selling: through the first channel alone',
      ],
    },
    'materials-and-parts': {
      title: 'Materials and parts',
      about:
        'Become part of the product of the buyer, whose line stands still without them (Kotler and Keller 2012, chapter 12). Figures without a source are assumptions.',
      why: [
        `specified by the buyer, seldom replaced: ${OURS}`,
        `contracts ask for nearly every unit at once: ${OURS}`,
        `cost of a stopped line, a fifth of the price of each missing unit a day: ${OURS}`,
        'the buyer needs it, and waits',
        'called off by a production plan: the number of orders does not vary beyond chance',
        SENSITIVITY,
      ],
    },
    'capital-items': {
      title: 'Capital items',
      about:
        'Buildings and equipment that last, bought seldom and after long preparation (Kotler and Keller 2012, chapter 12). Figures without a source are assumptions.',
      why: [
        'made or chosen for the buyer: nothing else will do',
        `bought with a lead time in mind, and too dear to be kept: ${OURS}`,
        `installation is put off for each missing unit: ${OURS}`,
        'delivered as a whole, whenever that is',
        'bought one by one',
        `comes in lumps, with the investments of the buyers: ${OURS}`,
        SENSITIVITY,
      ],
    },
    'supplies-and-services': {
      title: 'Supplies and business services',
      about:
        'Maintenance and operating goods, the convenience goods of industry (Kotler and Keller 2012, chapter 12). Figures without a source are assumptions.',
      why: [
        `standard goods, of which another make will do: ${OURS}`,
        `rebought with little effort, where it is at hand: ${OURS}`,
        `work goes on without it for a while, at a hundredth of its price a day: ${OURS}`,
        `the buyer waits for a few days, and then buys elsewhere: ${OURS}`,
        `rebought when the cupboard is empty: orders vary from day to day: ${OURS}`,
        SENSITIVITY,
      ],
    },
    development: stage('Development', 'Not yet sold; a little stock is made ready.'),
    introduction: stage(
      'Introduction',
      'Must be available at almost any cost, or the first customers are lost to it.',
    ),
    growth: stage('Growth', 'Service and its cost are balanced, while demand grows.'),
    maturity: stage('Maturity', 'Price and service are tuned to competition: the target of the stock stays.'),
    decline: stage('Decline', 'Kept at low cost for those who still want it.'),
    'life-cycle': {
      title: 'Life cycle',
      about: `Introduction, growth, maturity and decline one after the other over the run. Kotler and Keller (2012), chapter 11; the figures are an ${OURS}.`,
      why: [`${STAGE}, by stage; stages begin at 0, 15, 40 and 80 % of the run`],
    },
    edi: channel('EDI', 'From the computer of the buyer to that of the seller.'),
    web: channel('Web', 'Typed by the customer into a form that checks what it can.'),
    'e-mail': channel('E-mail', 'Written freely, read and entered by a clerk.'),
    phone: channel('Phone', 'Taken by a clerk while the customer is on the line.'),
    fax: channel('Fax', 'Written on paper, sent at once, entered by a clerk.'),
    mail: channel('Mail', 'A letter, or a courier with an order form.'),
    telegram: channel('Telegram', 'Short and dear, passed on by hand.'),
  },
  of: {product: 'for products', channel: 'for channels'},
  places: {
    stock: 'its stock',
    target: 'service target of its stock',
    segments: 'segments that order nothing else',
    channels: 'channels of segments that order nothing else',
  },
  onlyFor: (types) => `only where orders are of the type ${types.join(', ')}`,
  onlyWithout: (field) => `only where "${field}" is left out`,
  use: (name, list) => `fulcrum run SCENARIO --preset "${list}[name=NAME]=${name}"`,
  set: (path, value, preset) => `${preset} sets ${path} = ${value}`,
  partOf: (times, of) => `${times} x ${of}`,
  take: {all: 'all of them', half: 'the first half', one: 'the first'},
};
