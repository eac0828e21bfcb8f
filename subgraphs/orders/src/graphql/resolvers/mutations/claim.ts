import { requireUser } from "@novatech/graphql/errors";
import { claimOrders } from "../../../use-cases/claim-orders.ts";
import type { MutationResolvers } from "../../__generated__/types.ts";
import { toOrderError } from "../../errors.ts";
import { visibleOrder } from "../../visible.ts";
import { changing } from "./order.ts";

/** Who makes a guest's order theirs. */
export const claimMutations: Pick<MutationResolvers, "orderClaim"> = {
  orderClaim: async (_root, { input: { orderId, accessToken } }, context) => {
    const { userId } = requireUser(context.request);
    const { accessTokenHash } = context.actorWith(accessToken).onlooker;
    const done = await changing(context, () =>
      claimOrders(context.commands, { userId, accessTokenHash }, orderId ?? null),
    );
    if (!done.ok)
      return { orders: null, hasMore: null, userErrors: done.refusal.map((refusal) => toOrderError(refusal, null)) };
    const { orderIds, hasMore } = done.value;
    const orders = await Promise.all(orderIds.map((id) => visibleOrder(context, id)));
    return { orders: orders.filter((order) => order !== null), hasMore, userErrors: [] };
  },
};
