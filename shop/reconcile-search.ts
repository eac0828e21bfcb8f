import { randomBytes } from "node:crypto";
import { createApp } from "@novatech/catalog/app";
import { readCatalogConfig } from "@novatech/catalog/config";
import { systemClock } from "@novatech/kernel/clock";
import { createIdSource } from "@novatech/kernel/ids";
import { runReconciliation } from "@novatech/search/app";
import { readSearchConfig } from "@novatech/search/config";
import { createInProcessCalls } from "@novatech/service/call-room";
import type { Environment } from "@novatech/service/config";
import { createLogger } from "@novatech/service/logger";
import type { Services } from "./services.ts";

const shown = 10;

/**
 * Compares what can be found with what the catalogue shows, and has the search take over what differs unless it only checks. Resolves to
 * whether all is right then.
 */
export async function reconcileSearch(
  { databaseUrls, redisUrl }: Services,
  environment: Environment,
  { isCheck, tell }: { readonly isCheck: boolean; readonly tell: (line: string) => void },
): Promise<boolean> {
  const baseOf = (room: string) => ({ databaseUrl: databaseUrls[room] ?? "", redisUrl, poolSize: 2 });
  const catalog = await createApp(readCatalogConfig(environment, baseOf("catalog")), {
    clock: systemClock,
    ids: createIdSource(systemClock, randomBytes),
    logger: createLogger({ name: "reconcile", level: "fatal" }),
    callRoom: () => Promise.reject(new Error("the catalogue asks no other room")),
  });
  try {
    const callRoom = createInProcessCalls("search", (room) => (room === "catalog" ? catalog : undefined));
    const { compared, differences } = await runReconciliation(
      readSearchConfig(environment, baseOf("search")),
      { callRoom, clock: systemClock },
      { isCheck },
    );
    for (const { productId, kind } of differences.slice(0, shown)) tell(`${productId} ${kind.toLowerCase()}`);
    if (differences.length > shown) tell(`… and ${differences.length - shown} more.`);
    const did = isCheck ? "differ" : "were taken over";
    tell(`${compared} products of the catalogue compared, ${differences.length} ${did}`);
    return !isCheck || differences.length === 0;
  } finally {
    await catalog.stop();
  }
}
