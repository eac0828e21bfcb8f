import { hash, verify } from "@node-rs/argon2";
import { newSecret } from "@novatech/service/secrets";
import type { PasswordHasher } from "../use-cases/ports.ts";

// argon2id is the library's default. Source of the numbers: OWASP Password Storage Cheat Sheet, m = 19 MiB, t = 2, p = 1.
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes with argon2id; some 40 ms and 19 MiB a password, in a thread of the pool. */
export async function createPasswordHasher(): Promise<PasswordHasher> {
  // A hash of nobody's password, so that an unknown e-mail address costs as much as a wrong password.
  const nobodys = await hash(newSecret(), parameters);
  return {
    hash: (password) => hash(password.normalize("NFC"), parameters),
    matches: async (known, password) => {
      const isRight = await verify(known ?? nobodys, password.normalize("NFC"));
      return known !== null && isRight;
    },
  };
}
