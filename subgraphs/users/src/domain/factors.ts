/** A passkey: a WebAuthn credential of an account. */
export type Passkey = {
  readonly id: string;
  readonly userId: string;
  /** As the authenticator gave it, in base64url. */
  readonly credentialId: string;
  /** COSE_Key in base64url. */
  readonly publicKey: string;
  /** How often it signed, as it says; 0 for those that do not count. */
  readonly signCount: number;
  readonly transports: readonly string[];
  readonly name: string;
  /** Whether its owner's other devices have it, too. */
  readonly isBackedUp: boolean;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
};

/** An account holds at most so many. */
export const maxPasskeys = 20;
/** A set of recovery codes. */
export const recoveryCodesInSet = 10;
/** The most codes a set may have. */
export const maxRecoveryCodes = 20;

const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A recovery code of 80 of the random bits given (10 bytes): four groups of four letters and digits, none of them easily mistaken. */
export function toRecoveryCode(random: Uint8Array): string {
  let bits = 0n;
  for (const byte of random.subarray(0, 10)) bits = (bits << 8n) | BigInt(byte);
  const characters = Array.from({ length: 16 }, (_, index) => letters[Number((bits >> BigInt(75 - 5 * index)) & 31n)]);
  return characters.join("").replaceAll(/(.{4})(?!$)/g, "$1-");
}

/** A recovery code as it is compared: without blanks and hyphens, in capitals, with what is easily mistaken set right. */
export const plainRecoveryCode = (typed: string): string =>
  typed.slice(0, 100).toUpperCase().replaceAll(/[\s-]/g, "").replaceAll("O", "0").replaceAll(/[IL]/g, "1");
