import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";

/** Codes that prove telephone numbers, and keyed hashes of addresses. */
export type PeopleSecrets = {
  /** Six digits for a challenge: made of its id, so that no code is stored. */
  readonly codeOf: (challengeId: string, number: string) => string;
  /** Compares in constant time. */
  readonly isCode: (challengeId: string, number: string, said: string) => boolean;
  /** A keyed hash: an address can be recognised by it and not read from it. */
  readonly hashOf: (address: string) => string;
};

/** Makes them of the room's secret, by HKDF (RFC 5869) and HMAC. */
export function createPeopleSecrets(roomSecret: string): PeopleSecrets {
  const keyFor = (what: string): Buffer =>
    Buffer.from(hkdfSync("sha256", roomSecret, "", `novatech notifications ${what}`, 32));
  const [codes, addresses] = [keyFor("phone codes"), keyFor("refused addresses")];
  const codeOf = (challengeId: string, number: string): string => {
    const digest = createHmac("sha256", codes).update(`${challengeId} ${number}`).digest();
    // 48 bits spread evenly over a million: the bias is below one in a hundred million.
    return String(digest.readUIntBE(0, 6) % 1_000_000).padStart(6, "0");
  };
  return {
    codeOf,
    isCode: (challengeId, number, said) => {
      const [right, given] = [Buffer.from(codeOf(challengeId, number)), Buffer.from(said)];
      return right.length === given.length && timingSafeEqual(right, given);
    },
    hashOf: (address) => createHmac("sha256", addresses).update(address.trim().toLowerCase()).digest("base64url"),
  };
}
