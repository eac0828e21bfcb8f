import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

/** A sealed text does not open: it was sealed with another secret, for another name, or changed. */
export class SealBrokenError extends Error {
  override readonly name = "SealBrokenError";
}

const version = "v1";

// HKDF (RFC 5869) makes 256 bits for AES of a secret of any length; the purpose keeps the key apart from other uses of the secret.
const keyOf = (secret: string, purpose: string): Uint8Array =>
  new Uint8Array(hkdfSync("sha256", secret, "", `novatech users ${purpose}`, 32));

/** Seals a text with AES-256-GCM (NIST SP 800-38D): `v1.<nonce>.<tag>.<ciphertext>` in base64url. `name` is sealed with it: a seal moved to another name does not open. */
export function seal(text: string, name: string, secret: string, purpose = "signing keys"): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyOf(secret, purpose), nonce).setAAD(Buffer.from(name));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return [version, ...[nonce, cipher.getAuthTag(), sealed].map((part) => part.toString("base64url"))].join(".");
}

/** Opens what `seal` made with the same name and secret. Throws a SealBrokenError. */
export function unseal(sealed: string, name: string, secret: string, purpose = "signing keys"): string {
  const [form, nonce, tag, text, ...rest] = sealed.split(".");
  if (form !== version || nonce === undefined || tag === undefined || text === undefined || rest.length > 0)
    throw new SealBrokenError("this is no sealed text");
  try {
    const decipher = createDecipheriv("aes-256-gcm", keyOf(secret, purpose), Buffer.from(nonce, "base64url"), {
      authTagLength: 16,
    });
    decipher.setAAD(Buffer.from(name)).setAuthTag(Buffer.from(tag, "base64url"));
    return Buffer.concat([decipher.update(Buffer.from(text, "base64url")), decipher.final()]).toString("utf8");
  } catch (cause) {
    throw new SealBrokenError("the seal does not open with this secret", { cause });
  }
}
