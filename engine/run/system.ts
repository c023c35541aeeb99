import {planIdentity, type Plan, type Scenario} from '../index.ts';
import {scenarioHash} from './digest.ts';

/**
 * Equal for scenarios that play alike under their plans. The levels and quantities of a policy act through the plan alone, so that two
 * service targets that lead to the same levels are one system; whatever else is written counts as it stands.
 */
export function systemIdentity(scenario: Scenario, plan: Plan): string {
  const sites = scenario.sites.map((site) => ({
    ...site,
    stock: site.stock.map(({policy, ...stock}) => ({
      ...stock,
      type: policy.type,
      review: 'review' in policy ? policy.review : null,
    })),
  }));
  return scenarioHash({plan: planIdentity(plan), scenario: {...scenario, sites}});
}
