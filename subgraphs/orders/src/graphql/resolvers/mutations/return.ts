import { toGraphTaxedMoney } from "@novatech/graphql/money";
import {
  decideInspection,
  decideResolution,
  decideReturnMove,
  decideReturnShipment,
} from "../../../domain/return-order.ts";
import type { ReturnView } from "../../../domain/return-view.ts";
import { moveReturn, requestReturn, type ReturnStep } from "../../../use-cases/return-order.ts";
import type { MutationResolvers } from "../../__generated__/types.ts";
import type { Context } from "../../context.ts";
import { type GraphUserError, toOrderError } from "../../errors.ts";
import { visibleOrder, visibleReturn } from "../../visible.ts";
import { changing, outcome } from "./order.ts";

type ReturnMutations = Pick<MutationResolvers, Extract<keyof MutationResolvers, `return${string}`>>;

/** What is changed of returns. */
export const returnMutations: ReturnMutations = {
  returnRequest: async (_root, { input }, context) => {
    const { orderId, idempotencyKey, accessToken, lines, wanted } = input;
    const wish = { lines, wanted, comment: input.comment ?? null };
    const asked = {
      orderId,
      idempotencyKey,
      expectedVersion: null,
      dryRun: input.dryRun ?? false,
      input: { mutation: "returnRequest", orderId, ...wish },
    };
    const done = await changing(context, () =>
      requestReturn(context.commands, context.actorWith(accessToken), asked, wish),
    );
    const after = await outcome(context, orderId, accessToken, done);
    if (!done.ok) return { ...after, returns: null, refund: null };
    const { returnIds, refund } = done.value;
    const made = await Promise.all(returnIds.map((id) => context.loaders.return.load(id)));
    return {
      ...after,
      returns: asked.dryRun ? null : made.filter((one) => one !== null),
      refund: refund && toGraphTaxedMoney(refund.amount, refund.currency),
    };
  },
  returnApprove: (_root, { input }, context) => {
    const { returnId, answer = null } = input;
    return move(context, input, {
      action: "APPROVE",
      answer,
      decide: (order) => decideReturnMove(order, { type: "RETURN_APPROVED", returnId }),
    });
  },
  returnDecline: (_root, { input }, context) => {
    const { returnId, answer = null } = input;
    return move(context, input, {
      action: "DECLINE",
      answer,
      decide: (order) => decideReturnMove(order, { type: "RETURN_DECLINED", returnId }),
    });
  },
  returnShip: (_root, { input }, context) => {
    const { returnId, carrier = null, trackingNumber = null } = input;
    return move(context, input, {
      action: "SHIP",
      decide: (order) => decideReturnShipment(order, { returnId, carrier, trackingNumber }),
    });
  },
  returnCancel: (_root, { input }, context) => {
    const { returnId } = input;
    return move(context, input, {
      action: "CANCEL",
      decide: (order) => decideReturnMove(order, { type: "RETURN_CANCELLED", returnId }),
    });
  },
  returnReceive: (_root, { input }, context) => {
    const { returnId } = input;
    return move(context, input, {
      action: "RECEIVE",
      decide: (order) => decideReturnMove(order, { type: "RETURN_RECEIVED", returnId }),
    });
  },
  returnInspect: (_root, { input }, context) => {
    const lines = input.lines.map(({ lineId, goodQuantity, damagedQuantity }) => ({
      lineId,
      good: goodQuantity,
      damaged: damagedQuantity,
    }));
    return move(context, input, {
      action: "INSPECT",
      decide: (order) => decideInspection(order, input.returnId, lines),
    });
  },
  returnResolve: (_root, { input }, context) => {
    const { returnId, resolution, answer = null } = input;
    const refund = input.refund ? { minor: input.refund.minorUnits, currency: input.refund.currencyCode } : null;
    return move(context, input, {
      action: "RESOLVE",
      answer,
      decide: (order, nextId) => decideResolution(order, { returnId, resolution, refund }, nextId),
    });
  },
};

type StepInput = { readonly returnId: string; readonly idempotencyKey: string; readonly accessToken?: string | null };

async function move(
  context: Context,
  input: StepInput,
  step: ReturnStep,
): Promise<{ readonly return: ReturnView | null; readonly userErrors: GraphUserError[] }> {
  const { returnId, idempotencyKey, accessToken } = input;
  const found = await context.loaders.return.load(returnId);
  const asked = {
    idempotencyKey,
    input: { mutation: `return ${step.action}`, ...input, idempotencyKey: null, accessToken: null },
  };
  const done = await changing(context, () =>
    moveReturn(context.commands, context.actorWith(accessToken), asked, found, step),
  );
  if (done.ok) return { return: await visibleReturn(context, returnId, accessToken), userErrors: [] };
  const order = found && (await visibleOrder(context, found.orderId, accessToken));
  return { return: null, userErrors: done.refusal.map((refusal) => toOrderError(refusal, order)) };
}
