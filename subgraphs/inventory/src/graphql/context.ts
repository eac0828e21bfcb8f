import type { RoomRequest } from "@novatech/graphql/viewer";
import { hasScope } from "@novatech/graphql/viewer";
import type { Result } from "@novatech/kernel/result";
import type { Adjustment } from "../domain/adjustment.ts";
import type { StockReader } from "../domain/reader.ts";
import type { StockItem } from "../domain/stock-item.ts";
import type { AdjustmentRefusal } from "../use-cases/adjust-stock.ts";
import type { Loaders } from "./loaders.ts";

/** What a resolver may reach. New for every operation. */
export type Context = {
  readonly request: RoomRequest;
  /** The viewer, as far as stock cares. */
  readonly reader: StockReader;
  readonly loaders: Loaders;
  /** Changes what lies in a warehouse, in one transaction. */
  readonly adjustStock: (userId: string, wish: Adjustment) => Promise<Result<StockItem, AdjustmentRefusal>>;
};

/** Whose stock the viewer may see: that of the merchants whose member they are, all of it for staff. */
export const readerOf = ({ viewer }: RoomRequest): StockReader => ({
  isStaff: hasScope(viewer, "staff"),
  merchantIds: viewer.kind === "user" && hasScope(viewer, "merchant") ? viewer.merchantIds : [],
});
