import { addMilliseconds } from "@novatech/kernel/clock";
import { ok, refuse, type Result } from "@novatech/kernel/result";
import type { Delivery, DeliveryStatus } from "../domain/delivery.ts";
import { type Endpoint, keptMs, maxTestsPerMinute } from "../domain/endpoint.ts";
import { notFound, type Refusal } from "../domain/errors.ts";
import { managed, type Manager } from "../domain/manager.ts";
import { testPayload } from "../domain/message.ts";
import type { TransactionPorts } from "./ports.ts";

type Ports = Pick<TransactionPorts, "endpoints" | "messages">;

const disabled = (field: string): Refusal => ({
  code: "WEBHOOK_ENDPOINT_DISABLED",
  message: "The endpoint is disabled: enable it first with webhookEndpointUpdate.",
  field: ["input", field],
});

async function enabledEndpoint(
  { endpoints }: Pick<Ports, "endpoints">,
  manager: Manager,
  endpointId: string,
): Promise<Result<Endpoint, Refusal>> {
  const found = managed(manager, await endpoints.find(endpointId));
  if (found === null) return refuse(notFound("endpointId", "endpoint"));
  return found.isEnabled ? ok(found) : refuse(disabled("endpointId"));
}

/** Sends an endpoint a test. Resolves to the delivery's id. */
export async function testEndpoint(
  ports: Ports,
  deps: { readonly now: () => Date; readonly nextId: (prefix: string) => string },
  manager: Manager,
  endpointId: string,
): Promise<Result<string, Refusal>> {
  const found = await enabledEndpoint(ports, manager, endpointId);
  if (!found.ok) return found;
  const now = deps.now();
  const message = { id: deps.nextId("msg"), payload: testPayload(endpointId, now), occurredAt: now };
  const deliveryId = await ports.messages.publishTest(endpointId, message);
  if (deliveryId !== null) return ok(deliveryId);
  return refuse({
    code: "WEBHOOK_LIMIT_REACHED",
    message: `An endpoint is sent at most ${maxTestsPerMinute} tests a minute: try again in a minute.`,
    field: ["input", "endpointId"],
  });
}

/** Sends a message again. `delivery` is null where there is none. Resolves to its id. */
export async function replayDelivery(
  ports: Ports,
  deps: { readonly now: () => Date },
  manager: Manager,
  delivery: Delivery | null,
): Promise<Result<string, Refusal>> {
  const found = delivery && managed(manager, await ports.endpoints.find(delivery.endpointId));
  if (!delivery || !found) return refuse(notFound("deliveryId", "delivery"));
  if (!found.isEnabled) return refuse(disabled("deliveryId"));
  await ports.messages.replay(delivery.id, deps.now());
  return ok(delivery.id);
}

/** Sends again what happened in a span of time. Resolves to how many messages that are. */
export async function replayDeliveries(
  ports: Ports,
  deps: { readonly now: () => Date },
  manager: Manager,
  wanted: {
    readonly endpointId: string;
    readonly from: Date;
    readonly to: Date | null;
    readonly statuses: readonly DeliveryStatus[] | null;
  },
): Promise<Result<number, Refusal>> {
  const found = await enabledEndpoint(ports, manager, wanted.endpointId);
  if (!found.ok) return found;
  const now = deps.now();
  const { from, statuses } = wanted;
  const to = wanted.to ?? now;
  const invalid = (field: string, message: string) =>
    refuse<Refusal>({ code: "INVALID_INPUT", message, field: ["input", field] });
  if (from < addMilliseconds(now, -keptMs))
    return invalid("from", "Messages are kept for 30 days: ask for later ones.");
  if (from >= to) return invalid("to", "The end must be after the beginning.");
  if (statuses?.length === 0) return invalid("statuses", "Name at least one status, or leave it out.");
  const chosen = statuses ?? ["DELIVERED", "FAILED", "SKIPPED"];
  return ok(await ports.messages.replayRange(found.value.id, { from, to, statuses: chosen, now }));
}
