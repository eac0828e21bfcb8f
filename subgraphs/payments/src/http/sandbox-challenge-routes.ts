import { toDecimal } from "@novatech/kernel/money";
import type { FastifyInstance, FastifyReply } from "fastify";

/** A challenge as its page shows it. Amounts in minor units. */
type Challenge = {
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly state: "OPEN" | "PASSED" | "FAILED" | "CANCELLED";
  /** Where the shopper goes back to; null when nobody said. */
  readonly returnUrl: string | null;
};

/** Whose pages these are. Both answer null for a secret that nobody has. */
type Bank = {
  readonly challenge: (id: string) => Promise<Challenge | null>;
  /** The first decision counts. */
  readonly decide: (
    id: string,
    decision: "approve" | "decline",
  ) => Promise<(Challenge & { readonly reference: string }) | null>;
};

/**
 * The page of a bank that wants to see the shopper, for development and tests: `GET /sandbox/challenge/<id>` shows it, `POST` with
 * `decision=approve` or `decision=decline` (a form or JSON) decides it, once, and sends people back to where they came from. Never
 * there in production, where the sandbox is refused. `hurry` has the payment looked at.
 */
export const createSandboxChallengeRoutes =
  (options: { readonly bank: Bank; readonly hurry: (reference: string) => Promise<void> }) =>
  async (http: FastifyInstance): Promise<void> => {
    await http.register(async (scope) => {
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser(
        "*",
        { parseAs: "string", bodyLimit: 1_024 },
        async (_request: unknown, body: unknown) => String(body),
      );
      scope.get<{ Params: { id: string } }>("/sandbox/challenge/:id", async ({ params }, reply) => {
        const challenge = await options.bank.challenge(params.id);
        return challenge === null ? unknown(reply) : sendPage(reply, challenge);
      });
      scope.post<{ Params: { id: string } }>("/sandbox/challenge/:id", async ({ params, body }, reply) => {
        const decision = decisionIn(typeof body === "string" ? body : "");
        if (decision === null)
          return reply
            .code(400)
            .send({ error: "not_accepted", error_description: "Send decision=approve or decision=decline." });
        const decided = await options.bank.decide(params.id, decision);
        if (decided === null) return unknown(reply);
        await options.hurry(decided.reference);
        return decided.returnUrl === null ? sendPage(reply, decided) : reply.redirect(decided.returnUrl, 303);
      });
    });
  };

function decisionIn(body: string): "approve" | "decline" | null {
  const given = /"decision"\s*:\s*"(\w+)"/.exec(body)?.[1] ?? new URLSearchParams(body).get("decision");
  return given === "approve" || given === "decline" ? given : null;
}

const unknown = (reply: FastifyReply) =>
  reply.code(404).send({ error: "not_found", error_description: "There is no such challenge." });

const words: Readonly<Record<Challenge["state"], string>> = {
  OPEN: "Your bank wants to know whether it is you who pays.",
  PASSED: "You approved this payment. You may close this page.",
  FAILED: "You declined this payment. You may close this page.",
  CANCELLED: "This payment is not wanted any more. You may close this page.",
};

const sendPage = (reply: FastifyReply, { state, amountMinor, currency }: Challenge) =>
  reply
    .type("text/html; charset=utf-8")
    .header("cache-control", "no-store")
    .header("content-security-policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
    .header("referrer-policy", "no-referrer").send(`<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Sandbox bank</title>
<style>body{font:1.1rem/1.5 system-ui;max-width:26rem;margin:4rem auto;padding:0 1rem}button{font:inherit;padding:.5rem 1.5rem;margin-right:1rem}</style>
<h1>Sandbox bank</h1><p>No real money moves here.</p><p><strong>${toDecimal(amountMinor, currency)} ${currency}</strong></p><p>${words[state]}</p>
${state === "OPEN" ? '<form method="post"><button name="decision" value="approve">Approve</button><button name="decision" value="decline">Decline</button></form>' : ""}
</html>
`);
