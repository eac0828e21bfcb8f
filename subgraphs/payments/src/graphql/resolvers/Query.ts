import { toConnection } from "@novatech/graphql/connection";
import { requireAnyScope } from "@novatech/graphql/errors";
import type { QueryResolvers } from "../__generated__/types.ts";
import { newestCursor, readNewestPage, readPeriod } from "../filters.ts";
import { visiblePayment } from "./Payment.ts";

/** The root of what is asked. */
export const Query: QueryResolvers = {
  reconciliationReport: async (_root, _arguments, { lastReconciliation }) => {
    const report = await lastReconciliation();
    return report === null ? null : { ...report, differences: [...report.differences] };
  },
  payment: (_root, { id }, context) => visiblePayment(context, id),
  payments: async (_root, { filter, ...args }, { request, loaders }) => {
    requireAnyScope(request, ["staff:payments"]);
    const page = {
      ...readNewestPage(args),
      filter: {
        statuses: filter?.statuses ?? null,
        customerId: filter?.customerId ?? null,
        orderId: filter?.orderId ?? null,
        created: readPeriod("created", filter?.createdFrom, filter?.createdBefore),
      },
    };
    return toConnection(page, await loaders.lists.payments(page), ({ createdAt: at, id }) => newestCursor({ at, id }));
  },
  refunds: async (_root, { filter, ...args }, { request, loaders }) => {
    requireAnyScope(request, ["staff:payments"]);
    const page = {
      ...readNewestPage(args),
      filter: {
        statuses: filter?.statuses ?? null,
        merchantOrderId: filter?.merchantOrderId ?? null,
        created: readPeriod("created", filter?.createdFrom, filter?.createdBefore),
      },
    };
    return toConnection(page, await loaders.lists.refunds(page), ({ refund: { action } }) =>
      newestCursor({ at: action.requestedAt, id: action.id }),
    );
  },
};
