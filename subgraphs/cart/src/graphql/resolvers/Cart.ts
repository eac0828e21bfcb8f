import { decodeCursor, encodeCursor, type PageRequest, readPage, toConnection } from "@novatech/graphql/connection";
import { toGraphMoney, toGraphTaxedMoney } from "@novatech/graphql/money";
import type { Cart as CartState, CartLine as CartLineState } from "../../domain/cart.ts";
import type { DeliveryRate } from "../../domain/delivery.ts";
import { addUp } from "../../use-cases/price-cart.ts";
import type {
  CartLineResolvers,
  CartResolvers,
  DeliveryOptionResolvers,
  UserResolvers,
} from "../__generated__/types.ts";
import type { Context } from "../context.ts";

/** A cart. Whoever holds a `Cart` was allowed to see it: see `visibleCart`. */
export const Cart: CartResolvers = {
  __resolveReference: ({ id }, { visibleCart }) => visibleCart(id),
  currencyCode: (parent) => held(parent).currency,
  lines: (parent, args) => {
    const cart = held(parent);
    const page = readPage(args, (cursor) => Number(decodeCursor(cursor, 1)[0]));
    return toConnection(
      page,
      pageOf(cart.lines, page),
      (line) => encodeCursor([line.position]),
      (line) => ({ cart, line }),
    );
  },
  totalQuantity: (parent) => held(parent).lines.reduce((total, line) => total + line.quantity, 0),
  deliveryAddress: (parent) => held(parent).address,
  deliveryOptions: async (parent, _args, { load }) => {
    const cart = held(parent);
    const rates = await load.deliveryRates.load(cart);
    return rates && rates.map((rate) => ({ rate, currency: cart.currency }));
  },
  selectedDeliveryOption: async (parent, _args, { load }) => {
    const cart = held(parent);
    const rate = await selectedRate(cart, load);
    return rate && { rate, currency: cart.currency };
  },
  cost: async (parent, _args, { load }) => {
    const cart = held(parent);
    const [priced, rate] = await Promise.all([load.prices.load(cart), selectedRate(cart, load)]);
    const total = addUp(priced, rate);
    return {
      subtotal: toGraphTaxedMoney(total.subtotal, cart.currency),
      shipping: rate && toGraphTaxedMoney(total.shippingCost, cart.currency),
      total: toGraphTaxedMoney(total.total, cart.currency),
      isEstimated: cart.address === null,
    };
  },
};

/** A line of a cart. */
export const CartLine: CartLineResolvers = {
  id: ({ line }) => line.id,
  variant: ({ line }) => ({ id: line.variantId }),
  quantity: ({ line }) => line.quantity,
  unitPrice: ({ cart, line }) => line.sold && toGraphMoney(line.sold.unitPriceMinor, cart.currency),
  cost: async ({ cart, line }, _args, { load }) => {
    const { lines } = await load.prices.load(cart);
    const priced = lines.find((one) => one.id === line.id);
    return priced ? toGraphTaxedMoney(priced.cost, cart.currency) : null;
  },
};

/** A way to deliver. */
export const DeliveryOption: DeliveryOptionResolvers = {
  id: ({ rate }) => rate.optionId,
  name: ({ rate }) => rate.name,
  carrier: ({ rate }) => rate.carrier,
  cost: ({ rate, currency }) => toGraphMoney(rate.amountMinor, currency),
  minDays: ({ rate }) => rate.minDays,
  maxDays: ({ rate }) => rate.maxDays,
};

/** What cart adds to an account: its cart, for nobody but its owner. */
export const User: UserResolvers = {
  cart: ({ id }, _args, { load, whose }) => (id === whose.customerId ? load.cartOfCustomer.load(id) : null),
};

/** Federation's types allow a bare reference here; `__resolveReference` has made a cart of it. */
function held(parent: CartState | { readonly __typename: "Cart" }): CartState {
  if ("lines" in parent) return parent;
  throw new Error("a reference to a cart was not resolved");
}

async function selectedRate(cart: CartState, load: Context["load"]): Promise<DeliveryRate | null> {
  if (cart.deliveryOptionId === null) return null;
  const rates = await load.deliveryRates.load(cart);
  return rates?.find((rate) => rate.optionId === cart.deliveryOptionId) ?? null;
}

/** A page of at most 100 lines that are in memory anyway, with one more as `toConnection` wants it. */
function pageOf(lines: readonly CartLineState[], page: PageRequest<number>): CartLineState[] {
  const within = lines.filter(
    ({ position }) =>
      (page.after === null || position > page.after) && (page.before === null || position < page.before),
  );
  return (page.direction === "forward" ? within : within.toReversed()).slice(0, page.size + 1);
}
