import { callerMistake } from "@novatech/graphql/errors";
import type { Result } from "@novatech/kernel/result";
import type { OrderRefusal } from "../../../domain/order-refusal.ts";
import type { OrderView } from "../../../domain/projection.ts";
import { cancelOrder, editOrder } from "../../../use-cases/edit-order.ts";
import { holdOrder, releaseOrder } from "../../../use-cases/hold-order.ts";
import type { MutationResolvers, OrderDeliveryAddressInput } from "../../__generated__/types.ts";
import type { Context } from "../../context.ts";
import { type GraphUserError, toOrderError } from "../../errors.ts";
import { visibleOrder } from "../../visible.ts";

type OrderMutations = Pick<MutationResolvers, "orderCancel" | "orderEdit" | "orderHold" | "orderHoldRelease">;

/** What is changed of orders. */
export const orderMutations: OrderMutations = {
  orderCancel: async (_root, { input }, context) => {
    const { orderId, idempotencyKey, accessToken, lines, reason } = input;
    const wish = { lines: lines ?? null, reason: reason ?? null };
    const asked = {
      orderId,
      idempotencyKey,
      expectedVersion: input.expectedVersion ?? null,
      dryRun: input.dryRun ?? false,
      input: { mutation: "orderCancel", orderId, ...wish },
    };
    const done = await changing(context, () =>
      cancelOrder(context.commands, context.actorWith(accessToken), asked, wish),
    );
    const after = await outcome(context, orderId, accessToken, done);
    const made = done.ok ? done.value.made[0] : undefined;
    const cancellation = after.order?.cancellations.find(({ id }) => id === made);
    return {
      ...after,
      cancellation: cancellation ? { ...cancellation, orderId } : null,
      preview: done.ok ? done.value.preview : null,
    };
  },
  orderEdit: async (_root, { input }, context) => {
    const { orderId, idempotencyKey, accessToken, expectedVersion, lines, deliveryAddress, contact } = input;
    const wish = {
      lines: lines ?? null,
      deliveryAddress: deliveryAddress ? toAddress(deliveryAddress) : null,
      contact: contact ? { email: contact.email.trim(), phone: contact.phone ?? null } : null,
    };
    const asked = {
      orderId,
      idempotencyKey,
      expectedVersion,
      dryRun: input.dryRun ?? false,
      input: { mutation: "orderEdit", orderId, ...wish },
    };
    const done = await changing(context, () =>
      editOrder(context.commands, context.actorWith(accessToken), asked, wish),
    );
    const after = await outcome(context, orderId, accessToken, done);
    return { ...after, preview: done.ok ? done.value.preview : null };
  },
  orderHold: async (_root, { input: { orderId, idempotencyKey, reason } }, context) => {
    const asked = toAsked(orderId, idempotencyKey, { mutation: "orderHold", orderId, reason });
    const done = await changing(context, () => holdOrder(context.commands, context.actorWith(null), asked, reason));
    return outcome(context, orderId, null, done);
  },
  orderHoldRelease: async (_root, { input: { orderId, idempotencyKey } }, context) => {
    const asked = toAsked(orderId, idempotencyKey, { mutation: "orderHoldRelease", orderId });
    const done = await changing(context, () => releaseOrder(context.commands, context.actorWith(null), asked));
    return outcome(context, orderId, null, done);
  },
};

const toAsked = (orderId: string, idempotencyKey: string, input: unknown) => ({
  orderId,
  idempotencyKey,
  expectedVersion: null,
  dryRun: false,
  input,
});

/** Runs a change for a session that has not ended; what is read after it is read anew. Throws a GraphQLError with UNAUTHENTICATED. */
export async function changing<Value>(context: Context, change: () => Promise<Value>): Promise<Value> {
  if (await context.isRevoked())
    throw callerMistake("UNAUTHENTICATED", "This session was ended. Log in again, then repeat with the same key.");
  const value = await change();
  context.loaders = context.newLoaders();
  return value;
}

/** The order as the viewer may see it after a change, or why it was refused. */
export async function outcome(
  context: Context,
  orderId: string,
  accessToken: string | null | undefined,
  done: Result<unknown, readonly OrderRefusal[]>,
): Promise<{ readonly order: OrderView | null; readonly userErrors: GraphUserError[] }> {
  const order = await visibleOrder(context, orderId, accessToken);
  return done.ok
    ? { order, userErrors: [] }
    : { order: null, userErrors: done.refusal.map((refusal) => toOrderError(refusal, order)) };
}

const toAddress = (address: OrderDeliveryAddressInput) => ({
  recipient: address.recipient,
  line1: address.line1,
  line2: address.line2 ?? null,
  city: address.city,
  region: address.region ?? null,
  postalCode: address.postalCode,
  countryCode: address.countryCode,
  phone: address.phone ?? null,
});
