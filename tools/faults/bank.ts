import { setTimeout as pause } from "node:timers/promises";
import type { GraphClient } from "@novatech/testkit/graph-client";
import { challengeOf, completeAction, decideChallenge } from "@novatech/testkit/shop/afterwards";
import type { InsistOn } from "./afterwards.ts";
import type { BuyerPlan } from "./plan.ts";

const decided: readonly string[] = ["PLACED", "COMPENSATING", "FAILED"];

/**
 * Goes to the bank where the card wants it, decides as planned, and comes back; returns at once when the check-out is decided
 * before. Where the plan says so, everything is said twice and the return before the decision too, as a provider's messages come.
 */
export async function meetBank(
  client: GraphClient,
  { decision, afterMs, isRepeated }: BuyerPlan["challenge"],
  attempt: { readonly id: string; readonly accessToken: string | null },
  insistOn: InsistOn,
): Promise<void> {
  const url = await insistOn("hear of the bank", async () => {
    const { status, url: page } = await challengeOf(client, attempt.id, attempt.accessToken);
    if (page === null && !decided.includes(status)) throw new Error(`the check-out ${attempt.id} is ${status}`);
    return page;
  });
  if (url === null || decision === "leave") return;
  await pause(afterMs);
  const decide = () => insistOn("decide at the bank", () => decideChallenge(url, decision));
  const comeBack = () =>
    insistOn("come back from the bank", () => completeAction(client, attempt.id, attempt.accessToken));
  if (isRepeated) await Promise.all([comeBack(), decide(), decide(), comeBack()]);
  else {
    await decide();
    await comeBack();
  }
}
