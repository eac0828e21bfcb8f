import { randomUUID } from "node:crypto";
import { request } from "undici";
import type { GraphClient } from "../graph-client.ts";
import { accepted, type Refusal } from "./buying.ts";
import * as operations from "./operations-afterwards.ts";

/** How to reach an order: a guest with its secret, everybody else by who they are. */
export type OrderRef = { readonly id: string; readonly accessToken: string | null };

/** An order as its buyer sees it after it was placed, as far as tests ask. */
export type OrderDetail = {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly paymentStatus: string;
  readonly fulfilmentStatus: string;
  readonly holdReason: string | null;
  readonly version: number;
  readonly allowedActions: readonly string[];
  readonly total: { readonly gross: { readonly minorUnits: string; readonly amount: string } };
  readonly credited: { readonly gross: { readonly minorUnits: string } };
  readonly lines: {
    readonly nodes: readonly {
      readonly id: string;
      readonly quantity: number;
      readonly cancelledQuantity: number;
      readonly returnedQuantity: number;
    }[];
  };
  readonly cancellations: readonly { readonly id: string; readonly status: string }[];
  readonly returns: {
    readonly nodes: readonly { readonly id: string; readonly status: string; readonly resolution: string | null }[];
  };
  readonly payments:
    | readonly {
        readonly status: string;
        readonly authorized: { readonly minorUnits: string };
        readonly captured: { readonly minorUnits: string };
        readonly refunded: { readonly minorUnits: string };
        readonly released: { readonly minorUnits: string };
      }[]
    | null;
  readonly shipments: readonly { readonly id: string; readonly status: string; readonly cause: string }[] | null;
};

/** Reads an order; null where it is not the viewer's. */
export async function readOrder(client: GraphClient, { id, accessToken }: OrderRef): Promise<OrderDetail | null> {
  const as = accessToken === null ? client : client.as({ "x-order-access-token": accessToken });
  const { order } = await as.get<{ order: OrderDetail | null }>(operations.orderDetail, { orderId: id, accessToken });
  return order;
}

/** Where the shopper's bank wants to see them; null while, or since, it does not. */
export async function challengeOf(
  client: GraphClient,
  attemptId: string,
  accessToken: string | null,
): Promise<{ readonly status: string; readonly url: string | null }> {
  type Answer = {
    readonly checkoutAttempt: { readonly status: string; readonly nextAction: { readonly url: string } | null } | null;
  };
  const as = accessToken === null ? client : client.as({ "x-order-access-token": accessToken });
  const { checkoutAttempt } = await as.get<Answer>(operations.checkoutAction, { id: attemptId, accessToken });
  if (checkoutAttempt === null) throw new Error(`there is no check-out ${attemptId}`);
  return { status: checkoutAttempt.status, url: checkoutAttempt.nextAction?.url ?? null };
}

/** Decides on the sandbox bank's page. Rejects when the page does not take the decision. */
export async function decideChallenge(url: string, decision: "approve" | "decline"): Promise<void> {
  const { statusCode, body } = await request(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ decision }),
  });
  const text = await body.text();
  if (statusCode >= 400) throw new Error(`the bank's page answered ${statusCode}: ${text.slice(0, 200)}`);
}

/** Says that the shopper is back from their bank. */
export async function completeAction(
  client: GraphClient,
  attemptId: string,
  accessToken: string | null,
): Promise<void> {
  const { paymentActionComplete } = await client.get<{
    paymentActionComplete: { readonly userErrors: readonly Refusal[] };
  }>(operations.paymentActionComplete, { input: { attemptId, accessToken } });
  accepted(paymentActionComplete);
}

/** Units of an order's line. */
export type Units = { readonly lineId: string; readonly quantity: number };

/** Asks to cancel units of an order, all that have not left without `lines`. Rejects with what was refused. */
export async function cancelOrder(
  client: GraphClient,
  { id, accessToken }: OrderRef,
  options: { readonly lines?: readonly Units[]; readonly idempotencyKey?: string; readonly dryRun?: boolean } = {},
): Promise<{ readonly cancellationId: string | null; readonly creditMinor: string | null }> {
  const { lines, idempotencyKey = randomUUID(), dryRun = false } = options;
  type Answer = {
    readonly orderCancel: {
      readonly cancellation: { readonly id: string } | null;
      readonly preview: { readonly credit: { readonly gross: { readonly minorUnits: string } } } | null;
      readonly userErrors: readonly Refusal[];
    };
  };
  const input = { orderId: id, accessToken, idempotencyKey, dryRun, ...(lines ? { lines } : {}) };
  const { cancellation, preview } = accepted((await client.get<Answer>(operations.orderCancel, { input })).orderCancel);
  return { cancellationId: cancellation?.id ?? null, creditMinor: preview?.credit.gross.minorUnits ?? null };
}

/** A return as it was asked for. */
export type RequestedReturn = {
  readonly id: string;
  readonly lines: readonly { readonly quantity: number; readonly line: { readonly id: string } }[];
};

/** Asks to send units back; one return for each merchant. Rejects with what was refused. */
export async function requestReturn(
  client: GraphClient,
  { id, accessToken }: OrderRef,
  lines: readonly Units[],
  options: { readonly wanted: "REFUND" | "EXCHANGE"; readonly idempotencyKey?: string },
): Promise<readonly RequestedReturn[]> {
  type Answer = {
    readonly returnRequest: {
      readonly returns: readonly RequestedReturn[] | null;
      readonly userErrors: readonly Refusal[];
    };
  };
  const input = {
    orderId: id,
    accessToken,
    wanted: options.wanted,
    idempotencyKey: options.idempotencyKey ?? randomUUID(),
    lines: lines.map((line) => ({ ...line, reason: "NO_LONGER_WANTED" })),
  };
  return accepted((await client.get<Answer>(operations.returnRequest, { input })).returnRequest).returns ?? [];
}

const { returnApprove, returnShip, returnReceive, returnInspect, returnResolve } = operations;
const returnSteps = { returnApprove, returnShip, returnReceive, returnInspect, returnResolve };

/** A step of a return, by its mutation's name. */
type ReturnStep = keyof typeof returnSteps;

/** Takes one step of a return. Rejects with what was refused. */
export async function moveReturn(
  client: GraphClient,
  step: ReturnStep,
  input: Readonly<Record<string, unknown>> & { readonly returnId: string },
): Promise<{ readonly status: string; readonly resolution: string | null }> {
  type Payload = {
    readonly return: { readonly status: string; readonly resolution: string | null } | null;
    readonly userErrors: readonly Refusal[];
  };
  const answer = await client.get<Readonly<Record<ReturnStep, Payload>>>(returnSteps[step], {
    input: { idempotencyKey: randomUUID(), ...input },
  });
  const moved = accepted(answer[step]).return;
  if (moved === null) throw new Error(`${step} of ${input.returnId} changed nothing`);
  return moved;
}

/** Puts a voucher into the holder's cart. Rejects with what was refused. */
export async function applyVoucher(holder: GraphClient, code: string): Promise<void> {
  const { cartVoucherApply } = await holder.get<{ cartVoucherApply: { readonly userErrors: readonly Refusal[] } }>(
    operations.cartVoucherApply,
    { input: { code } },
  );
  accepted(cartVoucherApply);
}

/** Makes a voucher that takes a tenth off and may be used so often. Staff only. Rejects with what was refused. */
export async function createVoucher(staff: GraphClient, code: string, usageLimit: number | null): Promise<string> {
  type Answer = {
    readonly promotionCreate: {
      readonly promotion: { readonly id: string } | null;
      readonly userErrors: readonly Refusal[];
    };
  };
  const input = {
    idempotencyKey: `voucher-${code}`,
    code,
    kind: "PERCENT_OFF",
    terms: { name: `Voucher ${code}`, percentBasisPoints: 1000, usageLimit },
  };
  const { promotion } = accepted((await staff.get<Answer>(operations.promotionCreate, { input })).promotionCreate);
  return promotion?.id ?? "";
}
