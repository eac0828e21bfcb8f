import { type MerchantArea, roleCovers } from "./permissions.ts";
import type { Viewer } from "./viewer.ts";

/**
 * What a partner's program does for the merchants it speaks for. It has no role: the gateway says which merchants these are, and of what it may
 * send, a list of persisted operations, nothing changes stock or orders.
 */
const partnerAreas: readonly MerchantArea[] = ["stock", "orders"];

/**
 * The merchants for which the viewer may do what an area covers: as a member, whose role the token says (without one it covers nothing), or as
 * a partner's program.
 */
export function merchantsFor(viewer: Viewer, area: MerchantArea): readonly string[] {
  if (viewer.kind !== "user") return [];
  if (viewer.scopes.includes("partner")) return partnerAreas.includes(area) ? viewer.merchantIds : [];
  if (!viewer.scopes.includes("merchant")) return [];
  const { merchantIds, merchantRoles: roles = {} } = viewer;
  return merchantIds.filter((id) => {
    const role = Object.hasOwn(roles, id) ? roles[id] : undefined;
    return role !== undefined && roleCovers(role, area);
  });
}

/** Whether the viewer may do what an area covers for a merchant. */
export const mayForMerchant = (viewer: Viewer, merchantId: string, area: MerchantArea): boolean =>
  merchantsFor(viewer, area).includes(merchantId);
