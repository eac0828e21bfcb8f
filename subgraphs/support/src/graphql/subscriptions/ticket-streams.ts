import { createPositionWatch, type PositionWatch } from "@novatech/service/position-watch";
import type { RoomDeps } from "@novatech/service/room";
import { streamSequence } from "@novatech/service/sequence-stream";
import type { TicketEntry } from "../../domain/ticket.ts";
import type { TicketReader } from "../../use-cases/ticket-reader.ts";

/** Entries that are read at once, and wait until a stream has taken them. */
const pageSize = 100;

/** The open streams of one process over tickets. */
export type TicketStreams = Pick<PositionWatch, "lookUpAll" | "start" | "stop"> & {
  /** What everybody may read of a ticket above `after`, each entry once and in order, until it is closed. */
  readonly entries: (ticketId: string, after: number) => Promise<AsyncIterableIterator<TicketEntry>>;
};

/** Makes the streams. A hint says how far a ticket is; what is sent is always read. */
export function createTicketStreams(options: {
  readonly listen: (ticketId: string, listener: (sequence: number) => void) => Promise<() => void>;
  readonly reader: Pick<TicketReader, "tickets" | "entryPages">;
  readonly logger: RoomDeps["logger"];
}): TicketStreams {
  const { listen, reader, logger } = options;
  const { watch, ...shared } = createPositionWatch({
    listen,
    readPositions: async (ids) =>
      new Map((await reader.tickets(ids)).map(({ id, publicSequence }) => [id, publicSequence])),
    logger,
  });
  return {
    ...shared,
    entries: async (ticketId, after) =>
      streamSequence({
        watcher: await watch(ticketId),
        after,
        // One row more than the size is read.
        read: async (above) => {
          const page = { direction: "forward", size: pageSize - 1, after: above, before: null } as const;
          return (await reader.entryPages([ticketId], "PUBLIC", page)).get(ticketId) ?? [];
        },
        pageSize,
        isLast: ({ kind }) => kind === "CLOSED",
      }),
  };
}
