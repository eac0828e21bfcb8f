import { encodeCursor, readPage, toConnection } from "@novatech/graphql/connection";
import { callerMistake, requireAnyScope, requireServiceScope } from "@novatech/graphql/errors";
import { ratesFor } from "../../domain/rate.ts";
import type { QueryResolvers } from "../__generated__/types.ts";
import { readShipmentFilter, readShipmentId } from "../filter.ts";

/** The root fields. */
export const Query: QueryResolvers = {
  shipment: (_parent, { id }, { loaders }) => loaders.shipment.load(id),
  shipments: async (_parent, { filter, merchantId, ...args }, { request, loaders }) => {
    requireAnyScope(request, ["staff:shipments"]);
    const page = { ...readPage(args, readShipmentId), filter: readShipmentFilter(filter, { merchantId }) };
    return toConnection(page, await loaders.allShipments(page), (shipment) => encodeCursor([shipment.id]));
  },
  shipmentForLetter: (_parent, { shipmentId }, { request, anyShipment }) => {
    requireServiceScope(request, "internal:letters");
    return anyShipment(shipmentId);
  },
  deliveryRatesForQuote: async (_parent, { countryCode, currency, parcels }, { request, pickUpRates }) => {
    requireServiceScope(request, "internal:rates");
    const rates = ratesFor(countryCode, currency, parcels);
    if (!rates.ok) throw callerMistake("BAD_USER_INPUT", rates.refusal);
    const merchantIds = parcels.map(({ merchantId }) => merchantId);
    return [...rates.value, ...(await pickUpRates(countryCode, merchantIds))];
  },
};
