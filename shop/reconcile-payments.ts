import { randomBytes } from "node:crypto";
import { addMilliseconds, systemClock } from "@novatech/kernel/clock";
import { createIdSource } from "@novatech/kernel/ids";
import { createApp } from "@novatech/payments/app";
import { readConfig } from "@novatech/payments/config";
import type { Environment } from "@novatech/service/config";
import { createLogger } from "@novatech/service/logger";
import type { Services } from "./services.ts";

const comparedMs = 35 * 86_400_000;

/**
 * Compares the books of payments with the provider's and tells where they part. With `release` lets go of the money that no payment of ours
 * asked for, and tells of each. Resolves to whether the books agree, or do by what was let go of.
 */
export async function reconcilePayments(
  services: Services,
  environment: Environment,
  tell: (line: string) => void,
  { release = false }: { readonly release?: boolean } = {},
): Promise<boolean> {
  const base = { databaseUrl: services.databaseUrls["payments"] ?? "", redisUrl: services.redisUrl, poolSize: 4 };
  const payments = await createApp(readConfig(environment, base), {
    clock: systemClock,
    ids: createIdSource(systemClock, randomBytes),
    logger: createLogger({ name: "reconcile", level: "fatal" }),
    callRoom: () => Promise.reject(new Error("a comparison of books asks no other room")),
  });
  try {
    const since = addMilliseconds(systemClock.now(), -comparedMs);
    const { checked, hastened, differences } = await payments.runReconciliation({ since });
    tell(`${checked} compared, ${hastened.length} not settled yet, ${differences.length} differences`);
    for (const { kind, paymentId, reference, ours, theirs, advice } of differences)
      tell(`${kind} ${paymentId ?? reference}: ours ${ours}, theirs ${theirs}. ${advice}`);
    if (!release) return differences.length === 0;
    const done = await payments.letGoOfUnknown(differences);
    for (const { reference, currency, releasedMinor, refundedMinor, refused } of done)
      tell(
        `let go of ${reference}: ${releasedMinor} ${currency} released, ${refundedMinor} ${currency} given back${refused === null ? "" : `, refused: ${refused}`}`,
      );
    return differences.length === done.filter(({ refused }) => refused === null).length;
  } finally {
    await payments.stop();
  }
}
