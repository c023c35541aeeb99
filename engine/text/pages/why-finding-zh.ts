import type {CostGroup, WhyFindingText, WrittenOrder} from './why-finding.ts';
import {whyPageInChinese} from './why-page-zh.ts';

const GROUPS: Readonly<Record<CostGroup, string>> = {
  goods: '商品',
  stock: '补货与库存',
  orders: '接单与处理',
  warehouse: '仓库作业',
  labour: '工资',
  delivery: '送货',
  penalties: '迟到罚金',
  fixed: '固定成本',
  imputed: '商誉损失',
  other: '其余各项',
};

const {kind: kinds, by: groupings} = whyPageInChinese.cycle;

/** Where the money and the time go, in Chinese. */
export const whyFindingInChinese: WhyFindingText = {
  statement: (found) => {
    switch (found.type) {
      case 'revenue': {
        const parts = found.parts.map(({group, share}) => `${GROUPS[group]}占 ${share}`);
        const end = found.isLoss ? `，超出收入 ${found.left}` : `，剩下 ${found.left}`;
        return `每 100 ${found.unit}收入中，${parts.join('，')}${end}`;
      }
      case 'cost': {
        const parts = found.parts.map(({line, share}) => `${line}占 ${share}`);
        return `没有收入，每年成本 ${found.amount}：${parts.join('，')}`;
      }
      case 'nothing':
        return '此场景中没有资金往来';
      default:
        return found satisfies never;
    }
  },
  cycle: (found) => {
    switch (found.type) {
      case 'parts': {
        const parts = found.parts.map(
          ({kind, share}) => `${share === '100%' ? '全部' : `${share} `}是${kinds[kind]}`,
        );
        return `从下单到送达的 ${found.mean}中，${parts.join('，')}`;
      }
      case 'instant':
        return '每张订单都在下单的同时送达';
      case 'none':
        return '没有送达的订单，无从分解时间';
      default:
        return found satisfies never;
    }
  },
  groups: (found) => {
    switch (found.type) {
      case 'differ': {
        const of = {segment: '', channel: '渠道 ', class: '等级 '}[found.by];
        const {slowest, fastest, cause} = found;
        const share = cause.share === '100%' ? '全部' : `的 ${cause.share} `;
        return `${of}${slowest.name} 的订单最慢，${slowest.mean}，${of}${fastest.name} 的为 ${fastest.mean}；差距${share}是${kinds[cause.kind]}`;
      }
      case 'alike':
        return `不论${groupings[found.by]}，订单用时相差无几，${found.least} 至 ${found.most}：区间相互重叠`;
      case 'same':
        return `不论${groupings[found.by]}，订单用时相同：${found.mean}`;
      default:
        return found satisfies never;
    }
  },
  lateness: (found) => {
    switch (found.type) {
      case 'late':
        return `${found.promised} 张有承诺的订单中有 ${found.late} 张迟到（${found.share}）`;
      case 'onTime':
        return `${found.promised} 张有承诺的订单无一迟到`;
      case 'unpromised':
        return `${found.orders} 张订单都没有承诺；以下是用时最长的`;
      default:
        return found satisfies never;
    }
  },
  order: ({cause, ...order}) => {
    const delay =
      cause &&
      `共耽搁 ${cause.heldUp}，其中${cause.share === '100%' ? '全部' : ` ${cause.share} `}是${cause.name}`;
    return `${order.segment} 第 ${order.number} 单${outcome(order)}；${delay ?? '没有任何耽搁'}`;
  },
  sum: ({took, heldUp, useful, promise}) => {
    const whole = `${took} = ${heldUp} 耽搁 + ${useful} 作业、处理与运输`;
    if (!promise) return whole;
    const {came, time} = promise;
    const rest =
      came === 'asPromised' ? '' : came === 'late' ? ` + ${promise.by} 迟到` : ` − ${promise.by} 提前`;
    return `${whole} = ${time} 承诺${rest}`;
  },
  until: (name, stage) => `${name}（${stage}）`,
};

function outcome({came, took}: Pick<WrittenOrder, 'came' | 'took'>): string {
  switch (came?.type) {
    case undefined:
      return `用时 ${took}`;
    case 'asPromised':
      return '按承诺准时送达';
    case 'late':
      return `迟到 ${came.by}`;
    case 'early':
      return `比承诺提前 ${came.by}`;
    default:
      return came satisfies never;
  }
}
