import { runRebuild } from "@novatech/search/app";
import { readSearchConfig } from "@novatech/search/config";
import type { Environment } from "@novatech/service/config";
import type { RebuildOutcome, RebuildRun } from "./rebuild-orders.ts";
import type { Services } from "./services.ts";

const shown = 10;
const tellEveryMs = 1_000;

/** Makes what is searched anew, or compares it. */
export async function rebuildSearch(
  { databaseUrls, redisUrl }: Services,
  environment: Environment,
  { isCheck, isStopped, tell }: RebuildRun,
): Promise<RebuildOutcome> {
  const base = { databaseUrl: databaseUrls["search"] ?? "", redisUrl, poolSize: 2 };
  let toldAt = 0;
  const reports = await runRebuild(readSearchConfig(environment, base), {
    isCheck,
    isStopped,
    tell: ({ count, total }) => {
      if (count < total && performance.now() - toldAt < tellEveryMs) return;
      toldAt = performance.now();
      tell(`${String(count).padStart(9)} of ${total} products`);
    },
  });
  const done: string[] = [];
  let isWrong = false;
  for (const each of reports) {
    if (each.kind === "COMPARED") {
      const { compared, differences } = each.report;
      for (const { productId, kind } of differences.slice(0, shown)) tell(`${productId} ${kind.toLowerCase()}`);
      if (differences.length > shown) tell(`… and ${differences.length - shown} more differences.`);
      done.push(`${compared} products compared with Elasticsearch, ${differences.length} differ`);
      isWrong ||= differences.length > 0;
    } else {
      const { count, refused } = each.report;
      for (const reason of refused.slice(0, shown)) tell(`refused: ${reason}`);
      const name = each.engine === "POSTGRESQL" ? "PostgreSQL" : "Elasticsearch";
      done.push(`${count} products anew in ${name}${refused.length > 0 ? `, ${refused.length} refused` : ""}`);
      isWrong ||= refused.length > 0;
    }
  }
  const nothing = "nothing to compare: what PostgreSQL finds products by is written with the products";
  return { done: done.join("; ") || nothing, isWrong };
}
