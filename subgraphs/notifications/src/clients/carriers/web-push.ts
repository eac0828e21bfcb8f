import { request } from "undici";
import webPush, { type RequestDetails } from "web-push";
import type { Provider, PushMessage, PushTarget } from "../../use-cases/ports-letters.ts";
import { createGuardedAgent, ForbiddenAddressError } from "../webhook-sender/guarded-agent.ts";

/** What proves to push services who sends (RFC 8292): a key pair of P-256 in base64url, and where its owner is reached. */
export type VapidKeys = {
  readonly publicKey: string;
  readonly privateKey: string;
  /** `mailto:` or `https:`. */
  readonly contact: string;
};

const name = "web-push";

/**
 * Pushes to browsers (RFC 8030), encrypted for each (RFC 8291, aes128gcm) and signed (RFC 8292). Where they go is what a browser said, so only public addresses are
 * connected to. 404 and 410 mean that the browser wants no more.
 */
export function createWebPush(
  options: Parameters<typeof createGuardedAgent>[0] & { readonly vapid: VapidKeys; readonly timeoutMs: number },
): Provider<PushMessage> {
  const { vapid, timeoutMs } = options;
  const dispatcher = createGuardedAgent(options);
  return {
    name,
    send: async ({ to, payload, isUrgent, keptSeconds }, ending) => {
      const sealed = seal(vapid, to, payload, { keptSeconds, isUrgent });
      if (sealed === null) return { outcome: "REFUSED", provider: name, reason: "PUSH_BAD_KEYS", isAddress: true };
      const { endpoint, headers, body } = sealed;
      const ends = AbortSignal.timeout(timeoutMs);
      try {
        const answer = await request(endpoint, {
          dispatcher,
          method: "POST",
          headers: Object.fromEntries(Object.entries(headers).map(([header, value]) => [header, String(value)])),
          body,
          signal: AbortSignal.any([ending, ends]),
        });
        const { statusCode } = answer;
        // Nothing in the body is needed, and how much there is nobody knows.
        answer.body.on("error", () => {}).destroy();
        const reason = `PUSH_${statusCode}`;
        if (statusCode >= 200 && statusCode < 300) return { outcome: "TAKEN", provider: name, providerMessageId: null };
        if (statusCode === 404 || statusCode === 410)
          return { outcome: "REFUSED", provider: name, reason, isAddress: true };
        if (statusCode === 400 || statusCode === 413)
          return { outcome: "REFUSED", provider: name, reason, isAddress: false };
        return { outcome: "FAILED", provider: name, reason, retryAfterMs: readSeconds(answer.headers["retry-after"]) };
      } catch (error) {
        if (ending.aborted) throw error;
        if (ends.aborted) return { outcome: "FAILED", provider: name, reason: "PUSH_TIMED_OUT", retryAfterMs: null };
        const isForbidden = [error, (error as Error).cause].some((one) => one instanceof ForbiddenAddressError);
        if (isForbidden)
          return { outcome: "REFUSED", provider: name, reason: "PUSH_FORBIDDEN_ADDRESS", isAddress: true };
        return { outcome: "FAILED", provider: name, reason: "PUSH_UNREACHABLE", retryAfterMs: null };
      }
    },
    close: () => dispatcher.destroy(),
  };
}

/** Null for keys that are none: nothing can be encrypted for such a browser. */
function seal(
  vapid: VapidKeys,
  { endpoint, p256dh, auth }: PushTarget,
  payload: string,
  { keptSeconds, isUrgent }: Pick<PushMessage, "keptSeconds" | "isUrgent">,
): RequestDetails | null {
  try {
    return webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, payload, {
      vapidDetails: { subject: vapid.contact, publicKey: vapid.publicKey, privateKey: vapid.privateKey },
      TTL: keptSeconds,
      urgency: isUrgent ? "high" : "normal",
      contentEncoding: "aes128gcm",
    });
  } catch {
    return null;
  }
}

const readSeconds = (header: string | string[] | undefined): number | null =>
  typeof header === "string" && /^\d{1,6}$/.test(header) ? Number(header) * 1000 : null;
