/** Who asks, as far as it decides what may be seen. */
export type Onlooker = {
  readonly userId: string | null;
  readonly isStaff: boolean;
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
