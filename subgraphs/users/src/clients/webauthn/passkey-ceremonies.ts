import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { z } from "zod";
import type { Passkey } from "../../domain/factors.ts";
import type { RelyingParty } from "../../domain/relying-party.ts";
import type { PasskeyCeremonies } from "../../use-cases/ports-accounts.ts";

/** EdDSA, ES256, RS256 (RFC 9053, RFC 8812): what authenticators have. The library's own choice asks Node for algorithms that are experimental there. */
const supportedAlgorithmIDs = [-8, -7, -257];

/** How long a person may take, in milliseconds. */
const passkeyTimeoutMs = 5 * 60_000;

const base64url = z
  .string()
  .regex(/^[\w-]+$/)
  .max(1400);
const answer = z.object({ id: base64url, response: z.object({ userHandle: z.string().max(200).nullish() }) });

/**
 * Passkeys by @simplewebauthn/server, without attestation: who made the authenticator does not matter here, and would tell of the person. The user is always
 * verified by the authenticator (PIN, finger), so that a passkey is two factors.
 */
export function createPasskeyCeremonies({ id, origins }: RelyingParty): PasskeyCeremonies {
  const expected = { expectedOrigin: [...origins], expectedRPID: id, requireUserVerification: true };
  return {
    registration: async ({ userId, email, displayName, known, device }) => {
      const options = await generateRegistrationOptions({
        rpName: "NovaTech",
        rpID: id,
        userID: new Uint8Array(Buffer.from(userId)),
        userName: email,
        userDisplayName: displayName,
        timeout: passkeyTimeoutMs,
        supportedAlgorithmIDs,
        attestationType: "none",
        excludeCredentials: known.map(toDescriptor),
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
        ...(device === null ? {} : { preferredAuthenticatorType: authenticatorTypes[device] }),
      });
      return { optionsJson: JSON.stringify(options), challenge: options.challenge };
    },
    proof: async (allowed) => {
      const options = await generateAuthenticationOptions({
        rpID: id,
        timeout: passkeyTimeoutMs,
        userVerification: "required",
        ...(allowed === null ? {} : { allowCredentials: allowed.map(toDescriptor) }),
      });
      return { optionsJson: JSON.stringify(options), challenge: options.challenge };
    },
    readRegistration: async (response, challenge) => {
      const json = parse(response);
      if (json === null) return null;
      try {
        const { verified, registrationInfo } = await verifyRegistrationResponse({
          response: json as RegistrationResponseJSON,
          expectedChallenge: challenge,
          supportedAlgorithmIDs,
          ...expected,
        });
        if (!verified) return null;
        const { credential, credentialBackedUp } = registrationInfo;
        return {
          credentialId: credential.id,
          publicKey: Buffer.from(credential.publicKey).toString("base64url"),
          signCount: credential.counter,
          transports: (credential.transports ?? []).filter((one) => /^[a-z-]{1,20}$/.test(one)).slice(0, 10),
          isBackedUp: credentialBackedUp,
        };
      } catch {
        return null; // the library says by throwing what is wrong with an answer; no part of it is ours to trust
      }
    },
    credentialOf: (response) => {
      const read = answer.safeParse(parse(response));
      if (!read.success) return null;
      const { userHandle } = read.data.response;
      return {
        credentialId: read.data.id,
        userId: userHandle == null ? null : Buffer.from(userHandle, "base64url").toString("utf8"),
      };
    },
    readProof: async (response, challenge, passkey) => {
      const json = parse(response);
      if (json === null) return null;
      try {
        const { verified, authenticationInfo } = await verifyAuthenticationResponse({
          response: json as AuthenticationResponseJSON,
          expectedChallenge: challenge,
          ...expected,
          credential: {
            id: passkey.credentialId,
            publicKey: new Uint8Array(Buffer.from(passkey.publicKey, "base64url")),
            counter: passkey.signCount,
          },
        });
        if (!verified) return null;
        return { signCount: authenticationInfo.newCounter, isBackedUp: authenticationInfo.credentialBackedUp };
      } catch {
        return null; // as above; also for a count that went back: the passkey was copied
      }
    },
  };
}

const authenticatorTypes = {
  THIS_DEVICE: "localDevice",
  OTHER_DEVICE: "remoteDevice",
  SECURITY_KEY: "securityKey",
} as const;

const toDescriptor = ({ credentialId, transports }: Passkey) => ({ id: credentialId, transports: [...transports] });

/** Answers of browsers are some 2 kB. */
function parse(text: string): unknown {
  if (text.length > 20_000) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
