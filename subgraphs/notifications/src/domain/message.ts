import { type EventKind, testType, wireTypeOf } from "./event-kind.ts";

/** Something of the graph, by its type and id. */
export type Thing = { readonly type: string; readonly id: string };

/** What happened, as far as endpoints are told. */
export type Happening = {
  readonly kind: EventKind;
  readonly occurredAt: Date;
  /** What it happened to. */
  readonly subject: Thing;
  /** What belongs to it. */
  readonly related: readonly Thing[];
};

/** Where the graph is asked for what is only named here: a root field, its arguments, and the field below it where there is one. */
type Api = { readonly field: string; readonly arguments: Readonly<Record<string, string>>; readonly path?: string };

/** The body of a message: the fields that Standard Webhooks wants, ids and where to ask. Never more. */
export type Payload = {
  readonly type: string;
  /** When it happened, ISO 8601 in UTC. */
  readonly timestamp: string;
  readonly data: {
    readonly merchantId: string | null;
    readonly subject: Thing;
    readonly related: readonly Thing[];
    /** Null where there is nothing to ask for. */
    readonly api: Api | null;
  };
};

/** The body of a message to a merchant. Source: https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md (thin payloads). */
export const payloadOf = ({ kind, occurredAt, subject, related }: Happening, merchantId: string | null): Payload => ({
  type: wireTypeOf(kind),
  timestamp: occurredAt.toISOString(),
  data: { merchantId, subject, related, api: apiOf(subject, merchantId) },
});

/** The body of a test. */
export const testPayload = (endpointId: string, at: Date): Payload => {
  const subject = { type: "WebhookEndpoint", id: endpointId };
  return {
    type: testType,
    timestamp: at.toISOString(),
    data: { merchantId: null, subject, related: [], api: apiOf(subject, null) },
  };
};

function apiOf({ type, id }: Thing, merchantId: string | null): Api | null {
  switch (type) {
    case "Shipment":
      return { field: "shipment", arguments: { id } };
    case "Return":
      return { field: "return", arguments: { id } };
    case "Product":
      return { field: "product", arguments: { id } };
    case "WebhookEndpoint":
      return { field: "webhookEndpoint", arguments: { id } };
    case "MerchantOrder":
      return merchantId === null ? null : { field: "merchant", arguments: { id: merchantId }, path: "orders" };
    case "ProductVariant":
      return merchantId === null ? null : { field: "merchant", arguments: { id: merchantId }, path: "products" };
    default:
      return null;
  }
}
