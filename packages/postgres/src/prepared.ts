import type { Sql, TransactionSql } from "postgres";
import { tracedStatement } from "./traced-statement.ts";

/** Beyond this many parameters a statement's text varies with the length of a list, and each text would stay on the server for ever. */
const maxParameters = 40;

/**
 * The same client with prepared statements where drizzle asks for none: drizzle passes `prepare: false` for every query that was
 * not named by hand, and postgres.js then needs two round trips for each (parse and describe, then bind and execute) instead of one.
 * What it sends is told to the trace it belongs to, as `room`'s.
 */
export function withPreparedStatements<Client extends Sql | TransactionSql>(client: Client, room: string): Client {
  const unsafe: Sql["unsafe"] = (text, parameters, options) => {
    const prepare = parameters !== undefined && parameters.length > 0 && parameters.length <= maxParameters;
    return tracedStatement(client.unsafe(text, parameters, { ...options, prepare }), text, room);
  };
  return new Proxy(client, {
    get: (target, key) => {
      if (key === "unsafe") return unsafe;
      const held: unknown = Reflect.get(target, key);
      if ((key === "begin" || key === "savepoint") && typeof held === "function")
        return (work: (inner: TransactionSql) => unknown) =>
          Reflect.apply(held, target, [(inner: TransactionSql) => work(withPreparedStatements(inner, room))]);
      return held;
    },
  });
}
