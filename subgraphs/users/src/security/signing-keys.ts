import type { Clock } from "@novatech/kernel/clock";
import {
  calculateJwkThumbprint,
  type CryptoKey,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JSONWebKeySet,
} from "jose";
import type { SigningKeyStore, StoredSigningKey } from "../use-cases/ports.ts";
import { seal, SealBrokenError, unseal } from "./key-encryption.ts";

/** How tokens are signed: EdDSA over Ed25519 (RFC 8037), short signatures and no choices to get wrong. */
export const signatureAlgorithm = "EdDSA";

/** The key that signs, and the public halves of all keys that may have signed a token still in use. */
export type SigningKeys = { readonly kid: string; readonly privateKey: CryptoKey; readonly jwks: JSONWebKeySet };

/**
 * The signing keys of this installation, made at its first start. The newest signs; all are published.
 * Throws a SealBrokenError, with what to do, when the secret is not the one the keys were sealed with.
 */
export async function openSigningKeys(options: {
  readonly store: SigningKeyStore;
  readonly clock: Clock;
  readonly encryptionSecret: string;
}): Promise<SigningKeys> {
  const { store, clock, encryptionSecret } = options;
  const stored = await store.findOrAdd(() => makeKey(clock.now(), encryptionSecret));
  const newest = stored.at(-1);
  if (!newest) throw new Error("there is no signing key although one was just made");
  return {
    kid: newest.kid,
    privateKey: await openKey(newest, encryptionSecret),
    jwks: {
      keys: stored.map(({ kid, publicJwk }) => ({
        ...publicJwk,
        kid,
        alg: signatureAlgorithm,
        use: "sig",
      })) as JSONWebKeySet["keys"],
    },
  };
}

async function makeKey(createdAt: Date, encryptionSecret: string): Promise<StoredSigningKey> {
  const pair = await generateKeyPair(signatureAlgorithm, { crv: "Ed25519", extractable: true });
  const publicJwk = await exportJWK(pair.publicKey);
  const kid = await calculateJwkThumbprint(publicJwk);
  const sealedPrivateJwk = seal(JSON.stringify(await exportJWK(pair.privateKey)), kid, encryptionSecret);
  return { kid, publicJwk: { ...publicJwk }, sealedPrivateJwk, createdAt };
}

async function openKey(key: StoredSigningKey, encryptionSecret: string): Promise<CryptoKey> {
  try {
    const jwk: unknown = JSON.parse(unseal(key.sealedPrivateJwk, key.kid, encryptionSecret));
    return (await importJWK(jwk as Parameters<typeof importJWK>[0], signatureAlgorithm)) as CryptoKey;
  } catch (cause) {
    if (!(cause instanceof SealBrokenError)) throw cause;
    throw new SealBrokenError(
      "USERS_KEY_ENCRYPTION_SECRET does not open the signing key kept in the users database. Give the secret it was made with; " +
        "or, if that is lost, delete the rows of users.signing_keys: a new key is made, and everybody logs in again.",
      { cause },
    );
  }
}
