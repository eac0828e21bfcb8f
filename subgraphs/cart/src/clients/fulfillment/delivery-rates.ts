import { sumOf } from "@novatech/kernel/money";
import type { CallRoom } from "@novatech/service/room";
import { z } from "zod";
import type { DeliveryRates } from "../../use-cases/ports.ts";

const query = `query CartDeliveryRates($countryCode: CountryCode!, $currency: CurrencyCode!, $parcels: [ParcelForRateInput!]!) {
  deliveryRatesForQuote(countryCode: $countryCode, currency: $currency, parcels: $parcels) {
    optionId name carrier amountMinor minDays maxDays pickUpWarehouseId shares { merchantId amountMinor }
  }
}`;

const amount = z.coerce.bigint().nonnegative();

const rate = z
  .object({
    optionId: z.string(),
    name: z.string(),
    carrier: z.string(),
    amountMinor: amount,
    minDays: z.number().int(),
    maxDays: z.number().int(),
    pickUpWarehouseId: z.string().nullable().default(null),
    shares: z.array(z.object({ merchantId: z.string(), amountMinor: amount })),
  })
  // What is shown is the amount, what is charged are the shares: they must be the same.
  .refine((one) => sumOf(one.shares.map((share) => share.amountMinor)) === one.amountMinor, {
    error: "the shares do not sum to the amount",
  });

const answer = z.object({ deliveryRatesForQuote: z.array(rate) });

/** Rates from the fulfillment room, by its internal field. Rejects with a RoomUnavailableError, or a ZodError for an answer out of contract. */
export const createFulfillmentRates = (callRoom: CallRoom): DeliveryRates => ({
  ratesFor: async (variables) =>
    answer.parse(await callRoom("fulfillment", { query, variables })).deliveryRatesForQuote,
});
