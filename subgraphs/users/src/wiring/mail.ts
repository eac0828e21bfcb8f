import { addMilliseconds, type Clock } from "@novatech/kernel/clock";
import { afterCommit } from "@novatech/postgres/after-commit";
import { backoffMs } from "@novatech/postgres/backoff";
import type { Database } from "@novatech/postgres/database";
import { setTimer, type TimerHandler } from "@novatech/postgres/timers";
import type { RoomDeps } from "@novatech/service/room";
import { dropLetter, letterTimer, type QueuedLetter, takeLetter } from "../db/account-mail.ts";
import { writeLetter } from "../domain/letters/write-letter.ts";
import type { MailTransport, Sealer } from "../use-cases/ports-accounts.ts";

/** When a letter is tried again: after 1, 3, 9 … minutes, at most 3 hours. Longer than an attempt may take: a letter is not tried twice at once. */
const retry = { firstMs: 60_000, factor: 3, capMs: 3 * 60 * 60_000 };
/** After this long a letter is given up, in milliseconds: 3 days. */
const givenUpAfterMs = 3 * 24 * 60 * 60_000;

/** Sends the letters of the queue. */
export type Mailing = {
  /** For `letterTimer`. */
  readonly handler: TimerHandler;
  /** Waits for letters that are being sent, then closes the connections. */
  readonly stop: () => Promise<void>;
};

/**
 * Sends each letter when its timer is due. The mail server is spoken to outside the timer's transaction, so that a slow one holds no connection of the pool:
 * the timer is set anew first, and taken back when the letter is gone. Should this process die between, the letter is sent again.
 */
export function createMailing(options: {
  readonly database: Database;
  readonly transport: MailTransport;
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly logger: RoomDeps["logger"];
}): Mailing {
  const { database, transport, sealer, clock, logger } = options;
  const sending = new Set<Promise<void>>();

  const send = async ({ id, letter, to }: QueuedLetter, attempts: number): Promise<void> => {
    try {
      await transport.send({ id, to, ...writeLetter(letter, to) });
      await database.transaction((tx) => dropLetter(tx, id));
    } catch (error) {
      const reason = error instanceof Error ? error.message : "unknown";
      logger[attempts >= 5 ? "error" : "warn"]({ mail: id, kind: letter.kind, attempts, reason }, "a letter waits");
    }
  };

  return {
    handler: async (tx, { key }) => {
      const taken = await takeLetter(tx, sealer, key);
      if (!taken) return;
      const now = clock.now();
      const { attempts, queuedAt } = taken;
      if (now.getTime() - queuedAt.getTime() > givenUpAfterMs) {
        logger.error({ mail: key, kind: taken.letter.kind, attempts }, "a letter is given up: see SMTP_URL");
        return dropLetter(tx, key);
      }
      await setTimer(tx, { kind: letterTimer, key, dueAt: addMilliseconds(now, backoffMs(attempts, retry)) });
      afterCommit(tx, () => {
        const work = send(taken, attempts).finally(() => sending.delete(work));
        sending.add(work);
      });
    },
    stop: async () => {
      await Promise.all(sending);
      transport.close();
    },
  };
}
