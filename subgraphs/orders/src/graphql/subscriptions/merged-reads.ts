import DataLoader from "dataloader";
import type { TimelineEntry } from "../../domain/timeline.ts";
import type { OrderReader, TimelinePlace } from "../../use-cases/order-reader.ts";

/** What streams read: as `OrderReader`, but what several of them ask for in one turn of the event loop is one statement. */
export type MergedReads = {
  readonly reader: OrderReader;
  /** The entries behind a place, `pageSize` of them at most, oldest first. */
  readonly entriesAfter: (place: TimelinePlace) => Promise<readonly TimelineEntry[]>;
};

/** Keys of one statement at most; more go out beside each other. */
const maxMerged = 250;

/**
 * Merges reads over a turn. When a gateway comes back thousands subscribe at once, and many orders move at once: each stream for itself would cost a
 * statement to begin with and two for each event. Nothing is kept: who asks is answered from what is true after asking. A statement that fails fails for all
 * it was for.
 */
export function mergeReads(reader: OrderReader, pageSize: number): MergedReads {
  const entries = inOneTurn((places: readonly TimelinePlace[]) => reader.entriesAfter(places, pageSize));
  return {
    reader: {
      ...reader,
      attempts: merged(reader.attempts, (attempt) => attempt.id),
      orders: merged(reader.orders, (order) => order.id),
      merchantOrders: merged(reader.merchantOrders, (part) => part.id),
      merchantOrdersOf: merged(reader.merchantOrdersOf, (part) => part.orderId),
      lines: merged(reader.lines, (line) => line.id),
      linesOf: merged(reader.linesOf, (line) => line.orderId),
      linesOfMerchantOrders: merged(reader.linesOfMerchantOrders, (line) => line.merchantOrderId),
      returns: merged(reader.returns, (asked) => asked.id),
      returnsOf: merged(reader.returnsOf, (asked) => asked.orderId),
      notesOf: merged(reader.notesOf, (note) => note.returnId),
      contactsOf: merged(reader.contactsOf, (contact) => contact.orderId),
    },
    entriesAfter: (place) => entries.load(place),
  };
}

/** A read of rows by an id that is merged with others of the same turn. Rows of one id keep their order. */
function merged<Row>(
  read: (ids: readonly string[]) => Promise<Row[]>,
  idOf: (row: Row) => string,
): (ids: readonly string[]) => Promise<Row[]> {
  const rows = inOneTurn(async (ids: readonly string[]) => {
    const byId = Map.groupBy(await read([...new Set(ids)]), idOf);
    return ids.map((id) => byId.get(id) ?? []);
  });
  return async (ids) => (await Promise.all(ids.map((id) => rows.load(id)))).flat();
}

const inOneTurn = <Key, Value>(read: (keys: readonly Key[]) => Promise<readonly Value[]>): DataLoader<Key, Value> =>
  new DataLoader<Key, Value>(read, {
    cache: false,
    maxBatchSize: maxMerged,
    batchScheduleFn: (run) => void setImmediate(run),
  });
