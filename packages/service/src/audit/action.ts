import { actionRecordedV1, type ActionRecordedV1 } from "@novatech/contracts/audit";
import { newEvent } from "@novatech/contracts/event";
import type { Viewer } from "@novatech/graphql/viewer";
import { afterCommit } from "@novatech/postgres/after-commit";
import { type Closing, withClosing } from "@novatech/postgres/closing";
import type { Database, Transaction } from "@novatech/postgres/database";
import { appendEvents } from "@novatech/postgres/outbox";
import type { Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import type { RoomName } from "../room.ts";

/** What recording needs. The events leave by the room's own outbox. */
export type AuditPorts = {
  readonly room: RoomName;
  readonly database: Pick<Database, "transaction">;
  readonly clock: Clock;
  readonly ids: IdSource;
};

/** Who acts, in which request. */
export type Acting = { readonly viewer: Extract<Viewer, { kind: "user" }>; readonly requestId: string };

/** What came of an action, as far as its answer tells. */
export type Outcome = Pick<ActionRecordedV1, "outcome" | "codes">;

type Target = ActionRecordedV1["targets"][number];

/** Ids as this house makes them. What else people write where an id belongs is a value, and not kept. */
const idForm = /^[a-z]{2,12}_[0-9A-Za-z]{1,40}$/;

/** The most ids that one record names. */
export const maxTargets = 100;

/** The ids an input names, by the argument each stands in: at any depth, at most 100. */
export function targetsOf(given: unknown, argument = ""): Target[] {
  if (typeof given === "string")
    return /(^ids?|Ids?)$/.test(argument) && idForm.test(given) ? [{ argument, id: given }] : [];
  if (Array.isArray(given)) return given.flatMap((one) => targetsOf(one, argument)).slice(0, maxTargets);
  if (typeof given !== "object" || given === null || given instanceof Date) return [];
  return Object.entries(given)
    .flatMap(([name, value]) => targetsOf(value, name))
    .slice(0, maxTargets);
}

/** As what somebody acts, of those whom a field lets in. */
function actingAs({ scopes }: Acting["viewer"]): ActionRecordedV1["actingAs"] {
  if (scopes.includes("staff")) return "STAFF";
  return scopes.includes("merchant") ? "MERCHANT" : "OTHER";
}

/** An event that says what somebody did. The aggregate is the log-in: what is done from one stays in order. */
export const recordOf = (
  { room, clock, ids }: AuditPorts,
  { viewer, requestId }: Acting,
  about: Pick<ActionRecordedV1, "kind" | "field" | "targets">,
) => {
  const record = {
    ...about,
    actionId: ids.next("act"),
    room,
    actorId: viewer.userId,
    sessionId: viewer.sessionId,
    actingAs: actingAs(viewer),
    requestId,
    at: clock.now(),
  };
  return ({ outcome, codes }: Outcome) =>
    newEvent(actionRecordedV1, {
      aggregateId: viewer.sessionId,
      occurredAt: record.at,
      data: { ...record, outcome, codes: [...codes] },
    });
};

const isRefusal = (result: unknown): boolean =>
  typeof result === "object" && result !== null && (result as { readonly ok?: unknown }).ok === false;

/**
 * Does something and records it. `DONE` is written in the transaction that does it, so that neither is kept without the other; what wrote nothing, was refused
 * or failed is recorded in a transaction of its own before it is answered. Rejects with what `work` rejects with, or when it cannot be recorded.
 */
export async function recorded<Answer>(
  ports: AuditPorts,
  record: ReturnType<typeof recordOf>,
  work: () => Promise<Answer>,
  outcomeOf: {
    /** Of an answer: null where it went as wished. */
    readonly answer: (answer: Answer) => Outcome | null;
    readonly error: (error: unknown) => Outcome;
  },
): Promise<Answer> {
  const done: Outcome = { outcome: "DONE", codes: [] };
  let isKept = false;
  let hasEnded = false;
  const closing: Closing = async (tx: Transaction, result) => {
    // What work left running behind it is not this action any more; and a refusal changed nothing.
    if (hasEnded || isKept || isRefusal(result)) return;
    await appendEvents(tx, [record(done)]);
    afterCommit(tx, () => (isKept = true));
  };
  const tell = async (outcome: Outcome): Promise<void> => {
    hasEnded = true;
    await ports.database.transaction((tx) => appendEvents(tx, [record(outcome)]));
  };
  let answer: Answer;
  try {
    answer = await withClosing(closing, work);
  } catch (error) {
    await tell(outcomeOf.error(error));
    throw error;
  }
  const outcome = outcomeOf.answer(answer);
  if (outcome !== null) await tell(outcome);
  else if (!isKept) await tell(done);
  hasEnded = true;
  return answer;
}
