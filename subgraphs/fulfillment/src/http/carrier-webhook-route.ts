import { withRawBodies } from "@novatech/service/raw-body";
import type { FastifyInstance } from "fastify";

/** A scan is a few hundred bytes; nothing near this is one. */
const bodyLimit = 64 * 1024;

/** What a carrier told, as far as the route needs to know. */
type Read<Call> = { readonly ok: true; readonly call: Call } | { readonly ok: false; readonly reason: string };

/**
 * `POST /webhooks/carrier/<carrier>`: 200 once what it told is written (`alreadyProcessed` when it was before), 400 with the reason
 * when it is not the carrier's, 404 for a carrier or a parcel nobody knows. A fault leaves as 500: the carrier should send it again.
 */
export const createCarrierWebhookRoute =
  <Call>(options: {
    /** Null for a carrier that may not call. */
    readonly read: (carrier: string, body: Buffer, signature: string | undefined) => Read<Call> | null;
    readonly take: (carrier: string, call: Call) => Promise<"TAKEN" | "KNOWN" | "UNKNOWN">;
  }) =>
  async (http: FastifyInstance): Promise<void> => {
    // The signature is over the bytes.
    await withRawBodies(http, bodyLimit, (scope) => {
      scope.post<{ Params: { carrier: string } }>(
        "/webhooks/carrier/:carrier",
        { bodyLimit },
        async (request, reply) => {
          const refuse = (status: 400 | 404, error: string, description: string) =>
            reply.code(status).send({ error, error_description: description });
          const { carrier } = request.params;
          const signature = request.headers["x-carrier-signature"];
          const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
          const read = options.read(carrier, body, typeof signature === "string" ? signature : undefined);
          if (read === null) return refuse(404, "unknown_carrier", "No secret is set for this carrier.");
          if (!read.ok) return refuse(400, "not_accepted", read.reason);
          const taken = await options.take(carrier, read.call);
          if (taken === "UNKNOWN")
            return refuse(404, "unknown_parcel", "No parcel of this carrier has this number. Send it again later.");
          return reply.send({ received: true, alreadyProcessed: taken === "KNOWN" });
        },
      );
    });
  };
