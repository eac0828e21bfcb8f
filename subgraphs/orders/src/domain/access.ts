/** As what somebody looks at an order. A merchant's member sees a part of it and may do nothing to the whole. */
export type ViewerRole = "BUYER" | "STAFF" | "MERCHANT";

/** Who asks, as far as it decides what may be seen. */
export type Onlooker = {
  readonly userId: string | null;
  readonly isStaff: boolean;
  readonly merchantIds: readonly string[];
  /** SHA-256 in hex of the order access token that came with the request; null without one. */
  readonly accessTokenHash: string | null;
};

/** Whose an order or an attempt is: a customer's, or of whoever holds a secret. */
export type Owned = { readonly customerId: string | null; readonly accessTokenHash: string | null };

/** Whether somebody may see an order or an attempt: its customer, who holds its secret, staff. */
export const canSee = (onlooker: Onlooker, owned: Owned): boolean =>
  onlooker.isStaff ||
  (owned.customerId !== null && owned.customerId === onlooker.userId) ||
  (owned.accessTokenHash !== null && owned.accessTokenHash === onlooker.accessTokenHash);

/** Whether somebody may see a merchant's business: its members and staff. */
export const canSeeMerchant = (onlooker: Onlooker, merchantId: string): boolean =>
  onlooker.isStaff || onlooker.merchantIds.includes(merchantId);

/** As what somebody acts on an order: its buyer, staff, or a member of the merchant of a part. Empty for all others. */
export function rolesOf(onlooker: Onlooker, owned: Owned, merchantId: string | null): readonly ViewerRole[] {
  const isBuyer = canSee({ ...onlooker, isStaff: false }, owned);
  return [
    ...(isBuyer ? (["BUYER"] as const) : []),
    ...(onlooker.isStaff ? (["STAFF"] as const) : []),
    ...(merchantId !== null && onlooker.merchantIds.includes(merchantId) ? (["MERCHANT"] as const) : []),
  ];
}
