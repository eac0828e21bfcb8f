import type { Warehouse } from "../domain/warehouse.ts";

/** Where a warehouse stands, as the graph shows it; null where nobody said. */
export const locationOf = ({ latitude, longitude }: Warehouse) =>
  latitude === null || longitude === null ? null : { latitude, longitude };
