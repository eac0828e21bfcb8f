import { addMilliseconds, type Clock } from "@novatech/kernel/clock";
import { canonicalJson } from "@novatech/kernel/canonical-json";
import { ok, refuse, type Result } from "@novatech/kernel/result";
import type { Onlooker } from "../domain/access.ts";
import type { Order } from "../domain/order.ts";
import type { OrderEventData } from "../domain/order-event.ts";
import { type OrderRefusal, refusal } from "../domain/order-refusal.ts";
import { recordAll } from "../domain/record-fact.ts";
import { changeOrder } from "./change-order.ts";
import type { OrderCommand, TransactionPorts } from "./ports.ts";

/** How long a key gives the same outcome again, in milliseconds: 24 hours. */
const keyLifetimeMs = 24 * 3_600_000;

/** What changing an order on somebody's wish needs beside the transaction. */
export type CommandDeps = {
  readonly clock: Clock;
  /** SHA-256 in hex of a text. */
  readonly sha256Hex: (text: string) => string;
  /** Runs work in one transaction. */
  readonly transaction: <Value>(work: (ports: TransactionPorts) => Promise<Value>) => Promise<Value>;
  /** How long after its delivery something can be sent back, in milliseconds. */
  readonly returnWindowMs: number;
};

/** Who asks for a change. */
export type Actor = {
  readonly onlooker: Onlooker;
  /** Whose idempotency keys these are: `user:<id>` or `token:<hash>`; null for somebody with neither. */
  readonly caller: string | null;
};

/** What every wish to change an order comes with. */
export type Asked = {
  readonly orderId: string;
  readonly idempotencyKey: string;
  /** Null: whatever version it has. */
  readonly expectedVersion: number | null;
  /** Only says what would happen: nothing is written, and the key stays free. */
  readonly dryRun: boolean;
  /** What is asked, by which a key that comes with something else is known. */
  readonly input: unknown;
};

/** What is to be written: events, ids of what they make, and texts that must stand in no event. */
export type Plan = {
  readonly data: readonly OrderEventData[];
  readonly made: readonly string[];
  readonly also?: (ports: TransactionPorts) => Promise<void>;
};

/** What came of it. `before`: the order as it was decided on; null for a repeated key, whose effect was earlier. */
export type Commanded = { readonly made: readonly string[]; readonly before: Order | null };

/**
 * Changes an order once, however often the same key comes. `decide` sees the order only if there is one; it refuses what is not the actor's
 * with NOT_FOUND. Refusals write nothing.
 */
export async function commandOrder(
  deps: CommandDeps,
  actor: Actor,
  asked: Asked,
  decide: Decide,
): Promise<Result<Commanded, readonly OrderRefusal[]>> {
  const { caller } = actor;
  const { length } = asked.idempotencyKey.trim();
  if (length < 16 || asked.idempotencyKey.length > 100)
    return refuse([refusal("INVALID_INPUT", "Give a key of 16 to 100 characters.", "idempotencyKey")]);
  if (caller === null) return refuse([noSuchOrder]);
  const inputFingerprint = deps.sha256Hex(canonicalJson(asked.input));
  const doneAt = deps.clock.now();
  const { orderId, idempotencyKey } = asked;
  const command = { caller, idempotencyKey, inputFingerprint, orderId, made: [], doneAt };
  try {
    return await deps.transaction(async (ports) => {
      // The key before all else: another request with it waits here, and then is told what this one did.
      if (!asked.dryRun && !(await ports.commands.add(command, addMilliseconds(doneAt, -keyLifetimeMs))))
        return repeated(await ports.commands.find(caller, idempotencyKey), inputFingerprint);
      const done = await decideAndChange(ports, asked, decide, doneAt);
      if (!done.ok) throw new Refused(done.refusal);
      if (done.value.made.length > 0 && !asked.dryRun)
        await ports.commands.noteMade(caller, idempotencyKey, done.value.made);
      return done;
    });
  } catch (error) {
    // A refusal writes nothing, the key neither.
    if (error instanceof Refused) return refuse(error.refusal);
    throw error;
  }
}

class Refused extends Error {
  readonly refusal: readonly OrderRefusal[];
  constructor(refusal: readonly OrderRefusal[]) {
    super("refused");
    this.refusal = refusal;
  }
}

type Decide = (order: Order, ports: Pick<TransactionPorts, "nextId">) => Result<Plan, readonly OrderRefusal[]>;

async function decideAndChange(
  ports: TransactionPorts,
  asked: Asked,
  decide: Decide,
  at: Date,
): Promise<Result<Commanded, readonly OrderRefusal[]>> {
  const seen: { plan: Plan | null; before: Order | null } = { plan: null, before: null };
  const outcome = await changeOrder(
    ports,
    asked.orderId,
    (order) => {
      seen.before = order;
      const decision = decide(order, ports);
      // What is not theirs has no version they could be told of.
      if (!decision.ok && decision.refusal.some(({ code }) => code === "NOT_FOUND")) return decision;
      const stale = staleness(order, asked.expectedVersion);
      if (stale !== null) return refuse([stale]);
      if (!decision.ok) return decision;
      seen.plan = decision.value;
      return ok(asked.dryRun ? [] : recordAll(order, decision.value.data, { at, nextId: ports.nextId }));
    },
    { at, causationId: null },
  );
  if (outcome === null) return refuse([noSuchOrder]);
  if (!outcome.ok) return outcome;
  if (!asked.dryRun) await seen.plan?.also?.(ports);
  return ok({ made: asked.dryRun ? [] : (seen.plan?.made ?? []), before: seen.before });
}

/** What is told of an order that does not exist or is another's. */
export const noSuchOrder: OrderRefusal = refusal(
  "NOT_FOUND",
  "There is no such order of yours. A guest sends accessToken, or the header x-order-access-token.",
  "orderId",
);

const repeated = (earlier: OrderCommand | null, inputFingerprint: string): Result<Commanded, readonly OrderRefusal[]> =>
  earlier !== null && earlier.inputFingerprint === inputFingerprint
    ? ok({ made: earlier.made, before: null })
    : refuse([
        refusal(
          "IDEMPOTENCY_KEY_REUSED",
          "This key came with another input before. Repeat that input, or take a new key.",
          "idempotencyKey",
        ),
      ]);

const staleness = (order: Order, expectedVersion: number | null): OrderRefusal | null =>
  expectedVersion === null || expectedVersion === order.version
    ? null
    : refusal(
        "VERSION_CONFLICT",
        "The order changed meanwhile. Look at `order`, and repeat the change with its version.",
        "expectedVersion",
      );
