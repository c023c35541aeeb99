import type {FieldEntry} from './fields.ts';

/** Titles and meanings in Chinese of the inputs about channels beside their delay, cost and hours. */
export const channelFieldsInChinese: Readonly<Record<string, FieldEntry>> = {
  'channels.capacity': [
    '同时传送订单数',
    '可同时传送的订单数，例如电话线路数，至少 1；其余按先到先传等候。不写则不限。',
  ],
  'channels.confirmation': [
    '订单确认',
    '以何证明订单成立，以及未经确认的订单如何了结；不写则全部订单即刻确认，不花费用。',
  ],
  'confirmation.share': ['书面确认的比例', '以书面确认的订单的比例；其余一直未经确认。'],
  'confirmation.delay': ['确认时间', '取得确认所需的时间，订单为此等候。'],
  'confirmation.cost': ['确认成本', '每次确认的成本。'],
  'confirmation.disputes': ['争议比例', '未经确认的订单中，交付时顾客提出争议的比例。'],
  'confirmation.recovered': ['追回比例', '有争议的订单的价款最终仍获支付的比例。'],
  'channels.convenience': ['订货便利性', '用此渠道订货有多方便，从 0 到 1；不写则按响应者的基准计。'],
  'segments.convenience': ['对便利性的响应', '需求如何随订货的便利性而变；不写则不变。'],
  'convenience.weight': [
    '便利性的权重',
    '最不便与最便利的渠道之间的效用差，即两种需求之比的对数；0 表示没有响应。',
  ],
  'convenience.reference': ['基准便利性', '基本需求形成时各渠道的平均便利性，从 0 到 1。'],
};

/** Options of these inputs in Chinese. */
export const channelOptionsInChinese: Readonly<Record<string, FieldEntry>> = {
  'channels.capacity.none': ['不限'],
  'confirmation.group': ['给出'],
  'confirmation.none': ['即刻全部确认'],
  'segments.convenience.group': ['有响应'],
  'channels.convenience.none': ['不详'],
};
