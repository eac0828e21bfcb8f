import { encodeCursor, readPage, toConnection } from "@novatech/graphql/connection";
import { canHandle } from "../../domain/reader.ts";
import type { MerchantResolvers } from "../__generated__/types.ts";
import { readerOf } from "../context.ts";
import { readShipmentFilter, readShipmentId } from "../filter.ts";

/** What fulfilment adds to a merchant, for its own members and staff. */
export const Merchant: MerchantResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  shipments: async ({ id }, { status, filter, ...args }, { request, loaders }) => {
    if (!canHandle(readerOf(request), { merchantId: id })) return null;
    const page = { ...readPage(args, readShipmentId), filter: readShipmentFilter(filter, { status }) };
    const shipments = await loaders.shipmentsOfMerchant.load({ id, page });
    return toConnection(page, shipments, (shipment) => encodeCursor([shipment.id]));
  },
};
