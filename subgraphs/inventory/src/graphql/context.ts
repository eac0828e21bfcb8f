import { merchantsFor } from "@novatech/graphql/merchant-access";
import type { RoomRequest } from "@novatech/graphql/viewer";
import { hasScope } from "@novatech/graphql/viewer";
import type { Result } from "@novatech/kernel/result";
import type { StockReader } from "../domain/reader.ts";
import type { Adjustment, Count, Setting } from "../domain/stock-edit.ts";
import type { StockItem } from "../domain/stock-item.ts";
import type { Store, Warehouse } from "../domain/warehouse.ts";
import type { CountedStock } from "../use-cases/count-stock.ts";
import type { EditRefusal } from "../use-cases/edit-stock.ts";
import type { ChangedWarehouse, NewWarehouse, WarehouseRefusal } from "../use-cases/edit-warehouse.ts";
import type { StorePage } from "../use-cases/query-ports.ts";
import type { Loaders } from "./loaders.ts";

/** What a person may change, each in one transaction. */
export type StockEdits = {
  readonly adjustStock: (userId: string, wish: Adjustment) => Promise<Result<StockItem, EditRefusal>>;
  readonly setStock: (userId: string, wish: Setting) => Promise<Result<StockItem, EditRefusal>>;
  readonly countStock: (userId: string, wish: Count) => Promise<Result<CountedStock, EditRefusal>>;
  readonly createWarehouse: (userId: string, wish: NewWarehouse) => Promise<Result<Warehouse, WarehouseRefusal>>;
  readonly updateWarehouse: (userId: string, wish: ChangedWarehouse) => Promise<Result<Warehouse, WarehouseRefusal>>;
};

/** What a resolver may reach. New for every operation. */
export type Context = {
  readonly request: RoomRequest;
  /** The viewer, as far as stock cares. */
  readonly reader: StockReader;
  /** Renewed for each event of a stream. */
  loaders: Loaders;
  readonly newLoaders: () => Loaders;
  readonly edits: StockEdits;
  readonly findStores: (page: StorePage) => Promise<readonly Store[]>;
  /** Follows the stock of a merchant, or of some of its variants. */
  readonly streamStock: (
    merchantId: string,
    variantIds: readonly string[] | null,
  ) => Promise<AsyncIterableIterator<StockItem>>;
};

/** Whose stock the viewer may see: that of the merchants whose member they are, all of it for staff. */
export const readerOf = ({ viewer }: RoomRequest): StockReader => ({
  isStaff: hasScope(viewer, "staff:stock"),
  merchantIds: merchantsFor(viewer, "stock"),
});
