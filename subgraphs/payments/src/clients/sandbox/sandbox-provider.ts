import { connect, type Transaction } from "@novatech/postgres/database";
import { and, eq, gte, lt, sql } from "drizzle-orm";
import type { TheirBooks } from "../../domain/books.ts";
import type { AuthorizationAnswer, OperationAnswer, PaymentProvider } from "../../use-cases/provider.ts";
import { sandboxCardOf } from "./sandbox-cards.ts";
import { sandboxAuthorizations, sandboxOperations } from "./tables.ts";

/** The sandbox gave no answer. What it did stands in its ledger. */
class SandboxSilentError extends Error {
  override readonly name = "SandboxSilentError";
}

type Authorization = typeof sandboxAuthorizations.$inferSelect;

const answerOf = (row: Authorization): AuthorizationAnswer =>
  row.isApproved
    ? {
        kind: "held",
        card: { brand: row.cardBrand ?? "unknown", last4: row.cardLast4 ?? "0000" },
        reference: row.key,
        isTakenOnce: sandboxCardOf(row.methodToken).isTakenOnce,
      }
    : { kind: "refused", reason: row.reason ?? "card_declined" };

const paymentOf = (row: Authorization): TheirBooks => ({
  key: row.key,
  reference: row.key,
  currency: row.currency,
  amountMinor: row.amountMinor,
  capturedMinor: row.capturedMinor,
  refundedMinor: row.refundedMinor,
  state: !row.isApproved ? "REFUSED" : row.isVoided || leftOf(row) === 0n ? "ENDED" : "OPEN",
});

/** What can still be taken of a hold. */
const leftOf = (row: Authorization): bigint =>
  sandboxCardOf(row.methodToken).isTakenOnce && row.capturedMinor > 0n ? 0n : row.amountMinor - row.capturedMinor;

/**
 * A payment provider for development and tests: keeps its books in the schema `sandbox`, on a connection of its own, so that
 * nothing it did is undone when a transaction of ours fails. It knows a hold by our key and remembers keys for ever.
 * Tokens: see `sandbox-cards.ts`.
 */
export function createSandboxProvider(databaseUrl: string): PaymentProvider & { readonly close: () => Promise<void> } {
  const database = connect({ url: databaseUrl, poolSize: 2, applicationName: "payments-sandbox" });
  const find = async (key: string): Promise<Authorization | null> => {
    const [row] = await database.db.select().from(sandboxAuthorizations).where(eq(sandboxAuthorizations.key, key));
    return row ?? null;
  };

  /** Runs an operation once per key; later calls are answered as the first was. */
  async function once(
    request: { key: string; authorizationKey: string; kind: string; amountMinor: bigint },
    run: (tx: Transaction, held: Authorization | undefined) => Promise<string | null>,
  ): Promise<OperationAnswer> {
    const reason = await database.transaction(async (tx) => {
      const fresh = await tx
        .insert(sandboxOperations)
        .values({ ...request, reason: null })
        .onConflictDoNothing()
        .returning();
      if (fresh.length === 0) {
        const [known] = await tx.select().from(sandboxOperations).where(eq(sandboxOperations.key, request.key));
        const isSame =
          known?.amountMinor === request.amountMinor && known.authorizationKey === request.authorizationKey;
        return isSame ? known.reason : "idempotency_key_reused";
      }
      const [held] = await tx
        .select()
        .from(sandboxAuthorizations)
        .where(eq(sandboxAuthorizations.key, request.authorizationKey))
        .for("update");
      const refusal = await run(tx, held);
      if (refusal !== null)
        await tx.update(sandboxOperations).set({ reason: refusal }).where(eq(sandboxOperations.key, request.key));
      return refusal;
    });
    return reason === null ? { kind: "done" } : { kind: "refused", reason };
  }

  return {
    authorize: async ({ key, amountMinor, currency, methodToken }) => {
      const { card, refusal, isSilentOnce } = sandboxCardOf(methodToken);
      const isApproved = refusal === null;
      const [fresh] = await database.db
        .insert(sandboxAuthorizations)
        .values({
          key,
          currency,
          amountMinor,
          isApproved,
          reason: refusal,
          cardBrand: card.brand,
          cardLast4: card.last4,
          methodToken,
          capturedMinor: 0n,
          refundedMinor: 0n,
          isVoided: false,
        })
        .onConflictDoNothing()
        .returning();
      if (fresh && isSilentOnce) throw new SandboxSilentError("the sandbox does not answer");
      const row = fresh ?? (await find(key));
      if (row === null) throw new Error(`the sandbox lost the authorisation ${key}`);
      if (row.amountMinor !== amountMinor || row.currency !== currency)
        return { kind: "refused", reason: "idempotency_key_reused" };
      return answerOf(row);
    },
    find: async ({ key }) => {
      const row = await find(key);
      return row === null ? null : answerOf(row);
    },
    capture: ({ key, hold, amountMinor }) =>
      once({ key, authorizationKey: hold.key, kind: "CAPTURE", amountMinor }, async (tx, held) => {
        if (!held?.isApproved || held.isVoided) return "authorization_not_open";
        if (amountMinor > leftOf(held)) return "amount_too_large";
        if (sandboxCardOf(held.methodToken).refusesFirstCapture && (await isFirst(tx, hold.key)))
          return "processing_error";
        await tx
          .update(sandboxAuthorizations)
          .set({ capturedMinor: held.capturedMinor + amountMinor })
          .where(eq(sandboxAuthorizations.key, hold.key));
        return null;
      }),
    void: ({ key, hold }) =>
      once({ key, authorizationKey: hold.key, kind: "VOID", amountMinor: 0n }, async (tx, held) => {
        if (!held?.isApproved) return "authorization_not_open";
        if (held.capturedMinor > 0n) return "already_captured";
        await tx.update(sandboxAuthorizations).set({ isVoided: true }).where(eq(sandboxAuthorizations.key, hold.key));
        return null;
      }),
    refund: ({ key, hold, amountMinor }) =>
      once({ key, authorizationKey: hold.key, kind: "REFUND", amountMinor }, async (tx, held) => {
        if (!held?.isApproved) return "authorization_not_open";
        if (amountMinor > held.capturedMinor - held.refundedMinor) return "amount_too_large";
        if (sandboxCardOf(held.methodToken).refusesRefunds) return "expired_or_canceled_card";
        await tx
          .update(sandboxAuthorizations)
          .set({ refundedMinor: held.refundedMinor + amountMinor })
          .where(eq(sandboxAuthorizations.key, hold.key));
        return null;
      }),
    look: async (reference) => {
      const row = await find(reference);
      return row === null ? null : paymentOf(row);
    },
    list: async function* ({ since, until }) {
      const { createdAt, key } = sandboxAuthorizations;
      for (let after = ""; ;) {
        const rows = await database.db
          .select()
          .from(sandboxAuthorizations)
          .where(and(gte(createdAt, since), lt(createdAt, until), sql`${key} > ${after}`))
          .orderBy(key)
          .limit(500);
        for (const row of rows) yield paymentOf(row);
        const last = rows.at(-1);
        if (last === undefined) return;
        after = last.key;
      }
    },
    close: () => database.close(),
  };
}

async function isFirst(tx: Transaction, authorizationKey: string): Promise<boolean> {
  const [row] = await tx
    .select({ count: sql<number>`count(*)::integer` })
    .from(sandboxOperations)
    .where(sql`${sandboxOperations.authorizationKey} = ${authorizationKey} and ${sandboxOperations.kind} = 'CAPTURE'`);
  return row?.count === 1;
}
