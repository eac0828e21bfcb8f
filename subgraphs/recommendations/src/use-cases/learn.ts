import type { Learner } from "./ports.ts";

/** How much is learned in one transaction. */
const batchSize = 500;

/** Learns a batch of what was bought and looked at. Resolves to whether there may be more. */
export async function learn(learner: Learner): Promise<boolean> {
  const purchases = await learner.learnPurchases(batchSize);
  const visits = await learner.learnVisits(batchSize);
  return purchases === batchSize || visits === batchSize;
}
