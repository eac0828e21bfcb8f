import type { Sealer } from "../use-cases/ports-accounts.ts";
import { seal, unseal } from "./key-encryption.ts";

/** Seals with a key of its own for each purpose: what was sealed for one opens for no other. Source of the key: key-encryption.ts. */
export const createSealer = (secret: string, purpose: string): Sealer => ({
  seal: (text, name) => seal(text, name, secret, purpose),
  unseal: (sealed, name) => unseal(sealed, name, secret, purpose),
});
