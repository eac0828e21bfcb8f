import { newEvent } from "@novatech/contracts/event";
import {
  consentChangedV1,
  privacyErasureRequestedV1,
  privacyExportRequestedV1,
  usersPrivacyPartDoneV1,
} from "@novatech/contracts/users";
import type { EventHandler } from "@novatech/messaging/handler";
import { afterCommit } from "@novatech/postgres/after-commit";
import { appendEvents } from "@novatech/postgres/outbox";
import type { Database, Transaction } from "@novatech/postgres/database";
import type { TimerHandler } from "@novatech/postgres/timers";
import { readPersonalData } from "@novatech/service/privacy/export";
import { createPrivacyPart, type PrivacyPart } from "@novatech/service/privacy/part";
import type { RoomDeps } from "@novatech/service/room";
import { newSecret, sha256Hex } from "@novatech/service/secrets";
import type { FastifyInstance } from "fastify";
import { createRoomsOfPerson } from "../clients/rooms-of-person.ts";
import { personalData } from "../db/personal-data.ts";
import { createPostgresPrivacyReads } from "../db/privacy-reads.ts";
import {
  createPostgresAccountEnd,
  createPostgresConsentStore,
  createPostgresPrivacyStore,
  createPostgresPrivacyTimers,
  privacyTimers,
} from "../db/privacy-store.ts";
import { onPrivacyPartDone } from "../events/on-privacy-part-done.ts";
import { privacyParts } from "../events/privacy-parts.ts";
import { createPrivacyLoaders, type PrivacyGraph } from "../graphql/privacy-graph.ts";
import { archivePath, createPrivacyRoutes } from "../http/privacy-routes.ts";
import type { PrivacyRequest } from "../domain/privacy-request.ts";
import type { AccountMail, Sealer } from "../use-cases/ports-accounts.ts";
import type { PrivacyPorts } from "../use-cases/ports-privacy.ts";
import {
  type ArchiveDeps,
  beginGathering,
  createArchiveLink,
  gather,
  keepArchive,
  takeArchive,
} from "../use-cases/privacy-archives.ts";
import {
  beginErasure,
  cancelErasure,
  type PrivacyDeps,
  requestErasure,
  requestExport,
} from "../use-cases/privacy-requests.ts";
import { setConsent } from "../use-cases/set-consent.ts";

/** What privacy adds to the room. */
export type PrivacyWiring = {
  readonly part: PrivacyPart;
  readonly handlers: readonly EventHandler[];
  readonly timers: Readonly<Record<string, TimerHandler>>;
  readonly routes: (http: FastifyInstance) => Promise<void>;
  /** Waits for archives that are being gathered. */
  readonly stop: () => Promise<void>;
  /** What resolvers may reach, new for every operation. */
  readonly graphFor: () => PrivacyGraph;
};

/** Wires requests, archives, consent and this room's own part in erasing and exporting. */
export function wirePrivacy(options: {
  readonly database: Database;
  readonly deps: RoomDeps;
  readonly mailOf: (tx: Transaction) => AccountMail;
  readonly sealer: Sealer;
  /** Where the gateway shows this room's routes, without a slash at its end. */
  readonly publicUrl: string;
  /** How long an erasure can be taken back, in milliseconds. */
  readonly waitingMs: number;
  /** How soon it is asked again whether what is open has ended, in milliseconds. Default a minute. */
  readonly askAgainMs?: number;
}): PrivacyWiring {
  const { database, deps, mailOf, sealer, publicUrl, waitingMs, askAgainMs = 60_000 } = options;
  const { clock, ids, logger } = deps;
  const portsOf = (tx: Transaction): PrivacyPorts => ({
    requests: createPostgresPrivacyStore(tx),
    timers: createPostgresPrivacyTimers(tx),
    consents: createPostgresConsentStore(tx),
    mail: mailOf(tx),
    account: createPostgresAccountEnd(tx),
    announce: {
      exportRequested: ({ id: requestId, userId }, occurredAt) =>
        appendEvents(tx, [
          newEvent(privacyExportRequestedV1, { aggregateId: userId, occurredAt, data: { requestId, userId } }),
        ]),
      erasureRequested: ({ id: requestId, userId }, occurredAt) =>
        appendEvents(tx, [
          newEvent(privacyErasureRequestedV1, { aggregateId: userId, occurredAt, data: { requestId, userId } }),
        ]),
      consentChanged: (userId, { purpose, isGranted }, occurredAt) =>
        appendEvents(tx, [
          newEvent(consentChangedV1, { aggregateId: userId, occurredAt, data: { userId, purpose, isGranted } }),
        ]),
    },
  });
  const rooms = createRoomsOfPerson({
    callRoom: deps.callRoom,
    rooms: privacyParts.map(({ room }) => room),
    own: (person, after, first) => readPersonalData(database.db, personalData, { person, after, first }),
  });
  const requestDeps: PrivacyDeps = { clock, ids, rooms, waitingMs, askAgainMs };
  const archiveDeps: ArchiveDeps = {
    clock,
    rooms,
    sealer,
    secrets: { next: newSecret, hashOf: sha256Hex },
    linkOf: (secret) => `${publicUrl}${archivePath}/${secret}`,
    againMs: 60_000,
  };
  const part = createPrivacyPart({ data: personalData, database, clock, logger, partDone: usersPrivacyPartDoneV1 });
  const inTransaction = <Outcome>(work: (ports: PrivacyPorts) => Promise<Outcome>): Promise<Outcome> =>
    database.transaction((tx) => work(portsOf(tx)));
  const reads = createPostgresPrivacyReads(database.db);
  const gathering = new Map<string, Promise<void>>();
  const gatherAndKeep = async (request: PrivacyRequest): Promise<void> => {
    try {
      const gathered = await gather(archiveDeps, request);
      await inTransaction((ports) => keepArchive(ports, archiveDeps, gathered));
    } catch (error) {
      const reason = error instanceof Error ? error.message : "unknown";
      logger.warn({ requestId: request.id, reason }, "an archive could not be gathered and is tried again");
    }
  };

  return {
    part,
    handlers: [...part.handlers, ...onPrivacyPartDone(portsOf, requestDeps)],
    timers: {
      ...part.timers,
      [privacyTimers.begin]: (tx, { key }) => beginErasure(portsOf(tx), requestDeps, key),
      [privacyTimers.gather]: async (tx, { key }) => {
        const request = await beginGathering(portsOf(tx), archiveDeps, key);
        if (request === null || gathering.has(key)) return;
        afterCommit(tx, () => {
          const work = gatherAndKeep(request).finally(() => gathering.delete(key));
          gathering.set(key, work);
        });
      },
      [privacyTimers.expire]: (tx, { key }) => portsOf(tx).requests.deleteArchive(key),
      [privacyTimers.watch]: async (tx, { key }) => {
        const rooms = await portsOf(tx).requests.noteLate(key, clock.now());
        if (rooms !== null)
          logger.error(
            { requestId: key, rooms },
            "a person's request is over its deadline: these rooms have not signed off",
          );
      },
    },
    routes: createPrivacyRoutes((secret) => inTransaction((ports) => takeArchive(ports, archiveDeps, secret))),
    stop: async () => {
      await Promise.all(gathering.values());
    },
    graphFor: () => ({
      now: () => clock.now(),
      load: createPrivacyLoaders(reads),
      requests: reads.requests,
      requestExport: (userId) => inTransaction((ports) => requestExport(ports, requestDeps, userId)),
      requestErasure: async (userId) => {
        // Asked before the transaction, so that no connection waits for other rooms.
        // A room that is away keeps nobody from asking: it is asked again before anything begins.
        const waitsFor = await rooms.waitsFor(userId).catch(() => []);
        return inTransaction((ports) => requestErasure(ports, requestDeps, { userId, waitsFor }));
      },
      cancelErasure: (userId, requestId) =>
        inTransaction((ports) => cancelErasure(ports, requestDeps, { userId, requestId })),
      createLink: (userId, requestId) =>
        inTransaction((ports) => createArchiveLink(ports, archiveDeps, { userId, requestId })),
      setConsent: (userId, choice) => inTransaction((ports) => setConsent(ports, { clock }, { userId, choice })),
    }),
  };
}
