import { callerMistake } from "@novatech/graphql/errors";
import { decodeCursor, encodeCursor, readPage, toConnection } from "@novatech/graphql/connection";
import { canHandle } from "../../domain/reader.ts";
import type { MerchantResolvers } from "../__generated__/types.ts";
import { readerOf } from "../context.ts";

/** What fulfilment adds to a merchant, for its own members and staff. */
export const Merchant: MerchantResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  shipments: async ({ id }, { status, ...args }, { request, loaders }) => {
    if (!canHandle(readerOf(request), { merchantId: id })) return null;
    const page = { ...readPage(args, readId), status: status ?? null };
    const shipments = await loaders.shipmentsOfMerchant.load({ id, page });
    return toConnection(page, shipments, (shipment) => encodeCursor([shipment.id]));
  },
};

/** A cursor is a parcel's id. Throws a GraphQLError with BAD_USER_INPUT. */
function readId(cursor: string): string {
  const [id] = decodeCursor(cursor, 1);
  if (typeof id === "string" && id.startsWith("ship_")) return id;
  throw callerMistake(
    "BAD_USER_INPUT",
    `"${cursor}" is no cursor of this list. Take one from an edge or from pageInfo.`,
  );
}
