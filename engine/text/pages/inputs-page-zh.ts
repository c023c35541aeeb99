import type {InputsPageText, WrittenRange} from './inputs-page.ts';

/** The editor of all inputs, in Chinese. */
export const inputsPageInChinese: InputsPageText = {
  title: '全部输入',
  search: {
    label: '查找输入',
    found: (count) => `找到 ${count} 项`,
    foundFirst: (shown, count) => `找到 ${count} 项，显示前 ${shown} 项`,
    nothing: '没有这样的输入。可以查找“售价”之类的标题，或某个东西的名称。',
  },
  way: '当前所在的输入',
  whole: '场景',
  changed: '已更改',
  mark: '已更改',
  fresh: '新增',
  was: (value) => `，原为 ${value}`,
  reset: '还原',
  resetOf: (title) => `还原：${title}`,
  played: (value) => `上方的输入使它变为 ${value}。`,
  default: (value) => `默认 ${value}`,
  byDefault: '默认值',
  derived: '由场景的其余部分决定',
  meaningOf: (title) => `含义：${title}`,
  formOf: (title) => `种类：${title}`,
  laws: '随机变化',
  entries: (count) => (count === '0' ? '没有' : `${count} 项`),
  parts: (count) => `${count} 个输入`,
  open: (title) => `打开：${title}`,
  change: '增减',
  changeOf: (title) => `增减：${title}`,
  copyOf: (title) => `复制：${title}`,
  copy: '复制',
  removeOf: (title) => `删除：${title}`,
  remove: '删除',
  add: '添加',
  allThere: '各项都已给出。',
  addName: '新项的名称',
  tooLong: '列表太长，不能在此增减；各项仍可更改。',
  previous: '上一页',
  next: '下一页',
  pageOf: (from, to, count) => `第 ${from} 至 ${to} 项，共 ${count} 项`,
  yes: '是',
  no: '否',
  none: '无',
  range,
  countOf: (least, most) =>
    most === null ? `至少 ${least}` : least === most ? least : `${least} 至 ${most}`,
  durationHint: '天数，或如 90 min、3 h、2 weeks',
  writeNumber: (right) => `请填写数字：${right}。`,
  writeNumbers: (count) => `请填写 ${count} 个数字，以逗号分隔。`,
  writeSomething: '请填写内容。',
  preset: {
    choose: '套用预设',
    apply: '套用',
    done: (title, count) => `${title}：更改了 ${count} 项输入。`,
    nothing: (title) => `${title}：此处没有可更改的输入。`,
  },
  faultsInside: (count) => `内有 ${count} 处错误`,
  failed: (message) => `无法显示输入：${message}。`,
};

function range({least, isLeastAllowed, most, isMostAllowed, isWhole}: WrittenRange): string {
  const whole = isWhole ? '整数，' : '';
  if (least === null && most === null) return isWhole ? '整数' : '任意';
  if (least !== null && most !== null && isLeastAllowed && isMostAllowed)
    return `${whole}${least} 至 ${most}`;
  const lower = least === null ? '' : isLeastAllowed ? `不小于 ${least}` : `大于 ${least}`;
  const upper = most === null ? '' : isMostAllowed ? `不大于 ${most}` : `小于 ${most}`;
  return whole + [lower, upper].filter((part) => part !== '').join('，');
}
