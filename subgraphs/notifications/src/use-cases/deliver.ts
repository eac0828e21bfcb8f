import type { Endpoint } from "../domain/endpoint.ts";
import { judge } from "../domain/delivery.ts";
import { payloadOf } from "../domain/message.ts";
import type { ClaimedDelivery, InTransaction, SendAnswer, TransactionPorts, WebhookSender } from "./ports.ts";

/** What delivering needs. `random`: 0 to 1. */
export type DeliverDeps = {
  readonly inTransaction: InTransaction;
  readonly send: WebhookSender;
  readonly now: () => Date;
  readonly random: () => number;
  readonly nextId: (prefix: string) => string;
};

/**
 * Sends a message that was claimed and writes down what came of it. Killed in between, it is sent again under the same `webhook-id`
 * when the lease is over. Rejects when `signal` is aborted, and when the outcome cannot be written.
 */
export async function deliver(deps: DeliverDeps, claimed: ClaimedDelivery, signal: AbortSignal): Promise<void> {
  const { attempt, retryAfterMs } =
    claimed.secrets.length > 0 ? await deps.send(claimed, signal) : unsigned(deps.now());
  const now = deps.now();
  const verdict = judge(attempt, { tries: claimed.tries + 1, random: deps.random(), now, retryAfterMs });
  await deps.inTransaction(async (ports) => {
    const { disabled } = await ports.queue.settle(claimed, attempt, verdict, now);
    if (disabled !== null) await tellDisabled(ports, deps.nextId, disabled, now);
  });
}

/** What cannot be signed is not sent: the receiver would have to refuse it. */
const unsigned = (sentAt: Date): SendAnswer => ({
  attempt: {
    sentAt,
    durationMs: 0,
    outcome: "UNREACHABLE",
    responseCode: null,
    excerpt: "not sent: the shop cannot open this endpoint's secret; a new one helps (webhookEndpointSecretRotate)",
  },
  retryAfterMs: null,
});

/** Tells the house, the merchant's owners and the owner's other endpoints that one is not told any more. */
async function tellDisabled(
  { publish, messages, tellOwners }: Pick<TransactionPorts, "publish" | "messages" | "tellOwners">,
  nextId: (prefix: string) => string,
  endpoint: Endpoint,
  at: Date,
): Promise<void> {
  await publish.endpointDisabled(endpoint, endpoint.disabledReason ?? "FAILING", at);
  if (endpoint.owner.kind === "MERCHANT") await tellOwners(endpoint.id, at);
  const subject = { type: "WebhookEndpoint", id: endpoint.id };
  const merchantId = endpoint.owner.kind === "MERCHANT" ? endpoint.owner.id : null;
  const payload = payloadOf({ kind: "WEBHOOK_ENDPOINT_DISABLED", occurredAt: at, subject, related: [] }, merchantId);
  await messages.publishDisabled(endpoint, { id: nextId("msg"), payload, occurredAt: at });
}
