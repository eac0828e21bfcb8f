import { expect, test } from "vitest";
import { countStatements, type ObservedDatabase } from "./statements.ts";

const observed = () => {
  const listeners = new Set<(text: string) => void>();
  const database: ObservedDatabase = {
    onStatement: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return { database, send: (text: string) => listeners.forEach((listener) => listener(text)), listeners };
};

test("statements of the work are told, those of its transaction and those before and after are not", async () => {
  const { database, send } = observed();
  send("select 0");
  const { result, statements } = await countStatements(database, async () => {
    for (const text of [
      "begin",
      "select 1",
      "SAVEPOINT a",
      "\nselect b.oid\nfrom pg_catalog.pg_type a",
      "update stock set on_hand = 1",
      "commit",
    ])
      send(text);
    return "done";
  });
  send("select 2");
  expect(result).toBe("done");
  expect(statements).toEqual(["select 1", "update stock set on_hand = 1"]);
});

test("the hook is let go when the work fails", async () => {
  const { database, listeners } = observed();
  await expect(countStatements(database, () => Promise.reject(new Error("refused")))).rejects.toThrow("refused");
  expect(listeners.size).toBe(0);
});
