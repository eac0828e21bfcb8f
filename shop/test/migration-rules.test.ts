import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type MigrationFinding, migrationFindings } from "@novatech/postgres/migration-rules";
import { roomNames } from "@novatech/service/room";
import { expect, test } from "vitest";

const rooms = fileURLToPath(new URL("../../subgraphs/", import.meta.url));

/**
 * The last migration of each room that was written before these rules, while no shop with rows and no second version ran: those and the ones before them
 * may break the rules. The numbers never grow.
 */
const writtenBefore: Readonly<Record<(typeof roomNames)[number], number>> = {
  analytics: 1,
  cart: 4,
  catalog: 5,
  fulfillment: 4,
  inventory: 3,
  notifications: 2,
  orders: 7,
  payments: 7,
  recommendations: 1,
  search: 13,
  support: 3,
  users: 7,
};

type Known = { readonly why: string; readonly rules: readonly MigrationFinding["rule"][] };
/** What breaks a rule for a reason, by room and file. */
const exceptions: Readonly<Record<string, Known>> = {};

const files = globSync("*/migrations/*.sql", { cwd: rooms }).toSorted();

test("every room's migrations are read", () => {
  expect(new Set(files.map((file) => file.split("/")[0]))).toEqual(new Set(roomNames));
});

test.each(files)("%s lets the version before go on", (file) => {
  const [room, , name = ""] = file.split("/");
  if (Number(name.slice(0, 4)) <= (writtenBefore[room as keyof typeof writtenBefore] ?? -1)) return;
  const allowed = exceptions[file]?.rules ?? [];
  const found = migrationFindings(readFileSync(rooms + file, "utf8"));
  expect(found.filter(({ rule }) => !allowed.includes(rule))).toEqual([]);
});

test.each(globSync("*/migrations/online/*.sql", { cwd: rooms }).map((file) => [file]))(
  "%s is one index that is made beside others",
  (file) => {
    const text = readFileSync(rooms + file, "utf8").trim();
    expect(text).toMatch(/^create (unique )?index concurrently if not exists \w+ on [^;]+;?$/i);
  },
);
