import { requireStaffOrMember, requireUser } from "@novatech/graphql/errors";
import type { RoomRequest } from "@novatech/graphql/viewer";
import type { Handler } from "../../use-cases/act-on-shipment.ts";
import type { Moved } from "../../use-cases/move-shipment.ts";
import type { MutationResolvers } from "../__generated__/types.ts";
import { readerOf } from "../context.ts";
import { toUserError } from "../errors.ts";

/** What merchants' members and staff do to parcels. */
export const Mutation: MutationResolvers = {
  shipmentPack: async (_root, { input }, { request, moves }) =>
    payloadOf(await moves.pack(handlerOf(request), withVersion(input))),
  shipmentLabelBuy: async (_root, { input }, { request, moves }) =>
    payloadOf(
      await moves.label(handlerOf(request), { ...withVersion(input), trackingNumber: input.trackingNumber ?? null }),
    ),
  shipmentHandOver: async (_root, { input }, { request, moves }) =>
    payloadOf(await moves.handOver(handlerOf(request), withVersion(input))),
  shipmentReport: async (_root, { input }, { request, moves }) =>
    payloadOf(
      await moves.report(handlerOf(request), { ...withVersion(input), status: input.status, note: input.note ?? null }),
    ),
  shipmentPickUpConfirm: async (_root, { input }, { request, moves }) =>
    payloadOf(await moves.confirmPickUp(handlerOf(request), { ...withVersion(input), code: input.code })),
};

/** Who asks. Throws a GraphQLError with UNAUTHENTICATED or FORBIDDEN. */
function handlerOf(request: RoomRequest): Handler {
  requireStaffOrMember(request, "staff:shipments", "orders");
  const { userId } = requireUser(request);
  const { isStaff, merchantIds } = readerOf(request);
  return { userId, isStaff, merchantIds };
}

const withVersion = ({
  shipmentId,
  idempotencyKey,
  expectedVersion,
}: {
  readonly shipmentId: string;
  readonly idempotencyKey: string;
  readonly expectedVersion?: number | null | undefined;
}) => ({ shipmentId, idempotencyKey, expectedVersion: expectedVersion ?? null });

const payloadOf = (moved: Moved) =>
  moved.ok ? { shipment: moved.value, userErrors: [] } : { shipment: null, userErrors: [toUserError(moved.refusal)] };
