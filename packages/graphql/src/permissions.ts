/**
 * What staff may be allowed, each a scope of their tokens beside `staff`. `staff` alone says that somebody works here and opens nothing. Which of them
 * a person has is decided by the staff roles of the users room.
 */
export const staffPermissions = {
  "staff:accounts": "See accounts and address books, lock and unlock accounts, and give staff roles.",
  "staff:merchants": "See merchants' members and applications; approve, decline, suspend and reinstate merchants.",
  "staff:catalog": "Change, show and hide products, their prices and their texts, of every merchant.",
  "staff:reviews": "Moderate reviews and answer them.",
  "staff:search": "Keep search's synonyms and see how its index stands.",
  "staff:stock": "See and change warehouses and stock of every merchant.",
  "staff:promotions": "See and change promotions and vouchers.",
  "staff:orders": "See every order; hold, release, edit and cancel it; decide its returns.",
  "staff:payments": "See payments, invoices, settlements and the reconciliation; give money back.",
  "staff:shipments": "See and move parcels of every merchant.",
  "staff:privacy": "See requests for export and erasure, and what is kept about a person.",
  "staff:audit": "Read the log of privileged actions.",
  "staff:support": "See and answer tickets and chats of every customer, and edit the knowledge base.",
  "staff:support-lead": "Say who answers in support and what is promised there; late tickets come to them.",
  "staff:analytics": "See the numbers of the whole shop and of every merchant.",
  "staff:messages": "See what was sent to people and what became of it, have it sent again, and look at templates.",
  "staff:webhooks": "See and change webhooks of merchants and partners, and send them again.",
} as const satisfies Readonly<Record<`staff:${string}`, string>>;

/** A scope that opens privileged fields of one area. */
export type StaffPermission = keyof typeof staffPermissions;

/** All of them, as they are listed. */
export const allStaffPermissions = Object.keys(staffPermissions) as StaffPermission[];

/** The scopes of somebody who works here and may do everything. */
export const staffScopes: readonly string[] = ["staff", ...allStaffPermissions];

/** Whether a text names a permission. */
export const isStaffPermission = (text: string): text is StaffPermission => Object.hasOwn(staffPermissions, text);

/** What a member may do for a merchant, most first. */
export const merchantRoles = ["OWNER", "MANAGER", "CLERK"] as const;
export type MerchantRole = (typeof merchantRoles)[number];

/**
 * What can be done for a merchant. `products`: products, prices, promotions, answers to reviews. `stock`: warehouses and stock. `orders`: orders,
 * returns, shipments. `members`: who works there. `money`: settlement, invoices and refunds without a return. `reports`: the numbers of what was looked at and sold.
 */
export type MerchantArea = "products" | "stock" | "orders" | "members" | "money" | "reports";

const areasOf: Readonly<Record<MerchantRole, readonly MerchantArea[]>> = {
  OWNER: ["products", "stock", "orders", "members", "money", "reports"],
  MANAGER: ["products", "stock", "orders", "reports"],
  CLERK: ["orders"],
};

/** Whether a member's role covers an area of the merchant. */
export const roleCovers = (role: MerchantRole, area: MerchantArea): boolean => areasOf[role].includes(area);

/** The same role for several merchants, as a token says it. */
export const sameRole = (merchantIds: readonly string[], role: MerchantRole): Readonly<Record<string, MerchantRole>> =>
  Object.fromEntries(merchantIds.map((id) => [id, role]));
