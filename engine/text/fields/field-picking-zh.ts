import {ofEachPicking} from './field-picking.ts';
import type {FieldEntry} from './fields.ts';

const pickers: FieldEntry = ['拣货工作站', '由其服务台拣货的本网点工作站。'];

/** Inputs of pick tasks, shifts and overtime in Chinese. */
export const pickingFieldsInChinese: Readonly<Record<string, FieldEntry>> = {
  'sites.picking': ['拣货任务', '代替各步骤完成拣货阶段的拣货任务。'],
  'order.station': pickers,
  'batch.station': pickers,
  'zones.station': pickers,
  ...ofEachPicking({
    aisles: ['巷道数', '产品所分布的巷道数目，至少 1；分区时为每个分区的巷道数。'],
    storage: ['存放方式', '产品放在哪里：每个任务重新抽取一条巷道，或始终在抽取一次的同一条巷道。'],
    perAisle: ['每条巷道的时间', '任务每走一条巷道所需的时间。'],
    perLine: ['每次停靠的时间', '任务每停靠一次所需的时间，每种产品停靠一次。'],
    perUnit: ['每件的时间', '每拣一件所需的时间。'],
    costPerTask: ['每个任务的成本', '一个任务的成本。'],
    costPerLine: ['每行成本', '拣一个订单行的成本。'],
    costPerUnit: ['每件成本', '拣一件的成本。'],
    waves: ['波次', '向拣货员下达工作的固定时刻；不设时立即下达。'],
  }),
  'batch.size': ['批量', '满一批的订单数（或订单的部分数），至少 1。'],
  'batch.wait': ['批次最长等待', '一批等待更多订单的最长时间；不设时等到满批为止。波次下达的工作从不等待。'],
  'batch.sort': ['每行分拣时间', '把一个订单行分拣到其订单所需的时间。'],
  'batch.sortStation': [
    '分拣工作站',
    '分拣一批的本网点工作站，所需时间为其作业时间加各行的分拣时间；不设时由拣货员分拣。',
  ],
  'zone.zones': ['分区', '拣货分区，至少一个，按订单经过的顺序；每种产品都在其中一个分区里。'],
  'zones.name': ['名称', '名称，在分区中不得重复。'],
  'zones.product': ['产品', '放在这里的产品：一种、几种、一个类别或全部产品。'],
  'zones.product.class': ['类别', '产品的类别。'],
  'zone.mode': ['分区次序', '各分区依次拣一张订单，还是同时拣。'],
  'zone.merge': ['合并时间', '几个分区所拣货物合到一起所需的时间。'],
  'zone.mergeStation': ['合并工作站', '把货物合到一起的本网点工作站。'],
  'waves.every': ['波次间隔', '两个波次之间的时间，大于 0。'],
  'waves.first': ['首个波次', '首个波次的时刻。'],
  'waves.capacity': ['波次容量', '一个波次最多下达的订单数（或订单的部分数），先到先服务；不设时全部下达。'],
  'stations.wage': ['工资', '工作站营业时，一个服务台一小时的工资。'],
  'stations.overtime': ['加班', '关门之后的作业；不设时只做完已经开始的，不另计费用。'],
  'overtime.upTo': ['最长加班', '关门之后多久以内还可以开始作业，只要从那时起一直有任务在等。'],
  'overtime.wage': ['加班工资', '营业时间以外，一个服务台作业一小时的工资。'],
};

/** Options of these inputs in Chinese. */
export const pickingOptionsInChinese: Readonly<Record<string, FieldEntry>> = {
  'picking.order': ['按订单', '每张订单（或其单独发出的部分）一个任务。'],
  'picking.batch': ['按批次', '几张订单合成一个任务，之后再分拣。'],
  'picking.zone': ['按分区', '有该订单货物的每个分区一个任务。'],
  'picking.none': ['按各步骤'],
  'storage.random': ['随机存放'],
  'storage.dedicated': ['固定货位'],
  'batch.wait.none': ['等到满批'],
  'batch.sortStation.text': ['一个工作站'],
  'batch.sortStation.none': ['由拣货员分拣'],
  'zone.mergeStation.text': ['一个工作站'],
  'zones.product.*': ['全部产品'],
  'zones.product.text': ['一种产品'],
  'zones.product.list': ['几种产品'],
  'zones.product.group': ['一个类别'],
  'mode.progressive': ['依次'],
  'mode.synchronised': ['同时'],
  'waves.group': ['定时'],
  'waves.none': ['立即'],
  'waves.capacity.number': ['有限'],
  'waves.capacity.none': ['不限'],
  'overtime.group': ['有限'],
  'calendars.hours.pair': ['一段'],
  'calendars.hours.list': ['几段'],
};
