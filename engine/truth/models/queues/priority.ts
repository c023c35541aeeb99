import type {Figure, Model} from '../../answer.ts';
import type {ReferenceCase} from '../../cases.ts';
import {distribution} from '../../../kernel/distributions.ts';
import {has, numbersOf, textOf, valueOf, wholeOf, wrong} from '../../parameters.ts';
import {priorityQueue, type PriorityClass} from '../../../theory/queues/priority.ts';
import {lawIn, UNKNOWN_LAW} from './law.ts';
import {atStation, memoryOf, stationScenario} from './station-scenario.ts';

/** M/G/1 and M/M/c by priority, the first class before all others. */
export const priority: Model = (of) => {
  const servers = has(of, 'c') ? wholeOf(of, 'c') : 1;
  const discipline = textOf(of, 'discipline');
  if (/repeat/i.test(discipline)) return {missing: 'services that begin anew after an interruption'};
  const isPreemptive = /^preempt/i.test(discipline);
  if (has(of, 'class_order') && !/1 = highest/.test(textOf(of, 'class_order')))
    return {missing: 'another order of the classes'};
  const classes = classesOf(of);
  if (classes === null) return UNKNOWN_LAW;
  const queues = priorityQueue({classes, servers, isPreemptive});
  const arrivalRate = classes.reduce((sum, one) => sum + one.arrivalRate, 0);
  const load = classes.reduce((sum, one) => sum + one.arrivalRate * distribution(one.service).mean, 0);
  const waiting = classes.reduce((sum, one, k) => sum + one.arrivalRate * queues[k].Wq, 0);
  return {
    theory: {
      ...Object.fromEntries(
        queues.flatMap(({L, W, Wq}, k) => [
          [`L_class${k + 1}`, L],
          [`W_class${k + 1}`, W],
          [`Wq_class${k + 1}`, Wq],
        ]),
      ),
      Wq_all: waiting / arrivalRate,
    },
    simulation: {
      type: 'replicated',
      ordersPerDay: arrivalRate,
      scenario: stationScenario({
        arrivals: classes.map(({arrivalRate: perDay}, k) => ({
          name: `class ${k + 1}`,
          orders: {type: 'poisson', perDay},
          priority: k + 1,
        })),
        stations: [
          {
            name: 'picking',
            servers,
            discipline: isPreemptive ? 'preemptive' : 'priority',
            time: classes[0].service,
            times: Object.fromEntries(classes.map(({service}, k) => [`class ${k + 1}`, service])),
          },
        ],
        process: [{stage: 'picked', station: 'picking'}],
        memory: memoryOf(load / arrivalRate, load / servers, servers),
      }),
      figures: {
        ...Object.fromEntries(
          classes.flatMap((_, k): [string, Figure][] => [
            [`L_class${k + 1}`, atStation(`priority${k + 1}.L`)],
            [`W_class${k + 1}`, atStation(`priority${k + 1}.W`)],
            [`Wq_class${k + 1}`, atStation(`priority${k + 1}.Wq`)],
          ]),
        ),
        Wq_all: atStation('Wq'),
      },
    },
  };
};

function classesOf(of: ReferenceCase): PriorityClass[] | null {
  const rates = numbersOf(of, 'lambda_by_class');
  const services = valueOf(of, 'service_by_class');
  if (!Array.isArray(services) || services.length !== rates.length) {
    throw wrong('service_by_class', services, 'a list with a law for each class');
  }
  const classes = rates.map((arrivalRate, k) => ({
    arrivalRate,
    service: lawIn(services[k], `service_by_class[${k}]`),
  }));
  return classes.every((one): one is PriorityClass => one.service !== null) ? classes : null;
}
