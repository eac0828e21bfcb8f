import { fileURLToPath } from "node:url";
import type { CloudEvent, EventContract } from "@novatech/contracts/event";
import { ordersPrivacyPartDoneV1 } from "@novatech/contracts/orders";
import { privacyErasureRequestedV1, privacyExportRequestedV1 } from "@novatech/contracts/users";
import { anonymousViewer, type RoomRequest } from "@novatech/graphql/viewer";
import { connect, type Database } from "@novatech/postgres/database";
import { createTimerDriver } from "@novatech/postgres/timer-driver";
import { type FixedClock, fixedClock } from "@novatech/testkit/clock";
import { createTestDatabase } from "@novatech/testkit/database";
import { buildSchema, graphql } from "graphql";
import { pino } from "pino";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { PersonalData } from "../src/privacy/personal-data.ts";
import { createPrivacyPart, type PrivacyPart } from "../src/privacy/part.ts";

const data: PersonalData = {
  tables: {
    letters: {
      of: "parcel_id in (select id from parcels where person = :person)",
      key: ["parcel_id", "number"],
      erasure: { does: "delete", columns: ["text"] },
      exported: ["parcel_id", "number", "text"],
    },
    parcels: {
      of: "person = :person",
      key: ["id"],
      erasure: {
        does: "blank",
        columns: { name: "'erased ' || id", phone: "null" },
        kept: { person: "the books" },
      },
      exported: ["id", "name", "phone"],
    },
    books: {
      of: "person = :person",
      key: ["id"],
      erasure: { does: "keep", columns: { person: "the law" } },
      exported: { nothing: "ids only" },
    },
  },
  notPersonal: {},
  waitsFor: "select id from parcels where person = :person and is_open",
};

let database: Database;
let close: () => Promise<void>;
let clock: FixedClock;
let part: PrivacyPart;
const said: string[] = [];

beforeEach(async () => {
  const { url, drop } = await createTestDatabase("privacy");
  database = connect({ url, poolSize: 4, applicationName: "test" });
  await database.migrate(fileURLToPath(new URL("../../postgres/test/migrations", import.meta.url)));
  await database.sql.unsafe(`
    create table erased_persons (person_id text primary key, request_id text not null, erased_at timestamptz not null);
    create table parcels (id text primary key, person text, name text not null, phone text, is_open boolean not null default false);
    create table letters (parcel_id text not null, number integer not null, text text not null, primary key (parcel_id, number));
    create table books (id text primary key, person text not null);
    insert into parcels (id, person, name, phone) select 'p' || i, 'ada', 'Ada Lovelace', '+49 1' from generate_series(1, 700) i;
    insert into parcels (id, person, name, phone) values ('q1', 'bob', 'Bob', '+49 2');
    insert into letters select id, n, 'Dear ' || name from parcels, generate_series(1, 2) n;
    insert into books values ('b1', 'ada')`);
  clock = fixedClock("2026-01-05T09:00:00Z");
  said.length = 0;
  const logger = pino({ level: "warn" }, { write: (line: string) => void said.push(line) });
  part = createPrivacyPart({ data, database, clock, logger, partDone: ordersPrivacyPartDoneV1 });
  close = async () => {
    await database.close();
    await drop();
  };
});
afterEach(() => close());

const hear = (contract: EventContract): Promise<void> => {
  const event: CloudEvent = {
    specversion: "1.0",
    id: "event-1",
    source: "/users",
    type: contract.type,
    subject: "ada",
    time: clock.now().toISOString(),
    datacontenttype: "application/json",
    aggregateversion: 1,
    topic: contract.topic,
    causationid: null,
    data: { requestId: "preq_1", userId: "ada" },
  };
  return database.transaction(async (tx) => {
    for (const handler of part.handlers) if (handler.type === contract.type) await handler.handle(tx, event);
  });
};
const runDue = (): Promise<number> =>
  createTimerDriver({ database, clock, logger: pino({ level: "silent" }), handlers: part.timers }).runDue();
const told = async () =>
  (await database.sql`select type, payload from outbox order by id`).map(({ type, payload }) => ({ type, ...payload }));
const count = async (where: string): Promise<number> =>
  Number((await database.sql.unsafe(`select count(*) from ${where}`))[0]?.["count"]);

test("an erasure goes some rows a transaction, leaves what others have, and is signed off once, when nothing is left", async () => {
  await hear(privacyErasureRequestedV1);
  expect(await told()).toEqual([]);
  // 1,400 letters and 700 parcels, 500 rows at a time.
  expect(await runDue()).toBe(5);
  expect(await count("letters")).toBe(2);
  expect(await count("parcels where name like 'Ada%' or (person = 'ada' and phone is not null)")).toBe(0);
  expect(await count("parcels where person = 'ada'")).toBe(700);
  expect(await count("parcels where name = 'Bob' and phone = '+49 2'")).toBe(1);
  expect(await count("books")).toBe(1);
  expect(await told()).toEqual([{ type: "orders.privacy_part_done.v1", requestId: "preq_1", kind: "ERASURE" }]);
  expect(await runDue()).toBe(0);
});

test("heard twice it is one erasure", async () => {
  await hear(privacyErasureRequestedV1);
  await hear(privacyErasureRequestedV1);
  await runDue();
  expect(await told()).toHaveLength(1);
});

test("what comes late is erased when it is looked for again, and somebody is told how much it was", async () => {
  await hear(privacyErasureRequestedV1);
  await runDue();
  await database.sql`insert into parcels (id, person, name) values ('late', 'ada', 'Ada Lovelace')`;
  clock.advance(10 * 60_000);
  await runDue();
  expect(await count("parcels where name like 'Ada%'")).toBe(0);
  expect(said.join("")).toContain('"rows":1');
  expect(said.join("")).not.toContain("Ada");
  expect(await told()).toHaveLength(1);
});

test("while something is open it waits, and says what", async () => {
  await database.sql`update parcels set is_open = true where id = 'p7'`;
  await hear(privacyErasureRequestedV1);
  await runDue();
  expect(await count("letters")).toBe(1402);
  expect(await told()).toEqual([]);
  expect(await ask("internal:privacy", { first: 1 })).toMatchObject({ data: { personalDataOf: { waitsFor: ["p7"] } } });
  await database.sql`update parcels set is_open = false`;
  clock.advance(60_000);
  await runDue();
  expect(await told()).toHaveLength(1);
});

test("an export is signed off at once and gives every row once, page by page", async () => {
  await hear(privacyExportRequestedV1);
  expect(await told()).toEqual([{ type: "orders.privacy_part_done.v1", requestId: "preq_1", kind: "EXPORT" }]);
  const rows: string[] = [];
  let pages = 0;
  for (let after: string | null = null, more = true; more; pages += 1) {
    const { data: answer } = await ask("internal:privacy", { first: 300, after });
    const page = answer?.["personalDataOf"] as { rows: string[]; next: string | null };
    rows.push(...page.rows);
    after = page.next;
    more = after !== null;
  }
  expect(pages).toBe(8);
  expect(rows).toHaveLength(2100);
  expect(new Set(rows).size).toBe(2100);
  expect(rows).toContain('{"row": {"id": "p1", "name": "Ada Lovelace", "phone": "+49 1"}, "table": "parcels"}');
  expect(rows.join("")).not.toMatch(/Bob|books/);
});

test("nobody but a room with the scope is answered, and a page has its bounds", async () => {
  const codeOf = async (...asked: Parameters<typeof ask>) => (await ask(...asked)).errors?.[0]?.extensions["code"];
  expect(await codeOf("internal:quote", { first: 1 })).toBe("FORBIDDEN");
  expect(await codeOf("internal:privacy", { first: 0 })).toBe("BAD_USER_INPUT");
  expect(await codeOf("internal:privacy", { first: 1001 })).toBe("BAD_USER_INPUT");
  expect(await codeOf("internal:privacy", { first: 1, after: "p7" })).toBe("BAD_USER_INPUT");
  expect(await codeOf("internal:privacy", { first: 1, after: "[0,7]" })).toBe("BAD_USER_INPUT");
});

function ask(scope: string, variables: { readonly first: number; readonly after?: string | null }) {
  const schema = buildSchema(`
    type Query { personalDataOf(userId: ID!, first: Int!, after: String): Page! }
    type Page { rows: [String!]! next: String waitsFor: [String!]! }`);
  const request: RoomRequest = {
    requestId: "test",
    viewer: anonymousViewer,
    caller: { name: "users", scopes: [scope] },
    cartToken: null,
    orderAccessToken: null,
  };
  const app = part.serve({ name: "orders", schema, contextFor: () => ({}) });
  return graphql({
    schema: app.schema,
    source:
      'query ($first: Int!, $after: String) { personalDataOf(userId: "ada", first: $first, after: $after) { rows next waitsFor } }',
    variableValues: variables,
    contextValue: app.contextFor(request),
  });
}
