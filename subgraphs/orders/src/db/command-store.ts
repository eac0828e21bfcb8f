import type { Transaction } from "@novatech/postgres/database";
import { and, eq, sql } from "drizzle-orm";
import type { OrderCommandStore, TypedTexts } from "../use-cases/ports.ts";
import { contacts, orderCommands, returnNotes } from "./tables.ts";

/** What was done under which key, in PostgreSQL. */
export const createPostgresCommandStore = (tx: Transaction): OrderCommandStore => ({
  find: async (caller, idempotencyKey) => {
    const [row] = await tx
      .select()
      .from(orderCommands)
      .where(and(eq(orderCommands.caller, caller), eq(orderCommands.idempotencyKey, idempotencyKey)));
    return row ?? null;
  },
  add: async (command, replaceBefore) => {
    const written = await tx
      .insert(orderCommands)
      .values(command)
      .onConflictDoUpdate({
        target: [orderCommands.caller, orderCommands.idempotencyKey],
        set: command,
        setWhere: sql`${orderCommands.doneAt} <= ${replaceBefore.toISOString()}::timestamptz`,
      })
      .returning({ orderId: orderCommands.orderId });
    return written.length === 1;
  },
  noteMade: async (caller, idempotencyKey, made) => {
    await tx
      .update(orderCommands)
      .set({ made })
      .where(and(eq(orderCommands.caller, caller), eq(orderCommands.idempotencyKey, idempotencyKey)));
  },
});

/** What people typed, in PostgreSQL. */
export const createPostgresTypedTexts = (tx: Transaction): TypedTexts => ({
  changeContact: async (orderId, changes) => {
    // Who pays stays who paid: without an address of their own that was where it went until now.
    const payer = changes.deliveryAddress
      ? { billingAddress: sql`coalesce(${contacts.billingAddress}, ${contacts.deliveryAddress})` }
      : {};
    await tx
      .update(contacts)
      .set({ ...payer, ...changes })
      .where(eq(contacts.orderId, orderId));
  },
  addComments: async (orderId, returnIds, comment) => {
    if (returnIds.length > 0)
      await tx.insert(returnNotes).values(returnIds.map((returnId) => ({ returnId, orderId, comment })));
  },
  answer: async (orderId, returnId, answer) => {
    await tx
      .insert(returnNotes)
      .values({ returnId, orderId, answer })
      .onConflictDoUpdate({ target: returnNotes.returnId, set: { answer } });
  },
});
