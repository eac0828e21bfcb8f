import type { EditRefusal } from "../use-cases/edit-stock.ts";
import type { WarehouseRefusal } from "../use-cases/edit-warehouse.ts";
import type { ResolversTypes } from "./__generated__/types.ts";

type StockUserError = Awaited<ResolversTypes["UserError"]>;

/** Why stock was not changed, as the graph tells it. */
export function toUserError(refusal: EditRefusal): StockUserError {
  switch (refusal.kind) {
    case "invalid":
      return {
        __typename: "InvalidInputError",
        code: "INVALID_INPUT",
        message: refusal.message,
        field: ["input", refusal.field],
      };
    case "tooMany":
      return {
        __typename: "InvalidInputError",
        code: "INVALID_INPUT",
        message: `There is room for ${refusal.room} more: a stock item holds at most 1 000 000 000.`,
        field: ["input", "quantity"],
      };
    case "notFound":
      return {
        __typename: "NotFoundError",
        code: "NOT_FOUND",
        message:
          refusal.field === "warehouseId"
            ? "There is no such warehouse among yours."
            : "The warehouse's merchant sells no such variant. Publish its product first; stock follows a moment later.",
        field: ["input", refusal.field],
      };
    case "insufficient":
      return {
        __typename: "StockInsufficientError",
        code: "STOCK_INSUFFICIENT",
        message: `At most ${refusal.available} can be taken: the rest is promised to buyers or is not there.`,
        field: ["input", "quantity"],
        available: refusal.available,
      };
    case "staleVersion":
      return {
        __typename: "StockVersionConflictError",
        code: "VERSION_CONFLICT",
        message: `The stock item is at version ${refusal.item.version} now. Look at it, then repeat the change with that version and a new idempotency key.`,
        field: ["input", "expectedVersion"],
        stockItem: refusal.item,
      };
    case "staleQuantity":
      return {
        __typename: "StockQuantityStaleError",
        code: "CHANGE_FROM_QUANTITY_STALE",
        message: `${refusal.item.onHand} lie there now. Look at the stock item, then repeat the change from that number with a new idempotency key.`,
        field: ["input", "changeFromQuantity"],
        stockItem: refusal.item,
      };
    case "keyReused":
      return keyReused;
  }
}

/** Why a warehouse was not made or changed, as the graph tells it. */
export function toWarehouseError(refusal: WarehouseRefusal): StockUserError {
  switch (refusal.kind) {
    case "invalid":
      return {
        __typename: "InvalidInputError",
        code: "INVALID_INPUT",
        message: refusal.message,
        field: ["input", ...refusal.path],
      };
    case "notFound":
      return {
        __typename: "NotFoundError",
        code: "NOT_FOUND",
        message:
          refusal.field === "id"
            ? "There is no such warehouse among yours."
            : "There is no such merchant of which you are a member.",
        field: ["input", refusal.field],
      };
    case "staleWarehouse":
      return {
        __typename: "WarehouseVersionConflictError",
        code: "VERSION_CONFLICT",
        message: `The warehouse is at version ${refusal.warehouse.version} now. Look at it, then repeat the change with that version.`,
        field: ["input", "expectedVersion"],
        warehouse: refusal.warehouse,
      };
    case "keyReused":
      return keyReused;
  }
}

const keyReused = {
  __typename: "IdempotencyKeyReusedError",
  code: "IDEMPOTENCY_KEY_REUSED",
  message: "This key was used for something else. Repeat that, or take a new key for a new intention.",
  field: ["input", "idempotencyKey"],
} satisfies StockUserError;
