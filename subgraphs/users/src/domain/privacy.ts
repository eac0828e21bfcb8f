/** Who asks, as far as privacy is concerned. `userId` is null for the anonymous. */
export type Asker = {
  readonly userId: string | null;
  readonly scopes: readonly string[];
  readonly merchantIds: readonly string[];
};

/** An account and what belongs to it is for its owner and staff. */
export const canSeeAccount = (asker: Asker, userId: string): boolean =>
  asker.userId !== null && (asker.userId === userId || asker.scopes.includes("staff:accounts"));

/** Who works for a merchant is for its own members and staff. */
export const canSeeMembers = (asker: Asker, merchantId: string): boolean =>
  asker.userId !== null &&
  (asker.scopes.includes("staff:merchants") ||
    (asker.scopes.includes("merchant") && asker.merchantIds.includes(merchantId)));
