import type { Clock } from "@novatech/kernel/clock";
import {
  calculateJwkThumbprint,
  type CryptoKey,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JSONWebKeySet,
  type JWK,
} from "jose";
import { isRotationDue, outlived, signerAt, signsFrom } from "../domain/key-rotation.ts";
import type { SigningKeyStore, StoredSigningKey } from "../use-cases/ports.ts";
import { seal, SealBrokenError, unseal } from "./key-encryption.ts";

/** How tokens are signed: EdDSA over Ed25519 (RFC 8037), short signatures and no choices to get wrong. */
export const signatureAlgorithm = "EdDSA";

/** The keys of this installation, as they are now: read again every minute, so that one that another process added signs here, too. */
export type SigningKeys = {
  /** The key that signs. */
  readonly signer: () => Promise<{ readonly kid: string; readonly privateKey: CryptoKey }>;
  /** The public halves of all keys that may have signed something still in use, and of the one that signs next. */
  readonly jwks: () => Promise<JSONWebKeySet>;
  /** The private halves of the same, the one that signs first. `version` differs when they do. */
  readonly pairs: () => Promise<{ readonly version: string; readonly keys: readonly JWK[] }>;
  /**
   * Publishes a new key, which signs 20 minutes later, and removes keys nobody needs any more. `everyDays`: only if the newest is so old. `atOnce`: the
   * new key signs now, and the others are removed: for a key that became known. Answers with the new key's id; null when it was not due.
   */
  readonly rotate: (when: { readonly everyDays: number } | "now" | "atOnce") => Promise<string | null>;
};

/** How long keys are used as they were read, in milliseconds. */
const readEveryMs = 60_000;

/**
 * The signing keys of this installation, the first made at its first start.
 * Throws a SealBrokenError, with what to do, when the secret is not the one the keys were sealed with.
 */
export async function openSigningKeys(options: {
  readonly store: SigningKeyStore;
  readonly clock: Clock;
  readonly encryptionSecret: string;
}): Promise<SigningKeys> {
  const { store, clock, encryptionSecret } = options;
  const load = async () => {
    const now = clock.now();
    const stored = await store.findOrAdd(() => makeKey(now, now, encryptionSecret));
    const opened = stored.map((key) => ({ ...key, privateJwk: openKey(key, encryptionSecret) }));
    return { opened, readAt: now.getTime(), imported: new Map<string, Promise<CryptoKey>>() };
  };
  let held = await load();
  let loading: Promise<void> | null = null;
  const current = async () => {
    if (Math.abs(clock.now().getTime() - held.readAt) >= readEveryMs)
      await (loading ??= load()
        .then((fresh) => {
          held = fresh;
        })
        .finally(() => {
          loading = null;
        }));
    const signer = signerAt(held.opened, clock.now());
    if (!signer) throw new Error("there is no signing key although one was just made");
    return { ...held, signer };
  };
  return {
    signer: async () => {
      const { signer, imported } = await current();
      const key = imported.get(signer.kid) ?? importKey(signer.privateJwk);
      imported.set(signer.kid, key);
      return { kid: signer.kid, privateKey: await key };
    },
    jwks: async () => {
      const { opened } = await current();
      return { keys: opened.map(({ kid, publicJwk }) => ({ ...publicJwk, ...named(kid) })) as JSONWebKeySet["keys"] };
    },
    pairs: async () => {
      const { opened, signer } = await current();
      const ordered = [signer, ...opened.filter((key) => key !== signer)];
      return {
        version: ordered.map(({ kid }) => kid).join(" "),
        keys: ordered.map(({ kid, privateJwk }) => ({ ...privateJwk, ...named(kid) })),
      };
    },
    rotate: async (when) => {
      const now = clock.now();
      const added = await store.change(async (keys) => {
        const isDue = typeof when === "string" || isRotationDue(keys, now, when.everyDays);
        const from = when === "atOnce" ? now : signsFrom(now);
        return {
          added: isDue ? await makeKey(now, from, encryptionSecret) : null,
          removed: when === "atOnce" ? keys.map(({ kid }) => kid) : outlived(keys, now),
        };
      });
      held = await load();
      return added?.kid ?? null;
    },
  };
}

const named = (kid: string) => ({ kid, alg: signatureAlgorithm, use: "sig" });

async function makeKey(createdAt: Date, from: Date, encryptionSecret: string): Promise<StoredSigningKey> {
  const pair = await generateKeyPair(signatureAlgorithm, { crv: "Ed25519", extractable: true });
  const publicJwk = await exportJWK(pair.publicKey);
  const kid = await calculateJwkThumbprint(publicJwk);
  const sealedPrivateJwk = seal(JSON.stringify(await exportJWK(pair.privateKey)), kid, encryptionSecret);
  return { kid, publicJwk: { ...publicJwk }, sealedPrivateJwk, createdAt, signsFrom: from };
}

const importKey = async (jwk: JWK): Promise<CryptoKey> => (await importJWK(jwk, signatureAlgorithm)) as CryptoKey;

function openKey(key: StoredSigningKey, encryptionSecret: string): JWK {
  try {
    return JSON.parse(unseal(key.sealedPrivateJwk, key.kid, encryptionSecret)) as JWK;
  } catch (cause) {
    if (!(cause instanceof SealBrokenError)) throw cause;
    throw new SealBrokenError(
      "USERS_KEY_ENCRYPTION_SECRET does not open the signing key kept in the users database. Give the secret it was made with; " +
        "or, if that is lost, delete the rows of users.signing_keys: a new key is made, and everybody logs in again.",
      { cause },
    );
  }
}
