import { merchantsFor } from "@novatech/graphql/merchant-access";
import { hasScope, type RoomRequest, userIdOf } from "@novatech/graphql/viewer";
import type { Result } from "@novatech/kernel/result";
import type { Cart, Whose } from "../domain/cart.ts";
import type { Addition } from "../domain/cart-lines.ts";
import type { GivenAddress } from "../domain/read-delivery-address.ts";
import type { Refusal } from "../domain/errors.ts";
import { isLookable } from "../domain/lookable.ts";
import type { PromotionManager } from "../domain/promotion-manager.ts";
import type { Quote } from "../domain/quote.ts";
import type { CartOutcome } from "../use-cases/change-cart.ts";
import type { CartCreation, CreatedCart } from "../use-cases/create-cart.ts";
import type { GivenPromotion } from "../use-cases/create-promotion.ts";
import type { GivenEnd } from "../use-cases/end-promotion.ts";
import type { PromotionOutcome } from "../use-cases/once.ts";
import type { PromotionPages, QuoteStore } from "../use-cases/ports.ts";
import type { GivenUpdate } from "../use-cases/update-promotion.ts";
import type { QuotedCart } from "../use-cases/quote-cart.ts";
import type { Loaders } from "./loaders.ts";

type Version = number | null;

/** What an operation may have done; wired in app.ts. */
export type UseCases = {
  readonly findCart: (whose: Whose) => Promise<Cart | null>;
  readonly createCart: (creation: CartCreation) => Promise<Result<CreatedCart, Refusal>>;
  readonly addLines: (whose: Whose, lines: readonly Addition[], expected: Version) => Promise<CartOutcome>;
  readonly updateLines: (
    whose: Whose,
    lines: readonly { readonly lineId: string; readonly quantity: number }[],
    expected: Version,
  ) => Promise<CartOutcome>;
  readonly removeLines: (whose: Whose, lineIds: readonly string[], expected: Version) => Promise<CartOutcome>;
  readonly setDeliveryAddress: (whose: Whose, address: GivenAddress, expected: Version) => Promise<CartOutcome>;
  readonly selectDeliveryOption: (whose: Whose, optionId: string, expected: Version) => Promise<CartOutcome>;
  readonly mergeCarts: (customerId: string, guestTokenHash: string | null, expected: Version) => Promise<CartOutcome>;
  readonly quoteCart: (whose: Whose, expected: Version) => Promise<Result<QuotedCart, Refusal>>;
  readonly findQuote: QuoteStore["find"];
  readonly applyVoucher: (whose: Whose, code: string, expected: Version) => Promise<CartOutcome>;
  readonly removeVoucher: (whose: Whose, code: string, expected: Version) => Promise<CartOutcome>;
  readonly createPromotion: (manager: PromotionManager, given: GivenPromotion) => Promise<PromotionOutcome>;
  readonly updatePromotion: (manager: PromotionManager, given: GivenUpdate) => Promise<PromotionOutcome>;
  readonly endPromotion: (manager: PromotionManager, given: GivenEnd) => Promise<PromotionOutcome>;
  readonly pageOfPromotions: PromotionPages["page"];
};

/** What a resolver may reach. */
export type Context = {
  readonly request: RoomRequest;
  readonly now: () => Date;
  /** Which promotions the viewer may work on. */
  readonly manager: Pick<PromotionManager, "isStaff" | "merchantIds">;
  /** Whose cart this viewer means. */
  readonly whose: Whose;
  readonly load: Loaders;
  readonly useCases: UseCases;
  /** A cart by its id if this viewer may see it: the id alone opens nothing. Null for others' as for unknown ones. */
  readonly visibleCart: (cartId: string) => Promise<Cart | null>;
  /** A quote by its id if it was made on a cart of this viewer's. Null for others' as for unknown ones. */
  readonly visibleQuote: (quoteId: string) => Promise<Quote | null>;
};

/** The context of one operation. `hashOf` is how guests' secrets are stored. */
export function createContext(
  request: RoomRequest,
  parts: {
    readonly load: Loaders;
    readonly useCases: UseCases;
    readonly hashOf: (secret: string) => string;
    readonly now: () => Date;
  },
): Context {
  const { load, useCases, hashOf, now } = parts;
  const { viewer } = request;
  const whose = {
    tokenHash: request.cartToken === null ? null : hashOf(request.cartToken),
    customerId: userIdOf(request.viewer),
  };
  // Who has neither a secret nor an account has no cart: nothing is asked.
  const mayHaveOne = whose.tokenHash !== null || whose.customerId !== null;
  const isTheirs = (customerId: string | null, tokenHash: string | null): boolean =>
    customerId === null ? tokenHash !== null && tokenHash === whose.tokenHash : customerId === whose.customerId;
  return {
    request,
    now,
    manager: {
      isStaff: hasScope(viewer, "staff:promotions"),
      merchantIds: merchantsFor(viewer, "products"),
    },
    whose,
    load,
    useCases,
    visibleCart: async (cartId) => {
      if (!mayHaveOne || !isLookable(cartId)) return null;
      const cart = await load.cart.load(cartId);
      return cart && isTheirs(cart.customerId, cart.tokenHash) ? cart : null;
    },
    visibleQuote: async (quoteId) => {
      if (!mayHaveOne || !isLookable(quoteId)) return null;
      const quote = await load.quote.load(quoteId);
      return quote && isTheirs(quote.customerId, quote.cartTokenHash) ? quote : null;
    },
  };
}
