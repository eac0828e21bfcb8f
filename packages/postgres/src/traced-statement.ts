import { currentPart, failureOf } from "@novatech/kernel/trace";

/** What is told of a statement's text: enough to know it by. Characters. */
const maxTextLength = 2_000;

/** A statement of the driver: not sent before somebody waits for it. */
type Statement = PromiseLike<{ readonly count?: number; readonly length: number }>;

/**
 * Tells the current trace of a statement: its text with placeholders, whose it is, how many rows came or changed. Never its parameters, nor what the server says of them when it fails.
 * Gives the statement back as it is; where nothing is traced, that is all.
 */
export function tracedStatement<Query extends Statement>(query: Query, text: string, room: string): Query {
  const part = currentPart()?.begin("sql", {
    "db.system.name": "postgresql",
    "db.query.text": text.length > maxTextLength ? `${text.slice(0, maxTextLength)}…` : text,
    "novatech.room": room,
  });
  if (part)
    // The driver sends it a tick after somebody first waits for it, so that whoever asked for it may still say how it wants its rows.
    query.then(
      (rows) => part.end(undefined, { "db.response.returned_rows": rows.count ?? rows.length }),
      (error: unknown) => part.end(failureOf(error)),
    );
  return query;
}
