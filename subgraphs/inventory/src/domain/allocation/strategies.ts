import type { AllocationStrategy } from "./allocate.ts";
import { fewestParcels } from "./fewest-parcels.ts";
import { nearest } from "./nearest.ts";

/** The names a shop may choose from. */
export const strategyNames = ["fewest-parcels", "nearest"] as const;
export type StrategyName = (typeof strategyNames)[number];

/** Every way to choose warehouses, by name. */
export const allocationStrategies: Readonly<Record<StrategyName, AllocationStrategy>> = {
  "fewest-parcels": fewestParcels,
  nearest,
};
