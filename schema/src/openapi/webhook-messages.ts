import { type GraphQLSchema, isEnumType } from "graphql";
import type { Components, Json } from "./json-schema.ts";

/** `ORDER_PLACED` is `order.placed` on the wire: subgraphs/notifications/src/domain/event-kind.ts says the same. */
const wireTypeOf = (kind: string): string => kind.toLowerCase().replace("_", ".");

const thing: Json = {
  type: "object",
  description: "Something of the graph.",
  required: ["type", "id"],
  properties: { type: { type: "string", examples: ["Shipment"] }, id: { type: "string" } },
};

const header = (name: string, description: string): Json => ({
  name,
  in: "header",
  required: true,
  description,
  schema: { type: "string" },
});

/** The headers of every message, by the names of their components. */
export const webhookHeaders: Readonly<Record<string, Json>> = {
  WebhookId: header(
    "webhook-id",
    "The message's id, the same each time it is sent: who has seen it need not act again.",
  ),
  WebhookTimestamp: header("webhook-timestamp", "When it was sent, in seconds since 1970."),
  WebhookSignature: header(
    "webhook-signature",
    "`v1,` and base64 of the HMAC-SHA256; several, with spaces between, while secrets change.",
  ),
};

/** The messages that endpoints are sent, one for each kind of event, as OpenAPI's `webhooks`; their body is put into `components`. */
export function webhookMessages(schema: GraphQLSchema, components: Components): Json {
  const kinds = schema.getType("WebhookEventKind");
  if (!isEnumType(kinds)) throw new Error("The graph has no enum WebhookEventKind: webhooks cannot be described.");
  components.set("WebhookThing", thing);
  components.set("WebhookMessage", {
    type: "object",
    description: "Ids and where to ask for what they stand for; nothing else.",
    required: ["type", "timestamp", "data"],
    properties: {
      type: { type: "string" },
      timestamp: { type: "string", format: "date-time", description: "When it happened." },
      data: {
        type: "object",
        required: ["merchantId", "subject", "related", "api"],
        properties: {
          merchantId: { type: ["string", "null"], description: "Whose it is." },
          subject: { $ref: "#/components/schemas/WebhookThing" },
          related: { type: "array", items: { $ref: "#/components/schemas/WebhookThing" } },
          api: {
            description:
              "The root field of the graph to ask, its arguments, and the field below it where there is one.",
            anyOf: [
              {
                type: "object",
                required: ["field", "arguments"],
                properties: {
                  field: { type: "string" },
                  arguments: { type: "object", additionalProperties: { type: "string" } },
                  path: { type: "string" },
                },
              },
              { type: "null" },
            ],
          },
        },
      },
    },
  });
  const told = kinds.getValues().map(({ name, description }) => [wireTypeOf(name), description ?? ""] as const);
  return Object.fromEntries(
    [...told, ["webhook.test", "Somebody tries the endpoint."] as const].map(([type, description]) => [
      type,
      { post: message(type, description) },
    ]),
  );
}

const message = (type: string, description: string): Json => ({
  operationId: type,
  summary: description.replace(/[.]$/, ""),
  description: `${description} Signed as Standard Webhooks has it. It comes at least once, in no promised order.`,
  security: [],
  parameters: Object.keys(webhookHeaders).map((name) => ({ $ref: `#/components/parameters/${name}` })),
  requestBody: {
    required: true,
    content: {
      "application/json": {
        schema: {
          allOf: [
            { $ref: "#/components/schemas/WebhookMessage" },
            { type: "object", properties: { type: { const: type } } },
          ],
        },
      },
    },
  },
  responses: {
    "2XX": { description: "Taken." },
    "410": { description: "The endpoint is gone: it is disabled." },
    default: {
      description: "Not taken, a redirect, or no answer within ten seconds: sent again, ten times in three days.",
    },
  },
});
