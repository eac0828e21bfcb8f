import type { MerchantRole } from "./merchant.ts";

/** What an account may do beyond its own. */
export type Powers = {
  /** Whether it has a staff role at all. */
  readonly isStaff: boolean;
  /** What its roles permit: scopes, `staff:…`. */
  readonly permissions: readonly string[];
  /** What it is for the merchants it works for. A suspended merchant's members are clerks: they finish its orders. */
  readonly merchantRoles: Readonly<Record<string, MerchantRole>>;
};

/** What an account's token says: its own scopes, `merchant` where it works for one, and `staff` with what its roles permit. */
export function scopesOf(account: { readonly scopes: readonly string[] }, powers: Powers): readonly string[] {
  const own = account.scopes.filter((scope) => scope !== "merchant" && !/^staff(:|$)/.test(scope));
  const worksHere = powers.isStaff || account.scopes.includes("staff");
  return [
    ...own,
    ...(Object.keys(powers.merchantRoles).length > 0 ? ["merchant"] : []),
    ...(worksHere ? ["staff", ...powers.permissions] : []),
  ];
}
