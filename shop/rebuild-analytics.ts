import { runRecount } from "@novatech/analytics/app";
import type { Environment } from "@novatech/service/config";
import type { RebuildOutcome, RebuildRun } from "./rebuild-orders.ts";
import type { Services } from "./services.ts";

// Of thousands of differences the first few tell what is wrong.
const shownDifferences = 10;

/** Counts everything reports are made of from single events, orders and credits again. */
export async function rebuildAnalytics(
  { databaseUrls }: Services,
  _environment: Environment,
  { isCheck, isStopped, tell }: RebuildRun,
): Promise<RebuildOutcome> {
  const did = isCheck ? "differ" : "mended";
  const { days, differing, differences } = await runRecount(
    { databaseUrl: databaseUrls["analytics"] ?? "" },
    {
      isCheck,
      isStopped,
      tell: (far) => {
        if (far.days % 10 === 0 || far.days === far.of)
          tell(`${far.days} of ${far.of} days, ${far.differing} sums ${did}`);
      },
    },
  );
  for (const { table, what } of differences.slice(0, shownDifferences)) tell(`${table} is short of ${what}`);
  if (differing > shownDifferences) tell(`… and ${differing - shownDifferences} more.`);
  return { done: `${days} days counted, ${differing} sums ${did}`, isWrong: isCheck && differing > 0 };
}
