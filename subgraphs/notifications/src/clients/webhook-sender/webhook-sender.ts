import { Webhook } from "standardwebhooks";
import { type Dispatcher, request } from "undici";
import type { Attempt } from "../../domain/delivery.ts";
import type { SendAnswer, WebhookSender } from "../../use-cases/ports.ts";
import { createGuardedAgent, ForbiddenAddressError } from "./guarded-agent.ts";
import { isForbiddenHost } from "./public-address.ts";

/** How much of an answer is read, in bytes; the rest is not waited for. */
const readBytes = 16 * 1024;
/** How much of it is kept, in characters. */
const keptCharacters = 1000;

/** The sender, and how to end its connections. */
export type OpenedWebhookSender = { readonly send: WebhookSender; readonly close: () => Promise<void> };

/**
 * Sends messages as Standard Webhooks says: signed by each secret, the newest first, the time of sending in the signature. Redirects are
 * not followed, an answer's body is read to 16 KB, and after `timeoutMs` all told the attempt is over.
 * Source: https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export function createWebhookSender(
  options: Parameters<typeof createGuardedAgent>[0] & { readonly timeoutMs: number; readonly now: () => Date },
): OpenedWebhookSender {
  const { timeoutMs, now } = options;
  const dispatcher = createGuardedAgent(options);
  const send: WebhookSender = async ({ messageId, url, payload, secrets }, ending) => {
    const sentAt = now();
    const began = performance.now();
    const ends = AbortSignal.timeout(timeoutMs);
    const done = (rest: Omit<Attempt, "sentAt" | "durationMs">, retryAfterMs: number | null = null): SendAnswer => ({
      attempt: { sentAt, durationMs: Math.round(performance.now() - began), ...rest, excerpt: printable(rest.excerpt) },
      retryAfterMs,
    });
    try {
      const answer = await request(url, {
        dispatcher,
        method: "POST",
        headers: {
          "content-type": "application/json",
          "user-agent": "NovaTech-Webhooks/1",
          "webhook-id": messageId,
          "webhook-timestamp": String(Math.floor(sentAt.getTime() / 1000)),
          "webhook-signature": secrets.map((secret) => new Webhook(secret).sign(messageId, sentAt, payload)).join(" "),
        },
        body: payload,
        signal: AbortSignal.any([ending, ends]),
      });
      const { statusCode } = answer;
      const excerpt = await beginningOf(answer);
      if (statusCode >= 200 && statusCode < 300)
        return done({ outcome: "DELIVERED", responseCode: statusCode, excerpt });
      const retryAfterMs = readRetryAfter(answer.headers["retry-after"], sentAt);
      return done({ outcome: "REFUSED", responseCode: statusCode, excerpt }, retryAfterMs);
    } catch (error) {
      if (ending.aborted) throw error;
      if (ends.aborted)
        return done({ outcome: "TIMED_OUT", responseCode: null, excerpt: `no answer within ${timeoutMs / 1000} s` });
      const cause = causeOf(error);
      // Which address a name leads to is not told to who chose the name.
      if (cause instanceof ForbiddenAddressError)
        return done({
          outcome: "FORBIDDEN_ADDRESS",
          responseCode: null,
          excerpt: `${new URL(url).hostname} does not lead to an address of the public internet`,
        });
      return done({ outcome: "UNREACHABLE", responseCode: null, excerpt: cause.message });
    }
  };
  return { send, close: () => dispatcher.destroy() };
}

/** Whether a host is written as an address that may not be sent to, for who chooses one. */
export const forbiddenHosts =
  (rules: Parameters<typeof isForbiddenHost>[1]) =>
  (hostname: string): boolean =>
    isForbiddenHost(hostname, rules);

/** The beginning of the body. What breaks off or comes too slowly after the status does not change the status. */
async function beginningOf({ body }: Dispatcher.ResponseData): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      size += chunk.length;
      if (size >= readBytes) break;
    }
  } catch {
    // Whatever came so far is the excerpt.
  } finally {
    body.destroy();
  }
  return Buffer.concat(chunks).subarray(0, readBytes).toString("utf8");
}

// PostgreSQL takes no NUL, and a log no other control characters.
const printable = (text: string): string =>
  text
    // oxlint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "\ufffd")
    .slice(0, keptCharacters)
    .toWellFormed();

/** Seconds or a date, as RFC 9110 §10.2.3 has it; in milliseconds, null for anything else. */
function readRetryAfter(header: string | string[] | undefined, now: Date): number | null {
  if (typeof header !== "string") return null;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - now.getTime());
}

/** The error that says most: several addresses fail together, and some errors are wrapped. */
function causeOf(error: unknown): Error {
  if (error instanceof AggregateError) return causeOf(error.errors[0]);
  if (error instanceof Error) return error.cause instanceof Error ? causeOf(error.cause) : error;
  return new Error(String(error));
}
