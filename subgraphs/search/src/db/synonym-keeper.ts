import type { Session } from "@novatech/postgres/session";
import type { Logger } from "pino";
import { openSynonyms, type SynonymBook } from "../domain/understanding/synonyms.ts";
import { tradeSynonyms } from "../domain/understanding/trade-synonyms.ts";
import type { SynonymReader } from "../use-cases/synonym-ports.ts";

/** A notification may be lost with its connection: so often it is read whatever was heard. */
const everyMs = 30_000;

/** This process's synonyms: the trade's and the staff's, read anew when one is changed. */
export type SynonymKeeper = {
  readonly current: () => SynonymBook;
  /** Reads what is kept. Rejects with the database's fault. */
  readonly look: () => Promise<void>;
  readonly start: () => void;
  readonly stop: () => Promise<void>;
};

/** Makes the keeper; `channel` is told of changes. */
export function createSynonymKeeper(ports: {
  readonly reader: SynonymReader;
  readonly session: Session;
  readonly channel: string;
  readonly logger: Logger;
}): SynonymKeeper {
  let book = openSynonyms(tradeSynonyms);
  let timer: NodeJS.Timeout | null = null;
  let unlisten: (() => void) | null = null;
  let running: Promise<void> = Promise.resolve();
  let stopped = false;

  const look = async (): Promise<void> => {
    book = openSynonyms([...tradeSynonyms, ...(await ports.reader.all())]);
  };
  // One after another: an older answer never replaces a newer one.
  const lookSafely = (): void => {
    running = running.then(look).catch((error: unknown) => {
      if (!stopped) ports.logger.warn({ err: error }, "the synonyms could not be read; it is tried again");
    });
  };
  return {
    current: () => book,
    look,
    start: () => {
      unlisten = ports.session.listen(ports.channel, lookSafely);
      timer = setInterval(lookSafely, everyMs).unref();
      lookSafely();
    },
    stop: async () => {
      stopped = true;
      unlisten?.();
      if (timer !== null) clearInterval(timer);
      await running;
    },
  };
}
