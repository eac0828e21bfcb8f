import { decodeCursor, encodeCursor, type PageRequest, readPage, toConnection } from "@novatech/graphql/connection";
import { toGraphMoney, toGraphTaxedMoney } from "@novatech/graphql/money";
import type { Cart as CartState, CartLine as CartLineState } from "../../domain/cart.ts";
import { variantUnavailable } from "../../domain/cart-lines.ts";
import { amountOf } from "../../domain/discount.ts";
import { voucherProblems } from "../../use-cases/price-cart.ts";
import type {
  CartLineResolvers,
  CartProblemResolvers,
  CartResolvers,
  DeliveryOptionResolvers,
  UserResolvers,
} from "../__generated__/types.ts";
import { obstacleFields } from "../errors.ts";

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
    const rate = await load.selectedRate(cart);
    return rate && { rate, currency: cart.currency };
  },
  cost: async (parent, _args, { load }) => {
    const cart = held(parent);
    const [total, rate] = await Promise.all([load.total.load(cart), load.selectedRate(cart)]);
    return {
      subtotal: toGraphTaxedMoney(total.subtotal, cart.currency),
      shipping: rate && toGraphTaxedMoney(total.shippingCost, cart.currency),
      discount: toGraphMoney(amountOf(total.discounts), cart.currency),
      total: toGraphTaxedMoney(total.total, cart.currency),
      isEstimated: cart.address === null,
    };
  },
  vouchers: async (parent, _args, { load }) => {
    const cart = held(parent);
    if (cart.voucherCodes.length === 0) return [];
    const [{ candidates }, { discounts }] = await Promise.all([load.prices.load(cart), load.goods.load(cart)]);
    return cart.voucherCodes.map((code) => ({
      code,
      name: candidates.find(({ promotion }) => promotion.code === code)?.promotion.name ?? null,
      discount: toGraphMoney(
        discounts.applied.find(({ promotion }) => promotion.code === code)?.amountMinor ?? 0n,
        cart.currency,
      ),
    }));
  },
  discounts: async (parent, _args, { load }) => {
    const cart = held(parent);
    const { discounts } = await load.goods.load(cart);
    return discounts.applied.map(({ promotion: { name, code }, amountMinor }) => ({
      name,
      code,
      amount: toGraphMoney(amountMinor, cart.currency),
    }));
  },
  problems: async (parent, _args, { load }) => {
    const cart = held(parent);
    const unsold = cart.lines.filter((line) => line.sold === null).map((line) => ({ cart, line }));
    if (cart.voucherCodes.length === 0) return unsold;
    const [priced, total] = await Promise.all([load.prices.load(cart), load.goods.load(cart)]);
    return [...voucherProblems(priced, total).map((voucher) => ({ cart, voucher })), ...unsold];
  },
};

/** A line of a cart. */
export const CartLine: CartLineResolvers = {
  id: ({ line }) => line.id,
  variant: ({ line }) => ({ id: line.variantId }),
  quantity: ({ line }) => line.quantity,
  unitPrice: ({ cart, line }) => line.sold && toGraphMoney(line.sold.unitPriceMinor, cart.currency),
  discount: async ({ cart, line }, _args, { load }) => {
    const priced = (await load.goods.load(cart)).lines.find((one) => one.id === line.id);
    return priced ? toGraphMoney(priced.discountMinor, cart.currency) : null;
  },
  cost: async ({ cart, line }, _args, { load }) => {
    const priced = (await load.goods.load(cart)).lines.find((one) => one.id === line.id);
    return priced ? toGraphTaxedMoney(priced.cost, cart.currency) : null;
  },
};

/** What stands in the shopper's way. */
export const CartProblem: CartProblemResolvers = {
  code: (problem) => ("voucher" in problem ? problem.voucher.refusal.code : "VARIANT_UNAVAILABLE"),
  message: (problem) =>
    "voucher" in problem
      ? problem.voucher.refusal.message
      : variantUnavailable(`The variant ${problem.line.variantId}`, problem.cart.currency, null).message,
  voucherCode: (problem) => ("voucher" in problem ? problem.voucher.voucherCode : null),
  obstacle: (problem) => obstacleOf(problem)?.obstacle ?? null,
  missing: (problem) => obstacleOf(problem)?.missing ?? null,
  missingQuantity: (problem) => obstacleOf(problem)?.missingQuantity ?? null,
  line: (problem) => ("line" in problem ? problem : null),
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

const obstacleOf = (problem: Parameters<Extract<CartProblemResolvers["obstacle"], (...args: never) => unknown>>[0]) =>
  "voucher" in problem ? obstacleFields(problem.voucher.refusal, problem.cart.currency) : null;

/** Federation's types allow a bare reference here; `__resolveReference` has made a cart of it. */
function held(parent: CartState | { readonly __typename: "Cart" }): CartState {
  if ("lines" in parent) return parent;
  throw new Error("a reference to a cart was not resolved");
}

/** A page of at most 100 lines that are in memory anyway, with one more as `toConnection` wants it. */
function pageOf(lines: readonly CartLineState[], page: PageRequest<number>): CartLineState[] {
  const within = lines.filter(
    ({ position }) =>
      (page.after === null || position > page.after) && (page.before === null || position < page.before),
  );
  return (page.direction === "forward" ? within : within.toReversed()).slice(0, page.size + 1);
}
