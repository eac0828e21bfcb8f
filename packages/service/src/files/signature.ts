import { createHmac, timingSafeEqual } from "node:crypto";

/** Signs parts of an address, so that who has it can change none of them. The same parts in the same order give the same text. */
export const signatureOf = (secret: string, parts: readonly string[]): string =>
  createHmac("sha256", secret).update(JSON.stringify(parts)).digest("base64url");

/** Whether parts were signed so. Takes as long whatever is wrong. */
export function isSigned(secret: string, parts: readonly string[], signature: string): boolean {
  const [expected, given] = [Buffer.from(signatureOf(secret, parts)), Buffer.from(signature)];
  return expected.length === given.length && timingSafeEqual(expected, given);
}
