import { randomBytes } from "node:crypto";
import { addMilliseconds, type Clock } from "@novatech/kernel/clock";
import { connect, type Transaction } from "@novatech/postgres/database";
import { and, eq, gte, lt, sql } from "drizzle-orm";
import { notReauthorizable, type OperationAnswer, type PaymentProvider } from "../../use-cases/provider.ts";
import { answerOf, type Authorization, booksOf, leftOf } from "./sandbox-answers.ts";
import { sandboxCardOf } from "./sandbox-cards.ts";
import { sandboxAuthorizations, sandboxOperations } from "./tables.ts";

/** The sandbox gave no answer. What it did stands in its ledger. */
class SandboxSilentError extends Error {
  override readonly name = "SandboxSilentError";
}

/** A challenge as its page shows it. */
export type SandboxChallenge = {
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly state: "OPEN" | "PASSED" | "FAILED" | "CANCELLED";
  /** Where the shopper goes back to; null when nobody said. */
  readonly returnUrl: string | null;
};

/** The sandbox, and what stands beside it in place of a bank. */
export type SandboxProvider = PaymentProvider & {
  /** A challenge by the secret in its address, or null. */
  readonly challenge: (challengeId: string) => Promise<SandboxChallenge | null>;
  /** The shopper's decision; the first counts. Returns the challenge after it and the hold's reference, or null. */
  readonly decide: (
    challengeId: string,
    decision: "approve" | "decline",
  ) => Promise<(SandboxChallenge & { readonly reference: string }) | null>;
  readonly close: () => Promise<void>;
};

/**
 * A payment provider for development and tests: keeps its books in the schema `sandbox`, on a connection of its own, so that
 * nothing it did is undone when a transaction of ours fails. It knows a hold by our key and remembers keys for ever.
 * Tokens: see `sandbox-cards.ts`. Holds last `holdMs`; `pageOf` makes the address of a challenge from its secret.
 */
export function createSandboxProvider(options: {
  readonly databaseUrl: string;
  readonly clock: Clock;
  readonly holdMs: number;
  readonly pageOf: (challengeId: string) => string;
}): SandboxProvider {
  const { clock, holdMs, pageOf } = options;
  const database = connect({ url: options.databaseUrl, poolSize: 2, applicationName: "payments-sandbox" });
  const find = async (key: string): Promise<Authorization | null> => {
    const [row] = await database.db.select().from(sandboxAuthorizations).where(eq(sandboxAuthorizations.key, key));
    return row ?? null;
  };
  const change = (tx: Transaction, key: string, set: Partial<Authorization>) =>
    tx.update(sandboxAuthorizations).set(set).where(eq(sandboxAuthorizations.key, key));

  /** Holds an amount once per key; later calls are answered as it stands by then. */
  async function hold(
    request: { key: string; amountMinor: bigint; currency: string; methodToken: string; returnUrl: string | null },
    { hasChallenge, refusal }: { readonly hasChallenge: boolean; readonly refusal: string | null },
  ) {
    const { card, isSilentOnce } = sandboxCardOf(request.methodToken);
    const createdAt = clock.now();
    const [fresh] = await database.db
      .insert(sandboxAuthorizations)
      .values({
        ...request,
        isApproved: refusal === null && !hasChallenge,
        reason: refusal,
        cardBrand: card.brand,
        cardLast4: card.last4,
        capturedMinor: 0n,
        isVoided: false,
        challengeId: hasChallenge ? randomBytes(32).toString("base64url") : null,
        challengeState: hasChallenge ? "OPEN" : null,
        expiresAt: addMilliseconds(createdAt, holdMs),
        createdAt,
      })
      .onConflictDoNothing()
      .returning();
    if (fresh && isSilentOnce) throw new SandboxSilentError("the sandbox does not answer");
    const row = fresh ?? (await find(request.key));
    if (row === null) throw new Error(`the sandbox lost the authorisation ${request.key}`);
    if (row.amountMinor !== request.amountMinor || row.currency !== request.currency)
      return { kind: "refused", reason: "idempotency_key_reused" } as const;
    return answerOf(row, pageOf);
  }

  /** Runs an operation once per key; later calls are answered as the first was. */
  async function once(
    request: { key: string; authorizationKey: string; kind: string; amountMinor: bigint },
    run: (tx: Transaction, held: Authorization) => Promise<string | null>,
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
      const refusal = held === undefined ? "authorization_not_open" : await run(tx, held);
      if (refusal !== null)
        await tx.update(sandboxOperations).set({ reason: refusal }).where(eq(sandboxOperations.key, request.key));
      return refusal;
    });
    return reason === null ? { kind: "done" } : { kind: "refused", reason };
  }

  const challengeOf = ({ amountMinor, currency, challengeState, returnUrl }: Authorization): SandboxChallenge => ({
    amountMinor,
    currency,
    state: challengeState ?? "CANCELLED",
    returnUrl,
  });

  return {
    authorize: (request) => hold(request, sandboxCardOf(request.methodToken)),
    find: async ({ key }) => {
      const row = await find(key);
      return row === null ? null : answerOf(row, pageOf);
    },
    reauthorize: async ({ key, hold: former, amountMinor, currency }) => {
      const before = await find(former.reference);
      if (before === null) return { kind: "refused", reason: "authorization_not_open" };
      const { methodToken } = before;
      const { renewal } = sandboxCardOf(methodToken);
      if (renewal === "NEVER") return { kind: "refused", reason: notReauthorizable };
      const refusal = renewal === "REFUSED_ONCE" && key.endsWith(".0") ? "insufficient_funds" : null;
      return hold({ key, amountMinor, currency, methodToken, returnUrl: null }, { hasChallenge: false, refusal });
    },
    capture: ({ key, hold: { reference }, amountMinor }) =>
      once({ key, authorizationKey: reference, kind: "CAPTURE", amountMinor }, async (tx, held) => {
        const left = leftOf(held, clock.now());
        if (left === 0n && amountMinor > 0n)
          return held.expiresAt !== null && held.expiresAt <= clock.now()
            ? "authorization_expired"
            : "authorization_not_open";
        if (amountMinor > left) return "amount_too_large";
        if (sandboxCardOf(held.methodToken).refusesFirstCapture && (await isFirst(tx, reference)))
          return "processing_error";
        await change(tx, reference, { capturedMinor: held.capturedMinor + amountMinor });
        return null;
      }),
    release: ({ key, hold: { reference } }) =>
      once({ key, authorizationKey: reference, kind: "VOID", amountMinor: 0n }, async (tx, held) => {
        if (held.challengeState === "OPEN")
          await change(tx, reference, { challengeState: "CANCELLED", reason: "canceled" });
        else if (held.isApproved)
          await change(tx, reference, {
            releasedMinor: held.amountMinor - held.capturedMinor,
            isVoided: held.capturedMinor === 0n,
          });
        return null;
      }),
    refund: ({ key, hold: { reference }, amountMinor }) =>
      once({ key, authorizationKey: reference, kind: "REFUND", amountMinor }, async (tx, held) => {
        if (held.disputedMinor > 0n) return "charge_disputed";
        if (amountMinor > held.capturedMinor - held.refundedMinor) return "amount_too_large";
        if (sandboxCardOf(held.methodToken).refusesRefunds) return "expired_or_canceled_card";
        await change(tx, reference, { refundedMinor: held.refundedMinor + amountMinor });
        return null;
      }),
    look: async (reference) => {
      const row = await find(reference);
      return row === null ? null : booksOf(row, clock.now());
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
        for (const row of rows) yield booksOf(row, clock.now());
        const last = rows.at(-1);
        if (last === undefined) return;
        after = last.key;
      }
    },
    challenge: async (challengeId) => {
      const { challengeId: column } = sandboxAuthorizations;
      const [row] = await database.db.select().from(sandboxAuthorizations).where(eq(column, challengeId));
      return row ? challengeOf(row) : null;
    },
    decide: async (challengeId, decision) => {
      const isApproved = decision === "approve";
      const { challengeId: column, challengeState } = sandboxAuthorizations;
      await database.db
        .update(sandboxAuthorizations)
        .set({
          isApproved,
          challengeState: isApproved ? "PASSED" : "FAILED",
          reason: isApproved ? null : "authentication_failed",
          expiresAt: addMilliseconds(clock.now(), holdMs),
        })
        .where(and(eq(column, challengeId), eq(challengeState, "OPEN")));
      const [row] = await database.db.select().from(sandboxAuthorizations).where(eq(column, challengeId));
      return row ? { ...challengeOf(row), reference: row.key } : null;
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
