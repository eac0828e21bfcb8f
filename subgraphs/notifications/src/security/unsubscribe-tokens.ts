import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";

/** What a link ends: letters of a kind to a recipient. `generation` counts how often the recipient made all links before it void. */
export type UnsubscribeClaim = { readonly recipient: string; readonly kind: string; readonly generation: number };

/** Signs and reads what stands in links that end letters. Ids only: whoever finds one learns no address. */
export type UnsubscribeTokens = {
  readonly sign: (claim: UnsubscribeClaim) => string;
  /** Null for what this room did not sign. Compares in constant time. */
  readonly read: (token: string) => UnsubscribeClaim | null;
};

const version = "u1";
/** 128 bits: nobody guesses one, and links stay short. */
const macBytes = 16;

/**
 * `u1.<recipient>.<kind>.<generation>.<mac>`, the mac HMAC-SHA-256 under a key made of the room's secret (RFC 5869). They do not grow old: RFC 8058
 * §3.1 wants links that work without a log-in, and letters lie about for years.
 */
export function createUnsubscribeTokens(roomSecret: string): UnsubscribeTokens {
  const key = Buffer.from(hkdfSync("sha256", roomSecret, "", "novatech notifications unsubscribe links", 32));
  const macOf = (claim: string): Buffer => createHmac("sha256", key).update(claim).digest().subarray(0, macBytes);
  return {
    sign: ({ recipient, kind, generation }) => {
      const claim = [version, recipient, kind, generation].join(".");
      return `${claim}.${macOf(claim).toString("base64url")}`;
    },
    read: (token) => {
      const [form, recipient, kind, generation, mac, ...rest] = token.split(".");
      if (form !== version || !recipient || !kind || mac === undefined || rest.length > 0) return null;
      if (generation === undefined || !/^\d{1,9}$/.test(generation)) return null;
      const given = Buffer.from(mac, "base64url");
      const right = macOf([form, recipient, kind, generation].join("."));
      if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
      return { recipient, kind, generation: Number(generation) };
    },
  };
}
