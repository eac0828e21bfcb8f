import { withRawBodies } from "@novatech/service/raw-body";
import type { FastifyInstance } from "fastify";
import type { ProviderHint } from "../use-cases/ports.ts";

/** Events of Stripe's are a few KB; nothing near this is one. */
const bodyLimit = 256 * 1024;

/**
 * `POST /webhooks/stripe`: 200 once the hint is written down (`alreadyProcessed` when it was before), 400 with the reason when it
 * is not Stripe's. A fault leaves as 500, and Stripe sends it again, for up to three days.
 */
export const createStripeWebhookRoute =
  (options: {
    readonly read: (
      body: Buffer,
      signature: string | undefined,
    ) => { readonly ok: true; readonly hint: ProviderHint } | { readonly ok: false; readonly reason: string };
    /** Takes a hint; false when it was taken before. */
    readonly take: (hint: ProviderHint) => Promise<boolean>;
  }) =>
  async (http: FastifyInstance): Promise<void> => {
    // The signature is over the bytes.
    await withRawBodies(http, bodyLimit, (scope) => {
      scope.post("/webhooks/stripe", { bodyLimit }, async (request, reply) => {
        const signature = request.headers["stripe-signature"];
        const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
        const delivery = options.read(body, typeof signature === "string" ? signature : undefined);
        if (!delivery.ok) return reply.code(400).send({ error: "not_accepted", error_description: delivery.reason });
        const isNew = await options.take(delivery.hint);
        return reply.send({ received: true, alreadyProcessed: !isNew });
      });
    });
  };
