import type { DeliveryAddress } from "../domain/delivery-address.ts";

/** An address out of a row that has more than that. */
export const readAddress = (row: DeliveryAddress): DeliveryAddress => ({
  recipient: row.recipient,
  line1: row.line1,
  line2: row.line2,
  city: row.city,
  region: row.region,
  postalCode: row.postalCode,
  countryCode: row.countryCode,
  phone: row.phone,
});
