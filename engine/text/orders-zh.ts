import type {OrdersText} from './orders.ts';

/** Words for the lives of single orders in Chinese. */
export const ordersInChinese: OrdersText = {
  finding: (name, late, promised) => `${name}：${promised} 张有承诺的订单中有 ${late} 张迟到。`,
  findingWithoutPromise: (name, orders) => `${name}：${orders} 张订单都没有承诺；以下是用时最长的。`,
  basis: (replications) => `取自 ${replications} 次重复中计数并已送达的订单，最迟的在前。`,
  order: ({segment, number, channel, placed, cycleTime, late, isLate, delay}) =>
    `${segment} 第 ${number} 单${channel === null ? '' : `（${channel}）`}，下单 ${placed}：用时 ${cycleTime}` +
    (late === null ? '' : `，${isLate ? '迟到' : '提前'} ${late}`) +
    `；被耽搁 ${delay}`,
  station: (station, site) => `${site} ${station}`,
  causes: {
    channelClosed: (place) => `等待营业时间：${place}`,
    transmission: (place) => `传输：${place}`,
    goods: (place, product) => `等货：${place} ${product}`,
    closed: (place) => `等待营业时间：${place}`,
    queue: (place) => `排队：${place}`,
    breakdown: (place) => `故障：${place}`,
    work: (place) => `作业：${place}`,
    transit: (place) => `在途：${place}`,
    delay: (place) => `处理时间：${place}`,
    channel: (place) => `渠道排队：${place}`,
    confirmation: (place) => `等待确认：${place}`,
    contact: (place) => `等待联系顾客：${place}`,
    batch: (place) => `等待成批：${place}`,
    wave: (place) => `等待波次：${place}`,
    merge: (place) => `等待其余部分合并：${place}`,
    promotion: (place) => `移到较空闲的时段：${place}`,
    smoothing: (place) => `移到较空闲的时段：${place}`,
    correction: (place) => `更正：${place}`,
    dispute: (place) => `账单争议：${place}`,
  },
  otherCause: (cause) => (place) => `${cause}：${place}`,
};
