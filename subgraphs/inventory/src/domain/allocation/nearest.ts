import type { AllocationStrategy } from "./allocate.ts";

/** Everything from as near as it can be had, in as many parcels as that takes: for goods whose way costs more than their box. */
export const nearest: AllocationStrategy = (_wanted, choices) => ({ order: choices, keepsLinesWhole: false });
