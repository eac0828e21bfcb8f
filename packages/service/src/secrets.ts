import { createHash, randomBytes } from "node:crypto";

/** A new secret of 256 random bits, 43 characters of base64url. Only its hash is ever stored. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** SHA-256 of a text, in hex: what is stored of a secret, and how an input is remembered. */
export const sha256Hex = (text: string): string => createHash("sha256").update(text).digest("hex");
