import type { Transaction } from "@novatech/postgres/database";
import { and, eq, sql } from "drizzle-orm";
import type { CommandStore } from "../use-cases/ports.ts";
import { commands } from "./tables.ts";

/** What was done under which key, in PostgreSQL, in one transaction. */
export const createPostgresCommandStore = (tx: Transaction): CommandStore => ({
  add: async (command, replaceBefore) => {
    const written = await tx
      .insert(commands)
      .values(command)
      .onConflictDoUpdate({
        target: [commands.caller, commands.idempotencyKey],
        set: command,
        setWhere: sql`${commands.doneAt} <= ${replaceBefore.toISOString()}::timestamptz`,
      })
      .returning({ ticketId: commands.ticketId });
    return written.length === 1;
  },
  find: async (caller, idempotencyKey) => {
    const [row] = await tx
      .select()
      .from(commands)
      .where(and(eq(commands.caller, caller), eq(commands.idempotencyKey, idempotencyKey)));
    return row ?? null;
  },
  pointTo: async (caller, idempotencyKey, ticketId) => {
    await tx
      .update(commands)
      .set({ ticketId })
      .where(and(eq(commands.caller, caller), eq(commands.idempotencyKey, idempotencyKey)));
  },
});
