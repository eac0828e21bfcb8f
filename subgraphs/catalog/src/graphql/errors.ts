import type { Result } from "@novatech/kernel/result";
import type { Product } from "../domain/product.ts";
import { invalid, type Refusal } from "../domain/refusal.ts";
import type { PricesReport } from "../use-cases/set-prices.ts";
import type { ResolversInterfaceTypes, ResolversTypes } from "./__generated__/types.ts";

type UserError = ResolversInterfaceTypes<ResolversTypes>["UserError"];

/** A refusal as the graph shows it, with what to do about it. */
export function toUserError(refusal: Refusal): UserError {
  const field = [...refusal.field];
  switch (refusal.kind) {
    case "NOT_FOUND":
      return {
        __typename: "NotFoundError",
        code: "NOT_FOUND",
        message: `There is no such ${refusal.what} among what you may change.`,
        field,
      };
    case "INVALID":
      return { __typename: "InvalidInputError", code: refusal.code, message: refusal.message, field };
    case "VERSION_CONFLICT":
      return {
        __typename: "ProductVersionConflictError",
        code: "VERSION_CONFLICT",
        message: `The product was changed meanwhile. Look at \`product\` and repeat the change with its version ${refusal.product.version}.`,
        field,
        product: refusal.product,
      };
  }
}

/** What came of a change, as the payload of its mutation. */
export const toPayload = (
  result: Result<Product, Refusal>,
): { readonly product: Product | null; readonly userErrors: UserError[] } =>
  result.ok ? { product: result.value, userErrors: [] } : { product: null, userErrors: [toUserError(result.refusal)] };

/** What came of many prices; each refusal with the place of its row. */
export const toPricesPayload = ({
  changed,
  unchanged,
  rejections,
}: PricesReport): {
  readonly changedCount: number;
  readonly unchangedCount: number;
  readonly userErrors: UserError[];
} => ({
  changedCount: changed,
  unchangedCount: unchanged,
  userErrors: rejections.map(({ index, code, message, field }) => ({
    __typename: code === "NOT_FOUND" ? "NotFoundError" : "InvalidInputError",
    code,
    message,
    field: ["input", "prices", String(index), field],
  })),
});

/** A list that is not even read. */
export const toRefusedPrices = (count: number, most: number) => ({
  changedCount: null,
  unchangedCount: null,
  userErrors: [toUserError(invalid("prices", `Set 1 to ${most} prices at once, not ${count}.`))],
});
