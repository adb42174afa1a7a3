import type { SendPlan } from './send-plan';
import { PushCard } from './push-card';

/** The card of what is being planned. */
export function PlanCard({ plan }: { plan: SendPlan }) {
  return <PushCard articles={plan.articles} account={plan.account} way={plan.way} />;
}
