import { randomUUID } from "node:crypto";
import { type Database, type Transaction } from "@novatech/postgres/database";
import { reasonOf } from "@novatech/postgres/failure";
import { createSignal } from "@novatech/postgres/signal";
import type { TimerHandler } from "@novatech/postgres/timers";
import { setTimer } from "@novatech/postgres/timers";
import type { RoomDeps } from "@novatech/service/room";
import { createAddressBook } from "../clients/address-book.ts";
import type { ResolveName } from "../clients/webhook-sender/guarded-agent.ts";
import type { PeopleConfig } from "../config-people.ts";
import { createPostgresDigestStore } from "../db/digest-store.ts";
import { createPostgresLetterQueue, digestTimer } from "../db/letter-queue.ts";
import { createPostgresNoticeStore, type FeedHint, letterChannel } from "../db/notice-store.ts";
import { createPostgresPeopleStore, reviewTimer } from "../db/people-store.ts";
import { tellBuyer } from "../events/people/tell.ts";
import { createPeopleSecrets } from "../security/phone-codes.ts";
import { deriveVapidKeys } from "../security/vapid-keys.ts";
import { createDeliveryLoop } from "../use-cases/delivery-loop.ts";
import { makeDigest, mostInDigest } from "../use-cases/make-digest.ts";
import type { DigestStore } from "../use-cases/ports-digests.ts";
import type { ClaimedLetter } from "../use-cases/ports-letters.ts";
import type { NoticeStore, Writer } from "../use-cases/ports-notices.ts";
import type { PeopleStore } from "../use-cases/ports-people.ts";
import { sendLetter } from "../use-cases/send-letter.ts";
import { createCarriers } from "./carriers.ts";

/**
 * How long who took something has to settle it: asking rooms (2 s each), two mail servers that hang (10 s to connect, 20 s between two lines), and some
 * more, in milliseconds.
 */
const leaseMs = 120_000;

/** What telling people does in one transaction. */
export type PeoplePorts = {
  readonly people: PeopleStore;
  readonly notices: NoticeStore;
  readonly digests: DigestStore;
};

/** Tells people. Life cycle: start once, stop once. */
export type Telling = {
  readonly portsOf: (tx: Transaction) => PeoplePorts;
  /** To stand among the room's timers. */
  readonly timers: Readonly<Record<string, TimerHandler>>;
  /** What browsers need to subscribe to pushes. */
  readonly vapidPublicKey: string;
  readonly secrets: ReturnType<typeof createPeopleSecrets>;
  readonly start: () => void;
  readonly stop: () => Promise<void>;
};

/** Wires what tells people: stores, the loop that sends, who carries, digests. `hint` tells open streams of a feed that grew. */
export function createTelling(options: {
  readonly config: PeopleConfig;
  readonly sealingSecret: string;
  readonly allowsLoopback: boolean;
  readonly resolveName?: ResolveName;
  readonly database: Database;
  readonly deps: Pick<RoomDeps, "clock" | "ids" | "logger" | "callRoom">;
  readonly write: Writer;
  readonly hint: FeedHint;
}): Telling {
  const { config, sealingSecret, database, deps, hint, resolveName } = options;
  const { logger } = deps;
  const now = (): Date => deps.clock.now();
  const nextId = (prefix: string): string => deps.ids.next(prefix);
  const secrets = createPeopleSecrets(sealingSecret);
  const vapid = { ...(config.vapid ?? deriveVapidKeys(sealingSecret)), contact: config.vapidContact };
  const carriers = createCarriers(config, {
    vapid,
    allowsLoopback: options.allowsLoopback,
    now,
    onLeftOut: (provider, reason) =>
      logger.warn({ provider, reason }, "a provider failed repeatedly and is left out for a while"),
    ...(resolveName && { resolveName }),
  });
  const queue = createPostgresLetterQueue(database, { leaseMs, newLease: randomUUID });
  const sending = {
    queue,
    addressBook: createAddressBook(deps.callRoom),
    write: options.write,
    carriers,
    now,
    random: Math.random,
    shopZone: config.timeZone,
    ...secrets,
    failed: (delivery: string, error: unknown) =>
      logger.warn({ delivery, reason: reasonOf(error) }, "a notification could not be written; it is tried again"),
  };
  const loop = createDeliveryLoop<ClaimedLetter>({
    queue,
    deliver: (claimed, signal) => sendLetter(sending, claimed, signal),
    now,
    bell: createSignal(),
    concurrency: config.concurrency,
    failed: (error) => logger.warn({ reason: reasonOf(error) }, "notifications could not be claimed or settled"),
  });
  let unlisten: (() => void) | null = null;

  const portsOf = (tx: Transaction): PeoplePorts => ({
    people: createPostgresPeopleStore(tx),
    notices: createPostgresNoticeStore(tx, now, hint),
    digests: createPostgresDigestStore(tx),
  });

  return {
    portsOf,
    secrets,
    vapidPublicKey: vapid.publicKey,
    timers: {
      [digestTimer]: async (tx, { key }) => {
        const told = await makeDigest(portsOf(tx), nextId, key, now());
        // More than fits in one letter comes in the next, at once.
        if (told === mostInDigest) await setTimer(tx, { kind: digestTimer, key, dueAt: now() });
      },
      [reviewTimer]: async (tx, { key }) => {
        const about = { orderId: key, kind: "REVIEW_REQUEST", subjectId: key } as const;
        await tellBuyer({ peopleOf: portsOf, nextId, now }, tx, { ...about, occurredAt: now() });
      },
    },
    start: () => {
      unlisten = database.session.listen(letterChannel, loop.wake);
      loop.start();
    },
    stop: async () => {
      unlisten?.();
      await loop.stop();
      await Promise.all([carriers.email.close(), carriers.sms?.close(), carriers.push.close()]);
    },
  };
}
