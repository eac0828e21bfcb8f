import { berlin, type TestRoom } from "./room.ts";

const errors = `userErrors { __typename code message field ... on CartVersionConflictError { cart { version } } }`;
const taxed = `{ net { amount } tax { amount } gross { amount minorUnits } }`;
/** Sets the address. */
export const setAddress = `mutation ($input: CartDeliveryAddressSetInput!) { cartDeliveryAddressSet(input: $input) {
  cart { version deliveryAddress { recipient line2 city countryCode } deliveryOptions { id cost { amount } } cost { isEstimated } } ${errors} } }`;
/** Chooses a delivery option. */
export const select = `mutation ($input: CartDeliveryOptionSelectInput!) { cartDeliveryOptionSelect(input: $input) {
  cart { version selectedDeliveryOption { id carrier } cost { subtotal ${taxed} shipping ${taxed} total ${taxed} isEstimated } } ${errors} } }`;
/** Makes a quote. */
export const quoteMutation = `mutation ($input: CartQuoteInput!) { cartQuote(input: $input) {
  quote { id cartVersion expiresAt lines { quantity variant { id } unitPrice { amount } cost ${taxed} }
    subtotal ${taxed} shipping ${taxed} total ${taxed} taxLines { name ratePercent taxable { amount } tax { amount } } }
  cart { version } ${errors} } }`;
/** What orders reads. */
export const forCheckout = `query ($id: ID!) { quoteForCheckout(id: $id) {
  id cartId cartVersion currentCartVersion customerId cartTokenHash currencyCode expiresAt deliveryOptionId carrier
  pickUpWarehouseId hasCountedPromotions
  lines { id variantId productId merchantId sku name quantity weightGrams unitPriceMinor taxRateBasisPoints discount cost { net tax gross } }
  deliveryAddress { recipient countryCode } shipping { merchantId taxRateBasisPoints cost { net tax gross } }
  taxLines { name rateBasisPoints taxableMinor taxMinor } total { net tax gross } } }`;
/** The viewer's cart with everything that costs. */
export const cartQuery = `{ cart { version totalQuantity lines(first: 10) { nodes { quantity variant { id } unitPrice { amount } cost ${taxed} } }
  deliveryOptions { id } selectedDeliveryOption { id } cost { shipping ${taxed} total ${taxed} isEstimated } } }`;
/** A quote, as another room's field leads to it. */
export const quoteReference = `query ($ids: [_Any!]!) { _entities(representations: $ids) { ... on Quote { id total ${taxed} } } }`;
/** The orders room, as it asks. */
export const orders = { caller: { name: "orders", scopes: ["internal:quote"] } };

/** A cart of two merchants, ready to be quoted. */
export async function readyCart(
  room: TestRoom,
  lines = [
    { variantId: "var_lamp", quantity: 2 },
    { variantId: "var_book", quantity: 1 },
  ],
) {
  const { cartToken } = await room.guestCart(lines);
  await room.ask(setAddress, { input: { address: berlin } }, { cartToken });
  await room.ask(select, { input: { deliveryOptionId: "standard" } }, { cartToken });
  return cartToken;
}

/** The quote of a cart: a guest's by its secret, or that of who asks. */
export async function quoteOf(room: TestRoom, cartToken: string, request: object = { cartToken }) {
  const { data } = await room.ask(quoteMutation, { input: {} }, request);
  return data.cartQuote.quote;
}
