import { staffScopes } from "@novatech/graphql/permissions";
import type { RoomRequest } from "@novatech/graphql/viewer";
import { customer, type TestRoom } from "./room.ts";

const errors = `userErrors { __typename code message field
  ... on VoucherNotApplicableError { obstacle missing { amount } missingQuantity }
  ... on PromotionVersionConflictError { promotion { version } } }`;
const promotion = `promotion { id version name code kind status percentBasisPoints amount { amount currencyCode } buyQuantity getQuantity
  merchant { id } merchantIds productIds variantIds minimumSubtotal { amount } customersOnly isExclusive startsAt endsAt
  usageLimit usageLimitPerCustomer usesHeld usesUsed endedAt }`;
const vouchers = `version vouchers { code name discount { amount } } discounts { name code amount { amount } }
  problems { code message voucherCode obstacle missing { amount } missingQuantity line { id } }
  cost { discount { amount } subtotal { gross { amount } } shipping { gross { amount } } total { gross { amount } } }`;

/** Makes a promotion. */
export const promotionCreate = `mutation ($input: PromotionCreateInput!) { promotionCreate(input: $input) { ${promotion} ${errors} } }`;
/** Edits one. */
export const promotionUpdate = `mutation ($input: PromotionUpdateInput!) { promotionUpdate(input: $input) { ${promotion} ${errors} } }`;
/** Ends one. */
export const promotionEnd = `mutation ($input: PromotionEndInput!) { promotionEnd(input: $input) { ${promotion} ${errors} } }`;
/** A page of them. */
export const promotionsQuery = `query ($merchantId: ID, $first: Int, $after: String, $last: Int) {
  promotions(merchantId: $merchantId, first: $first, after: $after, last: $last) {
    nodes { id name merchant { id } usesHeld usesUsed } pageInfo { hasNextPage hasPreviousPage endCursor } } }`;
const voucherApply = `mutation ($input: CartVoucherApplyInput!) { cartVoucherApply(input: $input) { cart { ${vouchers} } ${errors} } }`;
/** Takes one out. */
export const voucherRemove = `mutation ($input: CartVoucherRemoveInput!) { cartVoucherRemove(input: $input) { cart { ${vouchers} } ${errors} } }`;
/** The cart with what is taken off. */
export const discountsQuery = `{ cart { ${vouchers} lines(first: 10) { nodes { discount { amount } cost { gross { amount } } } } } }`;
/** A quote with what is taken off. */
export const discountedQuote = `mutation { cartQuote(input: {}) { quote { id discounts { name code amount { amount } }
  lines { discount { amount } cost { net { minorUnits } tax { minorUnits } gross { minorUnits } } }
  shipping { net { minorUnits } gross { minorUnits } } total { gross { minorUnits } tax { minorUnits } } taxLines { tax { minorUnits } } }
  userErrors { code } } }`;

/** Staff, who work on all promotions. */
export const staff = { viewer: customer("user_staff", staffScopes) };
/** A member of the merchant `mrch_a`. */
export const merchant = {
  viewer: {
    ...customer("user_merchant", ["shopper", "merchant"]),
    merchantIds: ["mrch_a"],
    merchantRoles: { mrch_a: "OWNER" as const },
  },
};

/** Makes a promotion as staff and answers it; throws when it is refused. */
export function promote(room: TestRoom) {
  let made = 0;
  return async (
    terms: object,
    {
      kind = "PERCENT_OFF",
      ...more
    }: { readonly kind?: string; readonly code?: string; readonly merchantId?: string } = {},
  ) => {
    made += 1;
    const input = { idempotencyKey: `key ${made}`, kind, ...more, terms: { name: more.code ?? "Automatic", ...terms } };
    const { data, errors: faults } = await room.ask(promotionCreate, { input }, staff);
    if (!data?.promotionCreate.promotion) throw new Error(JSON.stringify(faults ?? data));
    return data.promotionCreate.promotion;
  };
}

/** Applies a voucher; answers the payload. */
export async function apply(room: TestRoom, code: string, request: Partial<RoomRequest>) {
  const { data } = await room.ask(voucherApply, { input: { code } }, request);
  return data.cartVoucherApply;
}

/** Ends a promotion, so that it meets no other test. */
export async function end(room: TestRoom, { id, version }: { readonly id: string; readonly version: number }) {
  const input = { idempotencyKey: `end ${id}`, promotionId: id, expectedVersion: version };
  return (await room.ask(promotionEnd, { input }, staff)).data.promotionEnd;
}
