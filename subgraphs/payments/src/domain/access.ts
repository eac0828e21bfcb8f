/** Who asks, as far as it decides what may be seen. */
export type Onlooker = {
  readonly userId: string | null;
  readonly isStaff: boolean;
  /** The merchants they are a member of, as far as they act for them. */
  readonly merchantIds: readonly string[];
  /** SHA-256 in hex of the order access token that came with the request; null without one. */
  readonly accessTokenHash: string | null;
};

/** Whether somebody may see a payment: its customer, who holds the order's secret, staff. Merchants may not. */
export const canSee = (
  onlooker: Onlooker,
  payment: { readonly customerId: string | null; readonly accessTokenHash: string | null },
): boolean =>
  onlooker.isStaff ||
  (payment.customerId !== null && payment.customerId === onlooker.userId) ||
  (payment.accessTokenHash !== null && payment.accessTokenHash === onlooker.accessTokenHash);

/** Whether somebody may see what is a merchant's: its members, staff. */
export const isOfMerchant = (
  { isStaff, merchantIds }: Pick<Onlooker, "isStaff" | "merchantIds">,
  merchantId: string,
): boolean => isStaff || merchantIds.includes(merchantId);
