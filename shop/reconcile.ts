import { randomBytes } from "node:crypto";
import { addMilliseconds, systemClock } from "@novatech/kernel/clock";
import { createIdSource } from "@novatech/kernel/ids";
import { createApp } from "@novatech/payments/app";
import { readConfig } from "@novatech/payments/config";
import { createLogger } from "@novatech/service/logger";
import { readShopConfig } from "./config.ts";
import { withServices } from "./with-services.ts";

// `npm run reconcile`: compares the books of payments with the provider's, as is done once a day, and says where they part.
const comparedMs = 35 * 86_400_000;
try {
  await withServices(readShopConfig(process.env), console.log, async (services) => {
    const base = { databaseUrl: services.databaseUrls.payments ?? "", redisUrl: services.redisUrl, poolSize: 4 };
    const payments = await createApp(readConfig(process.env, base), {
      clock: systemClock,
      ids: createIdSource(systemClock, randomBytes),
      logger: createLogger({ name: "reconcile", level: "fatal" }),
      callRoom: () => Promise.reject(new Error("a comparison of books asks no other room")),
    });
    try {
      const since = addMilliseconds(systemClock.now(), -comparedMs);
      const { checked, hastened, differences } = await payments.runReconciliation({ since });
      console.log(`${checked} compared, ${hastened.length} not settled yet, ${differences.length} differences`);
      for (const { kind, paymentId, reference, ours, theirs, advice } of differences)
        console.log(`${kind} ${paymentId ?? reference}: ours ${ours}, theirs ${theirs}. ${advice}`);
      if (differences.length > 0) process.exitCode = 1;
    } finally {
      await payments.stop();
    }
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
