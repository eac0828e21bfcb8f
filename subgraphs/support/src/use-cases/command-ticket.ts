import { canonicalJson } from "@novatech/kernel/canonical-json";
import { addMilliseconds } from "@novatech/kernel/clock";
import { ok, refuse, type Result } from "@novatech/kernel/result";
import { type Onlooker, rolesOf, type TicketRole } from "../domain/access.ts";
import { notFound, type Refusal, refusal } from "../domain/refusal.ts";
import type { Promises } from "../domain/sla.ts";
import type { Ticket } from "../domain/ticket.ts";
import type { Change, Writer } from "../domain/ticket-change.ts";
import type { InTransaction, TransactionPorts } from "./ports.ts";
import { saveChange } from "./save-change.ts";

/** How long a key gives the same outcome again, in milliseconds: 24 hours. */
const keyLifetimeMs = 24 * 3_600_000;

/** What changing tickets needs of its surroundings. */
export type TicketDeps = {
  readonly now: () => Date;
  /** SHA-256 in hex of a text. */
  readonly hashOf: (text: string) => string;
  readonly inTransaction: InTransaction;
};

/** Who asks for a change. */
export type Actor = {
  readonly onlooker: Onlooker;
  /** Whose idempotency keys these are: `user:<id>` or `token:<hash>`; null for somebody with neither. */
  readonly caller: string | null;
};

/** What every wish to change a ticket comes with. */
export type Asked = {
  readonly ticketId: string;
  /** Null where a second time does nothing more than the first. */
  readonly idempotencyKey: string | null;
  /** Null: whatever version it has. */
  readonly expectedVersion: number | null;
  /** All that is asked, by which a key that comes with something else is known. */
  readonly input: unknown;
};

/** What a decision may look at beside the ticket. */
export type Deciding = {
  readonly promises: Promises;
  readonly roles: readonly TicketRole[];
  readonly writer: Writer;
  readonly at: Date;
  readonly ports: TransactionPorts;
};

type Decide = (ticket: Ticket, deciding: Deciding) => Result<Change, Refusal> | Promise<Result<Change, Refusal>>;

/** Rolls a refused change back: the key, too. */
class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super("refused");
    this.refusal = refusal;
  }
}

/**
 * Does work under an idempotency key, once however often the key comes: resolves to the ticket it was done to. A refusal writes nothing, the
 * key neither. `ticketId` is what the key is remembered with.
 */
export async function once(
  deps: TicketDeps,
  actor: Actor,
  asked: Pick<Asked, "idempotencyKey" | "input"> & { readonly ticketId: string },
  work: (ports: TransactionPorts, at: Date) => Promise<Result<string, Refusal>>,
): Promise<Result<string, Refusal>> {
  const { idempotencyKey } = asked;
  if (idempotencyKey !== null && (idempotencyKey.trim().length < 16 || idempotencyKey.length > 100))
    return refuse(refusal("INVALID_INPUT", "Give a key of 16 to 100 characters.", "idempotencyKey"));
  const { caller } = actor;
  if (caller === null) return refuse(notFound("ticketId", "ticket"));
  const at = deps.now();
  try {
    return await deps.inTransaction(async (ports) => {
      if (idempotencyKey !== null) {
        const inputFingerprint = deps.hashOf(canonicalJson(asked.input));
        const command = { caller, idempotencyKey, inputFingerprint, ticketId: asked.ticketId, doneAt: at };
        // The key before all else: another request with it waits here, and then is told what this one did.
        if (!(await ports.commands.add(command, addMilliseconds(at, -keyLifetimeMs)))) {
          const earlier = await ports.commands.find(caller, idempotencyKey);
          return earlier?.inputFingerprint === inputFingerprint ? ok(earlier.ticketId) : refuse(reused);
        }
      }
      const done = await work(ports, at);
      if (!done.ok) throw new Refused(done.refusal);
      return done;
    });
  } catch (error) {
    if (error instanceof Refused) return refuse(error.refusal);
    throw error;
  }
}

const reused = refusal(
  "IDEMPOTENCY_KEY_REUSED",
  "This key came with another input before. Repeat that input, or take a new key.",
  "idempotencyKey",
);

/**
 * Changes a ticket as `decide` says, for somebody who may see it as one of `allowed`; all others are told that there is no such ticket. Resolves to
 * the ticket's id.
 */
export function commandTicket(
  deps: TicketDeps,
  actor: Actor,
  asked: Asked,
  allowed: readonly TicketRole[],
  decide: Decide,
): Promise<Result<string, Refusal>> {
  return once(deps, actor, asked, async (ports, at) => {
    const before = await ports.tickets.lock(asked.ticketId);
    const roles = before === null ? [] : rolesOf(actor.onlooker, before).filter((role) => allowed.includes(role));
    if (before === null || roles.length === 0) return refuse(notFound("ticketId", "ticket"));
    if (asked.expectedVersion !== null && asked.expectedVersion !== before.version) return refuse(stale);
    const promises = await ports.desk.promises();
    const decided = await decide(before, { promises, roles, writer: writerOf(actor, roles), at, ports });
    if (!decided.ok) return decided;
    await saveChange(ports, before, decided.value, at);
    return ok(before.id);
  });
}

const stale = refusal(
  "VERSION_CONFLICT",
  "The ticket changed meanwhile. Look at it, and repeat the change with its version.",
  "expectedVersion",
);

/** As whom somebody writes: their own ticket as its requester, even when they work here. */
export const writerOf = ({ onlooker: { userId } }: Actor, roles: readonly TicketRole[]): Writer => ({
  author: roles.includes("REQUESTER") ? "CUSTOMER" : roles.includes("STAFF") ? "STAFF" : "MERCHANT",
  authorId: userId,
});
