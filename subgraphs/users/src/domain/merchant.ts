/** A company that sells in the marketplace. */
export type Merchant = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly description: string | null;
  readonly createdAt: Date;
  /** Suspended: its products are not shown, and its members finish its orders and do nothing else. */
  readonly status: "ACTIVE" | "SUSPENDED";
  readonly suspensionReason: string | null;
  readonly version: number;
};

/** How a merchant begins. */
export const activeMerchant = { status: "ACTIVE", suspensionReason: null, version: 1 } as const;

/** What a member may do for a merchant, most first. */
export const merchantRoles = ["OWNER", "MANAGER", "CLERK"] as const;
export type MerchantRole = (typeof merchantRoles)[number];

/** A person who works for a merchant. */
export type MerchantMember = { readonly merchantId: string; readonly userId: string; readonly role: MerchantRole };
