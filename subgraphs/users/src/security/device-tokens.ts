import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto";
import { addMilliseconds, type Clock } from "@novatech/kernel/clock";
import type { DeviceTokens } from "../use-cases/ports-accounts.ts";

/** How long a device is known after its last log-in, in milliseconds: a year. */
const lifetimeMs = 365 * 24 * 60 * 60_000;
const form = /^v1\.([\w-]{22})\.(\d{1,12})\.([\w-]{43})$/;

/**
 * Signed tokens that nothing is kept of: `v1.<id>.<expiry in seconds>.<HMAC-SHA-256 over them and the account>`. One opens nothing: it only moves guesses
 * made with it to a count of their own. Source: OWASP, "Slow Down Online Guessing Attacks with Device Cookies".
 */
export function createDeviceTokens(secret: string, clock: Clock): DeviceTokens {
  const key = new Uint8Array(hkdfSync("sha256", secret, "", "novatech users device tokens", 32));
  const sign = (id: string, expiry: string, userId: string) =>
    createHmac("sha256", key)
      .update(JSON.stringify([id, expiry, userId]))
      .digest("base64url");
  return {
    issue: (userId) => {
      const id = randomBytes(16).toString("base64url");
      const expiry = String(Math.floor(addMilliseconds(clock.now(), lifetimeMs).getTime() / 1000));
      return `v1.${id}.${expiry}.${sign(id, expiry, userId)}`;
    },
    read: (token, userId) => {
      const [, id, expiry, shown] = form.exec(token) ?? [];
      if (id === undefined || expiry === undefined || shown === undefined) return null;
      const isOurs = timingSafeEqual(Buffer.from(shown), Buffer.from(sign(id, expiry, userId)));
      return isOurs && Number(expiry) * 1000 > clock.now().getTime() ? id : null;
    },
  };
}
