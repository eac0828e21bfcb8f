/** Who works on promotions in the back office. */
export type PromotionManager = {
  readonly userId: string;
  readonly isStaff: boolean;
  /** The merchants whose member the user is. */
  readonly merchantIds: readonly string[];
};

/** Staff work on all promotions; a merchant's members on those it pays for. */
export const mayManage = (
  { isStaff, merchantIds }: Pick<PromotionManager, "isStaff" | "merchantIds">,
  merchantId: string | null,
): boolean => isStaff || (merchantId !== null && merchantIds.includes(merchantId));
