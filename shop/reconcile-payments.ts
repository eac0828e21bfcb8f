import { randomBytes } from "node:crypto";
import { addMilliseconds, systemClock } from "@novatech/kernel/clock";
import { createIdSource } from "@novatech/kernel/ids";
import { createApp } from "@novatech/payments/app";
import { readConfig } from "@novatech/payments/config";
import type { Environment } from "@novatech/service/config";
import { createLogger } from "@novatech/service/logger";
import type { Services } from "./services.ts";

const comparedMs = 35 * 86_400_000;

/** Compares the books of payments with the provider's and tells where they part. Resolves to whether they agree. */
export async function reconcilePayments(
  services: Services,
  environment: Environment,
  tell: (line: string) => void,
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
    return differences.length === 0;
  } finally {
    await payments.stop();
  }
}
