import { callerMistake, requireServiceScope } from "@novatech/graphql/errors";
import { ratesFor } from "../../domain/rate.ts";
import type { QueryResolvers } from "../__generated__/types.ts";

/** The root fields. */
export const Query: QueryResolvers = {
  shipment: (_parent, { id }, { loaders }) => loaders.shipment.load(id),
  deliveryRatesForQuote: async (_parent, { countryCode, currency, parcels }, { request, pickUpRates }) => {
    requireServiceScope(request, "internal:rates");
    const rates = ratesFor(countryCode, currency, parcels);
    if (!rates.ok) throw callerMistake("BAD_USER_INPUT", rates.refusal);
    const merchantIds = parcels.map(({ merchantId }) => merchantId);
    return [...rates.value, ...(await pickUpRates(countryCode, merchantIds))];
  },
};
