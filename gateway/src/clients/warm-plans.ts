import { getOperationAST, parse, validate } from "graphql";
import type { Logger } from "pino";
import { Gauge, type Registry } from "prom-client";
import {
  isPlannable,
  type PlannableOperation,
  type PreparedOperation,
  unaskedOperation,
} from "../execution/operation.ts";
import type { Generation, SupergraphHolder } from "../supergraph.ts";
import type { ClientBooks } from "./client-books.ts";
import { type ListedOperation, sha256 } from "./manifest.ts";

/** Plans what manifests list before anybody asks. */
export type PlanWarmer = {
  /** Resolves when everything listed now is planned, or it was stopped. Begins again by itself with every new supergraph or manifest. */
  readonly start: () => Promise<void>;
  readonly stop: () => void;
};

/**
 * Has the listed operations planned one after another, so that a request waits for one of them at most. `variantsOf` gives what may be planned of an operation: as it
 * is written, as groups of viewers are left it, and as it is kept. An operation the supergraph does not know is logged, and left.
 */
export function createPlanWarmer(options: {
  readonly supergraph: SupergraphHolder;
  readonly clients: ClientBooks;
  readonly variantsOf: (operation: PreparedOperation) => Promise<readonly PreparedOperation[]>;
  readonly plan: (operation: PlannableOperation) => Promise<void>;
  readonly logger: Logger;
  readonly registry: Registry;
}): PlanWarmer {
  const { supergraph, clients, variantsOf, logger } = options;
  const gauge = new Gauge({
    name: "gateway_warm_operations",
    help: "Operations of manifests, by whether their plan is made, still to be made, or cannot be made.",
    labelNames: ["state"],
    registers: [options.registry],
  });
  let round = 0;

  const warm = async (generation: Generation, listed: ListedOperation, mine: number): Promise<boolean> => {
    try {
      const document = parse(listed.body);
      const operation = getOperationAST(document, null);
      const [error] = validate(generation.apiSchema, document);
      if (error) throw error;
      if (!operation) throw new Error("it holds several operations, or none");
      const written = unaskedOperation({ generation, textHash: sha256(listed.body), document, operation });
      for (const one of await variantsOf(written)) if (isPlannable(one) && mine === round) await options.plan(one);
      return true;
    } catch (err) {
      // It was stopped, and what plans with it.
      if (mine !== round) return false;
      logger.warn({ err, operation: listed.name, id: listed.id }, "an operation of a manifest cannot be planned");
      return false;
    }
  };

  const run = async (): Promise<void> => {
    const mine = ++round;
    const generation = supergraph.current();
    const { operations } = clients.current();
    const startedAtMs = performance.now();
    let failed = 0;
    for (const [index, listed] of operations.entries()) {
      if (mine !== round) return;
      if (!(await warm(generation, listed, mine))) failed++;
      gauge.set({ state: "planned" }, index + 1 - failed);
      gauge.set({ state: "waiting" }, operations.length - index - 1);
      gauge.set({ state: "failed" }, failed);
    }
    if (operations.length === 0) return;
    const durationMs = Math.round(performance.now() - startedAtMs);
    logger.info({ planned: operations.length - failed, failed, durationMs }, "the operations of manifests are planned");
  };

  const stops = [supergraph.onSwap(() => void run()), clients.onChange(() => void run())];
  return {
    start: run,
    stop: () => {
      round++;
      for (const stop of stops.splice(0)) stop();
    },
  };
}
