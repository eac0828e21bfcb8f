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
