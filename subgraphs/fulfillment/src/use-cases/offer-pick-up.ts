import { pickUpRate, type Rate } from "../domain/rate.ts";
import type { ShipmentQueries } from "./queries.ts";

/** The stores where all of a quote can be picked up, by name: those of its only merchant in the country. None when it has several merchants. */
export async function offerPickUp(
  queries: Pick<ShipmentQueries, "storesOf">,
  countryCode: string,
  merchantIds: readonly string[],
): Promise<readonly Rate[]> {
  const [merchantId, ...others] = new Set(merchantIds);
  if (merchantId === undefined || others.length > 0) return [];
  return (await queries.storesOf(merchantId, countryCode)).map(pickUpRate);
}
