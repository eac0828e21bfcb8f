import type { Passkey } from "../domain/factors.ts";
import type { Addressee, Letter } from "../domain/letters/letter.ts";
import type { Refusal } from "../domain/errors.ts";
import type { Language } from "../domain/language.ts";

/** Who a letter is for: an account, at its address of this moment and in its language where no other is said; or an address that need not belong to one. */
export type Recipient = { readonly userId: string; readonly language?: Language } | Addressee;

/**
 * Letters of an account, bound to a transaction: what is queued is sent if, and only if, the transaction is committed; within seconds, again
 * for three days while the mail server refuses it, and possibly twice. Kept sealed until then. A letter to an account that is gone is dropped.
 */
export type AccountMail = { readonly queue: (letter: Letter, to: Recipient) => Promise<void> };

/** Seals a text so that only this installation opens it, under the name it was sealed with. `unseal` throws a SealBrokenError. */
export type Sealer = {
  readonly seal: (text: string, name: string) => string;
  readonly unseal: (sealed: string, name: string) => string;
};

/** Brings letters to a mail server. */
export type MailTransport = {
  /** Rejects when nobody took the letter; the message then names no address. */
  readonly send: (mail: OutgoingMail) => Promise<void>;
  readonly close: () => void;
};

/** A letter as it is handed over. `id` is the same when it is sent again. */
export type OutgoingMail = {
  readonly id: string;
  readonly to: { readonly address: string; readonly name: string | null };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
};

/** What somebody must bring back, and what for. */
export type TokenPurpose =
  | "EMAIL_VERIFICATION"
  | "EMAIL_CHANGE"
  | "PASSWORD_RESET"
  | "LOG_IN"
  | "PASSKEY_REGISTRATION"
  | "PASSKEY_PROOF";

/** A one-use token as it is kept. `details` is what it stands for, as JSON. */
export type AccountToken = {
  readonly hash: string;
  readonly purpose: TokenPurpose;
  readonly userId: string | null;
  readonly details: unknown;
  readonly attempts: number;
  readonly expiresAt: Date;
};

/** One-use tokens, by the hash of the secret, bound to a transaction. */
export type AccountTokenStore = {
  readonly add: (token: Omit<AccountToken, "attempts"> & { readonly createdAt: Date }) => Promise<void>;
  /** The token, which is used up by that. Null when it is unknown, used, expired or for something else. */
  readonly use: (hash: string, purpose: TokenPurpose, now: Date) => Promise<AccountToken | null>;
  /** The token, locked until the transaction ends; it can be shown again. */
  readonly lock: (hash: string, purpose: TokenPurpose, now: Date) => Promise<AccountToken | null>;
  /** Counts that something wrong was brought with the token. */
  readonly failed: (hash: string) => Promise<void>;
  /** How many such tokens of the account were made since a moment, and have neither been used nor expired. */
  readonly countSince: (userId: string, purpose: TokenPurpose, since: Date) => Promise<number>;
  /** Forgets the account's tokens for these purposes. */
  readonly drop: (userId: string, purposes: readonly TokenPurpose[]) => Promise<void>;
  /** Removes what expired before a moment. */
  readonly sweep: (before: Date) => Promise<void>;
};

/** What an account can be proved by besides its password. */
export type AccountFactors = {
  readonly hasTotp: boolean;
  readonly recoveryCodesLeft: number;
  readonly passkeys: number;
};

/** Authenticator apps, recovery codes and passkeys, bound to a transaction. */
export type FactorStore = {
  readonly of: (userId: string) => Promise<AccountFactors>;
  /** The secret of the account's authenticator app (base 32) and whether a code of it was ever shown; the row is locked. */
  readonly totp: (
    userId: string,
  ) => Promise<{ readonly secret: string; readonly isConfirmed: boolean; readonly lastStep: number } | null>;
  /** Keeps a secret that is no factor yet; one that was not confirmed is replaced. False when a confirmed one is there. */
  readonly beginTotp: (userId: string, secret: string, at: Date) => Promise<boolean>;
  /** Marks the code of a time step as used, and the app as confirmed. False when that code or a later one was used before. */
  readonly useTotp: (userId: string, step: number, at: Date) => Promise<boolean>;
  /** False when there is none. */
  readonly removeTotp: (userId: string) => Promise<boolean>;
  /** Replaces all recovery codes. */
  readonly setRecoveryCodes: (userId: string, hashes: readonly string[]) => Promise<void>;
  /** Uses up a recovery code and answers how many are left; null when it is none of the account's. */
  readonly useRecoveryCode: (userId: string, hash: string) => Promise<number | null>;
  readonly passkeysOf: (userId: string) => Promise<readonly Passkey[]>;
  /** Locks the row. */
  readonly findPasskey: (credentialId: string) => Promise<Passkey | null>;
  /** False when the credential is known already. */
  readonly addPasskey: (passkey: Passkey) => Promise<boolean>;
  readonly passkeyUsed: (
    id: string,
    use: { readonly signCount: number; readonly isBackedUp: boolean; readonly at: Date },
  ) => Promise<void>;
  readonly renamePasskey: (id: string, userId: string, name: string) => Promise<Passkey | null>;
  readonly removePasskey: (id: string, userId: string) => Promise<boolean>;
};

/** Makes and reads codes of authenticator apps (RFC 6238: SHA-1, 6 digits, 30 s). */
export type TotpCodes = {
  readonly newSecret: () => string;
  /** What an app reads from a picture: `otpauth://totp/…`. */
  readonly uri: (secret: string, account: string) => string;
  /** The time step a code belongs to, of those next to the moment; null when it is none. */
  readonly stepOf: (secret: string, code: string, at: Date) => number | null;
};

/** What a browser is asked to do with passkeys, and what came of it; WebAuthn as JSON (Web Authentication Level 3 §5.1.9 and §5.1.10). */
export type PasskeyCeremonies = {
  readonly registration: (options: {
    readonly userId: string;
    readonly email: string;
    readonly displayName: string;
    readonly known: readonly Passkey[];
    /** Where the browser is to look first; null leaves it to the browser. */
    readonly device: PasskeyDevice | null;
  }) => Promise<PasskeyCeremony>;
  /** `allowed` null: any passkey of this site. */
  readonly proof: (allowed: readonly Passkey[] | null) => Promise<PasskeyCeremony>;
  /** What was registered; null when the answer is not right. */
  readonly readRegistration: (
    response: string,
    challenge: string,
  ) => Promise<Pick<Passkey, "credentialId" | "publicKey" | "signCount" | "transports" | "isBackedUp"> | null>;
  /** Whose passkey an answer claims to be; null when it cannot be read. */
  readonly credentialOf: (response: string) => { readonly credentialId: string; readonly userId: string | null } | null;
  /** What the passkey proves; null when the answer is not right. */
  readonly readProof: (
    response: string,
    challenge: string,
    passkey: Passkey,
  ) => Promise<{ readonly signCount: number; readonly isBackedUp: boolean } | null>;
};

/** Where a new passkey shall be. */
export type PasskeyDevice = "THIS_DEVICE" | "OTHER_DEVICE" | "SECURITY_KEY";

/** The options for the browser as JSON, and the challenge in them. */
export type PasskeyCeremony = { readonly optionsJson: string; readonly challenge: string };

/** Says why a password must not be used: PASSWORD_UNSAFE for one of the commonest or of breached ones. Null for the others. */
export type PasswordPolicy = (
  password: string,
  of: { readonly email: string; readonly displayName: string },
  field: string,
) => Promise<Refusal | null>;

/** Proves that a device has logged in to an account before. */
export type DeviceTokens = {
  readonly issue: (userId: string) => string;
  /** The device's id when the token is right and for this account; else null. */
  readonly read: (token: string, userId: string) => string | null;
};

/** Where links of letters lead. */
export type AccountLinks = {
  readonly emailVerification: (token: string) => string;
  readonly emailChange: (token: string) => string;
  readonly passwordReset: (token: string) => string;
};
