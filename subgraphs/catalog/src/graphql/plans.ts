import type { planPublication } from "../use-cases/plan-publication.ts";
import type { cancelScheduledPrice, schedulePrice } from "../use-cases/schedule-price.ts";

/** A use case, already given what it needs. */
export type Wired<UseCase extends (ports: never, command: never) => unknown> = (
  command: Parameters<UseCase>[1],
) => ReturnType<UseCase>;

/** What a client may plan, each in a transaction of its own. */
export type PlanChanges = {
  readonly schedulePrice: Wired<typeof schedulePrice>;
  readonly cancelScheduledPrice: Wired<typeof cancelScheduledPrice>;
  readonly planPublication: Wired<typeof planPublication>;
};
