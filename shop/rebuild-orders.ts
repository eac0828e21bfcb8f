import { runRebuild } from "@novatech/orders/app";
import type { Environment } from "@novatech/service/config";
import type { Services } from "./services.ts";

/** How a rebuild is run from the command line; `tell` prints a line. */
export type RebuildRun = {
  readonly isCheck: boolean;
  readonly isStopped: () => boolean;
  readonly tell: (line: string) => void;
};

/** What came of it, in words, and whether something is wrong that it did not mend. */
export type RebuildOutcome = { readonly done: string; readonly isWrong: boolean };

// Of thousands of differences the first few tell what is wrong.
const shownDifferences = 10;
const shownCharacters = 400;

/** Works out what is read of every order from its events again. */
export async function rebuildOrders(
  { databaseUrls }: Services,
  _environment: Environment,
  { isCheck, isStopped, tell }: RebuildRun,
): Promise<RebuildOutcome> {
  const did = isCheck ? "differ" : "rewritten";
  const { orders, rewritten, differences } = await runRebuild(
    { databaseUrl: databaseUrls["orders"] ?? "" },
    {
      isCheck,
      isStopped,
      tell: (far) => tell(`${String(far.orders).padStart(8)} orders, ${far.rewritten} ${did}`),
    },
  );
  for (const { orderId, part, found, expected } of differences.slice(0, shownDifferences))
    tell(
      `${orderId} ${part}\n  is       ${found.slice(0, shownCharacters)}\n  should be ${expected.slice(0, shownCharacters)}`,
    );
  if (differences.length > shownDifferences) tell(`… and ${differences.length - shownDifferences} more differences.`);
  // A broken history is mended by nobody here.
  const isWrong = isCheck ? differences.length > 0 : differences.some(({ part }) => part === "events");
  return { done: `${orders} orders, ${rewritten} ${did}`, isWrong };
}
