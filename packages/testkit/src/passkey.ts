import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";
import { encodeCbor } from "./cbor.ts";

/** An authenticator in software: real keys, real signatures, no window. One person's, for tests of passkeys. */
export type SoftwareAuthenticator = {
  /** Answers `navigator.credentials.create`, as JSON. `optionsJson` is what the server asks. Throws when it holds one of the excluded credentials. */
  readonly create: (optionsJson: string, changes?: AnswerChanges) => string;
  /** Answers `navigator.credentials.get`, as JSON. Throws when it holds none of the allowed credentials. */
  readonly get: (optionsJson: string, changes?: AnswerChanges) => string;
};

/** What an answer may have wrong. */
export type AnswerChanges = {
  /** The page that asked; default the authenticator's. */
  readonly origin?: string;
  /** The domain the answer is for; default the one that was asked for. */
  readonly rpId?: string;
  /** Whether the person was verified by PIN or finger; default true. */
  readonly isVerified?: boolean;
  /** The count of signatures it tells; default one more than before. */
  readonly signCount?: number;
  /** Signs with another key than the credential's. */
  readonly hasWrongKey?: boolean;
};

type Credential = { readonly id: Buffer; readonly key: KeyObject; readonly userHandle: string; signCount: number };
type CreationOptions = {
  readonly challenge: string;
  readonly rp: { readonly id: string };
  readonly user: { readonly id: string };
  readonly excludeCredentials?: readonly { readonly id: string }[];
};
type RequestOptions = {
  readonly challenge: string;
  readonly rpId: string;
  readonly allowCredentials?: readonly { readonly id: string }[];
};

/** Flags of authenticator data: Web Authentication Level 3 §6.1. */
const flags = { userPresent: 0x01, userVerified: 0x04, attestedData: 0x40 };

/** A new authenticator without credentials, used on pages of an origin. Keys are P-256 (ES256), attestation is none. */
export function createSoftwareAuthenticator(ownOrigin: string): SoftwareAuthenticator {
  const credentials: Credential[] = [];

  const clientDataOf = (type: string, challenge: string, origin: string): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const authenticatorData = (rpId: string, bits: number, signCount: number, attested = Buffer.alloc(0)): Buffer => {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(signCount);
    return Buffer.concat([sha256(rpId), Buffer.of(bits), count, attested]);
  };
  const presence = (isVerified: boolean): number => flags.userPresent | (isVerified ? flags.userVerified : 0);

  return {
    create: (optionsJson, { origin = ownOrigin, rpId, isVerified = true, signCount = 0 } = {}) => {
      const { challenge, rp, user, excludeCredentials = [] } = JSON.parse(optionsJson) as CreationOptions;
      const held = new Set(credentials.map(({ id }) => id.toString("base64url")));
      if (excludeCredentials.some(({ id }) => held.has(id))) throw new Error("InvalidStateError: registered already");
      const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
      const credential = { id: randomBytes(32), key: privateKey, userHandle: user.id, signCount };
      credentials.push(credential);
      const idLength = Buffer.alloc(2);
      idLength.writeUInt16BE(credential.id.length);
      const attested = Buffer.concat([Buffer.alloc(16), idLength, credential.id, toCoseKey(publicKey)]);
      const authData = authenticatorData(rpId ?? rp.id, presence(isVerified) | flags.attestedData, signCount, attested);
      const attestation = encodeCbor(
        new Map<string, unknown>([
          ["fmt", "none"],
          ["attStmt", new Map()],
          ["authData", authData],
        ]),
      );
      return answer(credential.id, {
        clientDataJSON: clientDataOf("webauthn.create", challenge, origin).toString("base64url"),
        attestationObject: attestation.toString("base64url"),
        transports: ["internal"],
      });
    },
    get: (optionsJson, { origin = ownOrigin, rpId, isVerified = true, signCount, hasWrongKey = false } = {}) => {
      const options = JSON.parse(optionsJson) as RequestOptions;
      const allowed = options.allowCredentials?.map(({ id }) => id);
      const credential = credentials.find(({ id }) => allowed?.includes(id.toString("base64url")) ?? true);
      if (!credential) throw new Error("NotAllowedError: no credential for this site");
      credential.signCount = signCount ?? credential.signCount + 1;
      const authData = authenticatorData(rpId ?? options.rpId, presence(isVerified), credential.signCount);
      const clientData = clientDataOf("webauthn.get", options.challenge, origin);
      const key = hasWrongKey ? generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey : credential.key;
      // ECDSA signatures are in DER here: Web Authentication Level 3 §6.5.5.
      const signature = sign("sha256", Buffer.concat([authData, sha256(clientData)]), key);
      return answer(credential.id, {
        clientDataJSON: clientData.toString("base64url"),
        authenticatorData: authData.toString("base64url"),
        signature: signature.toString("base64url"),
        userHandle: credential.userHandle,
      });
    },
  };
}

const sha256 = (data: string | Buffer): Buffer => createHash("sha256").update(data).digest();

const answer = (id: Buffer, response: object): string =>
  JSON.stringify({
    id: id.toString("base64url"),
    rawId: id.toString("base64url"),
    type: "public-key",
    authenticatorAttachment: "platform",
    clientExtensionResults: {},
    response,
  });

/** A P-256 public key as COSE_Key: RFC 9053 §7.1.1 (kty EC2, alg ES256, curve P-256, x, y). */
function toCoseKey(key: KeyObject): Buffer {
  const { x = "", y = "" } = key.export({ format: "jwk" });
  return encodeCbor(
    new Map<number, unknown>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, "base64url")],
      [-3, Buffer.from(y, "base64url")],
    ]),
  );
}
