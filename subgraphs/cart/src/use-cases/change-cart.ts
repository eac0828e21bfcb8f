import type { Clock } from "@novatech/kernel/clock";
import { ok, refuse, type Result } from "@novatech/kernel/result";
import type { Cart, Whose } from "../domain/cart.ts";
import { noCart, type Refusal, versionConflict } from "../domain/errors.ts";
import type { InTransaction, Stores } from "./ports.ts";

/** What every change of a cart answers. */
export type CartOutcome = Result<Cart, Refusal>;

/** Decides what a locked cart becomes; the same object means that nothing changes. */
export type CartDecision = (cart: Cart, stores: Stores) => Promise<CartOutcome> | CartOutcome;

/** Changes the cart that is meant. `expectedVersion` null is not checked. */
export type ChangeCart = (whose: Whose, expectedVersion: number | null, decide: CartDecision) => Promise<CartOutcome>;

/**
 * The one way a cart changes: lock it, check the version, decide, write, count the version up, all in one transaction.
 * A change that changes nothing leaves the version. Refuses with NOT_FOUND, VERSION_CONFLICT, or as `decide` does.
 */
export const createChangeCart =
  (ports: { readonly inTransaction: InTransaction; readonly clock: Clock }): ChangeCart =>
  (whose, expectedVersion, decide) =>
    ports.inTransaction(async (stores) => {
      const cart = await stores.carts.lock(whose);
      if (!cart) return refuse(noCart);
      if (expectedVersion !== null && expectedVersion !== cart.version) return refuse(versionConflict(cart));
      const decided = await decide(cart, stores);
      if (!decided.ok || decided.value === cart) return decided;
      const after = { ...decided.value, version: cart.version + 1, updatedAt: ports.clock.now() };
      await stores.carts.save(cart, after);
      return ok(after);
    });

/** A cart with other lines; the same cart when they are the same. */
export const withLines = (cart: Cart, lines: Result<Cart["lines"], Refusal>): CartOutcome => {
  if (!lines.ok) return lines;
  return ok(lines.value === cart.lines ? cart : { ...cart, lines: lines.value });
};
