import type { Limit, Verdict } from "./limit.ts";

/** Where use is kept. */
export type QuotaStore = {
  /** Uses every limit, or none when one of them does not let it through. Rejects when the store cannot be asked. */
  readonly use: (limits: readonly Limit[]) => Promise<Verdict>;
  /** Gives back, or takes in addition where negative, of flows: what was estimated and not used. Rejects as `use` does. */
  readonly settle: (limit: Limit & { readonly kind: "flow" }, givenBack: number) => Promise<void>;
};
