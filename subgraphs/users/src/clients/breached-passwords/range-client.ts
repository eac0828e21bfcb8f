import { createHash } from "node:crypto";
import { request } from "undici";
import type { BreachedPasswords } from "../../security/password-policy.ts";

/** How long somebody who chooses a password waits for it at most, in milliseconds. */
const timeoutMs = 2_000;

/**
 * Asks a server that speaks the range protocol of Have I Been Pwned: it is told the first 5 of 40 hex digits of the password's SHA-1, answers with every known rest, and so never
 * learns which password was meant. `url` is what the 5 digits are put behind. Rejects when there is no right answer within 2 s.
 * Source: https://haveibeenpwned.com/API/v3#PwnedPasswords
 */
export function createBreachedPasswords(url: string): BreachedPasswords {
  const base = url.endsWith("/") ? url : `${url}/`;
  return async (password) => {
    const digest = createHash("sha1").update(password, "utf8").digest("hex").toUpperCase();
    const { statusCode, body } = await request(`${base}${digest.slice(0, 5)}`, {
      // Padded, the answer's length does not tell which range was asked for.
      headers: { "add-padding": "true", "user-agent": "novatech-users" },
      signal: AbortSignal.timeout(timeoutMs),
    });
    const text = await body.text();
    if (statusCode !== 200) throw new Error(`the list of stolen passwords answers ${statusCode}`);
    const line = text.split(/\r?\n/).find((one) => one.slice(0, 35).toUpperCase() === digest.slice(5));
    return Number(line?.slice(36) ?? 0);
  };
}
