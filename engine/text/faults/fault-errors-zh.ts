import type {Phrase} from '../phrase-book.ts';

/** What is wrong with the making and finding of errors, in Chinese. */
export const errorFaultsInChinese: readonly Phrase[] = [
  [
    'no such error is made at the stage "{word}": it is made at {names}',
    '阶段 "{word}" 不会造成这种差错：它在 {names} 造成',
  ],
  [
    'nothing of the kind is found at the stage "{word}": it is found at {names}',
    '阶段 "{word}" 发现不了这种情况：它在 {names} 发现',
  ],
  [
    'at the stage "{word}" an order is not cancelled any more: write 0, or find its errors at {names}',
    '到了阶段 "{word}"，订单不再取消：请写 0，或在 {names} 发现其差错',
  ],
  [
    'nobody makes this error, so nothing is found: write its share in "errors" of a channel, or of a step or the picking of this site',
    '没有人造成这种差错，因此什么也发现不了：请在渠道、本网点某步骤或拣货的 "errors" 中写它的比例',
  ],
  [
    'no other step of the process finds the same errors, so this share does nothing',
    '流程中没有其他步骤发现同样的差错，因此这个比例不起作用',
  ],
  [
    'what is found must be put right: {quoted} must have no "capacity" and no "patience"',
    '发现的差错必须更正：{quoted} 不得有 "capacity" 和 "patience"',
  ],
  [
    'the step finds nothing: write the share of the errors that it finds',
    '此步骤什么也发现不了：请写它所发现的差错的比例',
  ],
  [
    'no site that serves these customers makes an invoice wrong, so there is nothing to dispute',
    '为这些客户服务的网点都不会开错账单，因此没有可争议的',
  ],
];
