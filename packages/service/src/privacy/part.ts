import type { PrivacyKind, PrivacyPartContract } from "@novatech/contracts/event-privacy-part";
import { newEvent } from "@novatech/contracts/event";
import { privacyErasureRequestedV1, privacyExportRequestedV1 } from "@novatech/contracts/users";
import { callerMistake, requireServiceScope } from "@novatech/graphql/errors";
import type { RoomRequest } from "@novatech/graphql/viewer";
import { addMilliseconds, type Clock } from "@novatech/kernel/clock";
import { type EventHandler, on } from "@novatech/messaging/handler";
import type { Database, Transaction } from "@novatech/postgres/database";
import { appendEvents } from "@novatech/postgres/outbox";
import { setTimer, type TimerHandler } from "@novatech/postgres/timers";
import { sql } from "drizzle-orm";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import type { RoomApp } from "../room.ts";
import { eraseSome, waitsFor } from "./erase.ts";
import { readPersonalData } from "./export.ts";
import type { PersonalData } from "./personal-data.ts";

const erasureTimer = "privacy-erasure";
/** How many rows go in one transaction, so that nobody waits long for a lock. */
const rowsAtOnce = 500;
/** How soon it is asked again whether what is open has ended. */
const askAgainMs = 60_000;
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** When it is looked again for what came late: after the last access token has ended, after a room that was down, after dead letters. */
const looksAgainMs: readonly number[] = [10 * minuteMs, dayMs, 30 * dayMs];
/** The most rows of a page. */
const mostRows = 1000;

// A property and no WeakMap: Apollo Server hands a copy of the context on.
const requestKey = Symbol("request");

type ErasureJob = {
  readonly requestId: string;
  readonly person: string;
  readonly causationId: string | null;
  readonly look: number;
};

/** A room's part in what people ask for about their data. */
export type PrivacyPart = {
  /** To stand among the room's handlers. */
  readonly handlers: readonly EventHandler[];
  /** To stand among the room's timers. */
  readonly timers: Readonly<Record<string, TimerHandler>>;
  /** The room, answering `Query.personalDataOf`, which every room's schema has. */
  readonly serve: <App extends Pick<RoomApp, "name" | "schema" | "contextFor">>(app: NoInfer<App>) => App;
};

/**
 * A room's part of exports and erasures, by its list. An export is signed off at once and then fetched page by page. An erasure is a
 * timer that erases some rows a transaction, until none is left; then it is signed off, and looked for what came late 10 minutes, a
 * day and 30 days after. While something of the person's is open (`waitsFor`) it waits. The tables of a
 * room that erases something re-export `erasedPersons`; one that does not signs off at once.
 */
export function createPrivacyPart(options: {
  readonly data: PersonalData;
  readonly database: Database;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly partDone: PrivacyPartContract;
  /** What erasing needs beside the list, before it is signed off; may run more than once. */
  readonly alsoErase?: (tx: Transaction, person: string) => Promise<void>;
}): PrivacyPart {
  const { data, database, clock, logger, partDone } = options;
  const erases = Object.values(data.tables).some(({ erasure }) => erasure.does !== "keep");

  const signOff = (tx: Transaction, requestId: string, kind: PrivacyKind, causationId: string | null): Promise<void> =>
    appendEvents(tx, [
      newEvent(partDone, { aggregateId: requestId, occurredAt: clock.now(), causationId, data: { requestId, kind } }),
    ]);

  const setJob = (tx: Transaction, job: ErasureJob, inMs: number): Promise<void> =>
    setTimer(tx, {
      kind: erasureTimer,
      key: `${job.requestId}:${job.look}`,
      dueAt: addMilliseconds(clock.now(), inMs),
      payload: job,
    });

  const erase: TimerHandler = async (tx, { payload }) => {
    const job = payload as ErasureJob;
    if ((await waitsFor(tx, data, job.person)).length > 0) return setJob(tx, job, askAgainMs);
    const erased = await eraseSome(tx, data, job.person, rowsAtOnce);
    if (job.look > 0 && erased.rows > 0)
      logger.warn(
        { requestId: job.requestId, rows: erased.rows },
        "data of an erased person came late and were erased",
      );
    if (!erased.isDone) return setJob(tx, job, 0);
    await options.alsoErase?.(tx, job.person);
    if (job.look === 0) await signOff(tx, job.requestId, "ERASURE", job.causationId);
    const next = looksAgainMs[job.look];
    if (next !== undefined) await setJob(tx, { ...job, look: job.look + 1 }, next);
  };

  return {
    handlers: [
      on(privacyExportRequestedV1, (tx, { data: { requestId }, raw }) => signOff(tx, requestId, "EXPORT", raw.id)),
      on(privacyErasureRequestedV1, async (tx, { data: { requestId, userId }, raw }) => {
        if (!erases) return signOff(tx, requestId, "ERASURE", raw.id);
        await tx.execute(sql`
          insert into erased_persons (person_id, request_id, erased_at)
          values (${userId}, ${requestId}, ${clock.now().toISOString()}::timestamptz) on conflict (person_id) do nothing`);
        await setJob(tx, { requestId, person: userId, causationId: raw.id, look: 0 }, 0);
      }),
    ],
    timers: { [erasureTimer]: erase },
    serve: (app) => {
      answerIn(app.schema, async (context, { userId, first, after }) => {
        const { [requestKey]: request } = context as { readonly [requestKey]?: RoomRequest };
        if (request === undefined) throw new Error("the context was not made by the room");
        requireServiceScope(request, "internal:privacy");
        if (first < 1 || first > mostRows) throw callerMistake("BAD_USER_INPUT", `Ask for 1 to ${mostRows} rows.`);
        const page = await readPersonalData(database.db, data, { person: userId, first, after: after ?? null });
        return { ...page, waitsFor: () => waitsFor(database.db, data, userId) };
      });
      return {
        ...app,
        contextFor: (request: RoomRequest) => Object.assign(app.contextFor(request), { [requestKey]: request }),
      };
    },
  };
}

type Asked = { readonly userId: string; readonly first: number; readonly after?: string | null };

function answerIn(schema: GraphQLSchema, answer: (context: object, asked: Asked) => Promise<object>): void {
  const field = schema.getQueryType()?.getFields()["personalDataOf"];
  if (field === undefined) throw new Error("the room's schema has no Query.personalDataOf");
  field.resolve = (_root, asked: Asked, context: object) => answer(context, asked);
}
