import type { Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import type { Queryable, Transaction } from "@novatech/postgres/database";
import { cancelTimer, setTimer } from "@novatech/postgres/timers";
import { and, eq, ne, sql } from "drizzle-orm";
import type { Addressee, Letter } from "../domain/letters/letter.ts";
import type { AccountMail, Sealer } from "../use-cases/ports-accounts.ts";
import { users } from "./tables.ts";
import { accountMail } from "./tables/accounts.ts";

/** The timer of each letter on its way; its key is the letter's id. */
export const letterTimer = "account-mail";

/** A letter on its way. */
export type QueuedLetter = { readonly id: string; readonly letter: Letter; readonly to: Addressee };

/** Letters in PostgreSQL, bound to a transaction; see AccountMail. */
export const createPostgresAccountMail = (
  tx: Transaction,
  tools: { readonly sealer: Sealer; readonly ids: IdSource; readonly clock: Clock },
): AccountMail => ({
  queue: async (letter, to) => {
    const known = "userId" in to ? await addresseeOf(tx, to.userId) : to;
    if (known === null) return;
    const addressee = { ...known, language: to.language ?? known.language };
    const id = tools.ids.next("mail");
    const queuedAt = tools.clock.now();
    const sealed = tools.sealer.seal(JSON.stringify({ letter, to: addressee }), id);
    await tx.insert(accountMail).values({ id, kind: letter.kind, sealed, queuedAt });
    await setTimer(tx, { kind: letterTimer, key: id, dueAt: queuedAt });
  },
});

/** A name that nobody has proved to be that of the address's owner is left out: letters must not carry a stranger's words to others. */
async function addresseeOf(db: Queryable, userId: string): Promise<Addressee | null> {
  const [row] = await db
    .select()
    .from(users)
    .where(and(eq(users.id, userId), ne(users.state, "ERASED")));
  if (!row) return null;
  return { address: row.email, name: row.emailVerifiedAt ? row.displayName : null, language: row.language };
}

/** Takes a letter to send it, counting the attempt. Null when it was sent, or given up, meanwhile. Throws a SealBrokenError. */
export async function takeLetter(
  tx: Transaction,
  sealer: Sealer,
  id: string,
): Promise<(QueuedLetter & { readonly attempts: number; readonly queuedAt: Date }) | null> {
  const [row] = await tx
    .update(accountMail)
    .set({ attempts: sql`attempts + 1` })
    .where(eq(accountMail.id, id))
    .returning();
  if (!row) return null;
  const read = JSON.parse(sealer.unseal(row.sealed, id)) as Omit<QueuedLetter, "id">;
  return { ...read, id, attempts: row.attempts, queuedAt: row.queuedAt };
}

/** Forgets a letter and its timer. */
export async function dropLetter(tx: Transaction, id: string): Promise<void> {
  await tx.delete(accountMail).where(eq(accountMail.id, id));
  await cancelTimer(tx, letterTimer, id);
}
