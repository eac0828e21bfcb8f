import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

/** A sealed secret does not open: it was sealed with another secret of the room, for another endpoint, or changed. */
export class SealBrokenError extends Error {
  override readonly name = "SealBrokenError";
}

const version = "v1";

/** Seals and opens what signs for an endpoint. */
export type Seals = {
  readonly seal: (secret: string, endpointId: string) => string;
  /** Throws a SealBrokenError. */
  readonly unseal: (sealed: string, endpointId: string) => string;
};

/**
 * Seals with AES-256-GCM (NIST SP 800-38D): `v1.<nonce>.<tag>.<ciphertext>` in base64url, bound to the endpoint's id. The key is made of
 * `roomSecret` by HKDF (RFC 5869). Signing needs the secret itself, so a hash would not do.
 */
export function createSeals(roomSecret: string): Seals {
  const key = new Uint8Array(hkdfSync("sha256", roomSecret, "", "novatech notifications webhook secrets", 32));
  return {
    seal: (secret, endpointId) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(endpointId));
      const text = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
      return [version, ...[nonce, cipher.getAuthTag(), text].map((part) => part.toString("base64url"))].join(".");
    },
    unseal: (sealed, endpointId) => {
      const [form, nonce, tag, text, ...rest] = sealed.split(".");
      if (form !== version || nonce === undefined || tag === undefined || text === undefined || rest.length > 0)
        throw new SealBrokenError("this is no sealed secret");
      try {
        const decipher = createDecipheriv("aes-256-gcm", key, Buffer.from(nonce, "base64url"), { authTagLength: 16 });
        decipher.setAAD(Buffer.from(endpointId)).setAuthTag(Buffer.from(tag, "base64url"));
        return Buffer.concat([decipher.update(Buffer.from(text, "base64url")), decipher.final()]).toString("utf8");
      } catch (cause) {
        throw new SealBrokenError("NOTIFICATIONS_SEALING_SECRET does not open what signs for this endpoint", { cause });
      }
    },
  };
}

/** What signs for an endpoint: `whsec_` and base64 of 32 random bytes, as Standard Webhooks has it. */
export const newSigningSecret = (): string => `whsec_${randomBytes(32).toString("base64")}`;
