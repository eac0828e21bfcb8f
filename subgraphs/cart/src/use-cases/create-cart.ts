import type { Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import { refuse, type Result } from "@novatech/kernel/result";
import type { Cart } from "../domain/cart.ts";
import { type Addition, checkCount } from "../domain/cart-lines.ts";
import type { Refusal } from "../domain/errors.ts";
import { decideToAdd } from "./add-lines.ts";
import type { InTransaction, Secrets } from "./ports.ts";

/** A cart, and the guest's secret, told once; null for customers. */
export type CreatedCart = { readonly cart: Cart; readonly cartToken: string | null };

/** What makes a cart: whose it is (null for a guest), its currency, and what to put in. */
export type CartCreation = {
  readonly customerId: string | null;
  readonly currency: string;
  readonly lines: readonly Addition[];
};

/**
 * Makes a cart with its first lines, or none at all. A customer who has one gets that, in its own currency, with the lines
 * put in. Refuses with INVALID_INPUT or VARIANT_UNAVAILABLE.
 */
export const createCreateCart =
  (ports: {
    readonly inTransaction: InTransaction;
    readonly clock: Clock;
    readonly ids: IdSource;
    readonly secrets: Secrets;
  }) =>
  async ({ customerId, currency, lines }: CartCreation): Promise<Result<CreatedCart, Refusal>> => {
    const fault = checkCount("lines", lines.length, 0);
    if (fault) return refuse(fault);
    const cartToken = customerId === null ? ports.secrets.next() : null;
    const whose = { customerId, tokenHash: cartToken === null ? null : ports.secrets.hashOf(cartToken) };
    const id = ports.ids.next("cart");
    try {
      return await ports.inTransaction(async (stores) => {
        await stores.carts.create({ id, currency, ...whose, createdAt: ports.clock.now() });
        const cart = await stores.carts.lock(whose);
        if (!cart) throw new Error(`the cart ${id} is gone right after it was made`);
        if (lines.length === 0) return { ok: true, value: { cart, cartToken } };
        const filled = await decideToAdd(ports.ids, lines)(cart, stores);
        // A new cart must not stay when its lines are refused: roll back by throwing.
        if (!filled.ok) throw new RefusedError(filled.refusal);
        const after = {
          ...filled.value,
          version: cart.id === id ? cart.version : cart.version + 1,
          updatedAt: ports.clock.now(),
        };
        await stores.carts.save(cart, after);
        return { ok: true, value: { cart: after, cartToken } };
      });
    } catch (error) {
      if (error instanceof RefusedError) return refuse(error.refusal);
      throw error;
    }
  };

/** Carries a refusal out of a transaction that must be undone. */
class RefusedError extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}
