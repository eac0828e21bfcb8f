import { fileURLToPath } from "node:url";
import type { ActionRecordedV1 } from "@novatech/contracts/audit";
import { callerMistake } from "@novatech/graphql/errors";
import { anonymousViewer, type RoomRequest, type Viewer } from "@novatech/graphql/viewer";
import { ok, refuse } from "@novatech/kernel/result";
import { connect, type Database } from "@novatech/postgres/database";
import { fixedClock } from "@novatech/testkit/clock";
import { createTestDatabase } from "@novatech/testkit/database";
import { sequentialIds } from "@novatech/testkit/ids";
import { countStatements } from "@novatech/testkit/statements";
import { sql } from "drizzle-orm";
import { buildSchema, graphql, type GraphQLSchema } from "graphql";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { audited } from "../src/audit/audited.ts";
import type { RoomApp } from "../src/room.ts";

let database: Database;
let close: () => Promise<void>;
let app: Pick<RoomApp, "schema" | "contextFor">;

const sdl = `
  directive @requiresScopes(scopes: [[String!]!]!) on FIELD_DEFINITION
  directive @tag(name: String!) repeatable on FIELD_DEFINITION
  type Query { people(ids: [ID!]!): [User!]! parcels: [Parcel!]! }
  type Mutation {
    thingSet(input: ThingInput!): Payload @requiresScopes(scopes: [["merchant"], ["staff:stock"]])
    orderCancel(input: ThingInput!): Payload
  }
  input ThingInput { thingId: ID! how: String! }
  type Payload { thing: String userErrors: [Problem!]! }
  type Problem { code: String! }
  type User { id: ID! email: String! @tag(name: "pii") name: String @tag(name: "pii") since: Int }
  type Parcel { id: ID! customerId: ID address: Address colour: String }
  type Address { line1: String @tag(name: "pii") }`;

/** What a mutation does is said by its input: how use cases of rooms end, one way each. */
const act = async (_source: unknown, { input: { thingId, how } }: { input: { thingId: string; how: string } }) => {
  if (how === "forbidden") throw callerMistake("FORBIDDEN", "no");
  if (how === "reads only") return { thing: thingId, userErrors: [] };
  const done = await database.transaction(async (tx) => {
    if (how === "refused in the transaction") return refuse("TOO_LATE");
    await tx.execute(sql`insert into things values (${thingId})`);
    if (how === "breaks in the transaction") throw new Error(`about ${thingId}: ada@example.com`);
    return ok(thingId);
  });
  if (how === "breaks afterwards") throw new Error("afterwards");
  if (how === "partly") return { thing: thingId, userErrors: [{ code: "SOME_NOT" }] };
  return done.ok ? { thing: thingId, userErrors: [] } : { userErrors: [{ code: done.refusal }] };
};

beforeEach(async () => {
  const { url, drop } = await createTestDatabase("audited");
  database = connect({ url, poolSize: 4, applicationName: "test" });
  await database.migrate(fileURLToPath(new URL("../../postgres/test/migrations", import.meta.url)));
  await database.db.execute(sql`create table things (id text)`);
  const schema: GraphQLSchema = buildSchema(sdl);
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) field.resolve = act;
  const { people, parcels } = schema.getQueryType()?.getFields() ?? {};
  if (people)
    people.resolve = (_source, { ids }: { ids: string[] }) =>
      ids.map((id) => ({ id, email: `${id}@example.com`, name: "N" }));
  if (parcels)
    parcels.resolve = () =>
      ["user_staff", "user_ada"].map((customerId, index) => ({
        id: `shp_${index}`,
        customerId,
        address: { line1: "x" },
      }));
  const room = { name: "inventory" as const, schema, contextFor: (request: RoomRequest) => ({ request }) };
  const tools = { database, clock: fixedClock("2026-01-05T09:00:00Z"), ids: sequentialIds() };
  app = audited(room, { ...tools, alsoByStaff: ["orderCancel"] });
  close = async () => {
    await database.close();
    await drop();
  };
});
afterEach(() => close());

const viewer = (userId: string, ...scopes: string[]): Viewer => ({
  kind: "user",
  userId,
  sessionId: `sess_of_${userId}`,
  scopes,
  merchantIds: [],
});
const staff = viewer("user_staff", "staff", "staff:stock");
const member = viewer("user_member", "merchant");
const shopper = viewer("user_ada", "shopper");

const ask = (source: string, who: Viewer, variableValues: Record<string, unknown> = {}) => {
  const request = { requestId: "req_1", viewer: who, caller: null, cartToken: null, orderAccessToken: null };
  return graphql({ schema: app.schema, source, variableValues, contextValue: app.contextFor(request) });
};
const does = (how: string, who: Viewer, field = "thingSet") =>
  ask(`mutation ($input: ThingInput!) { ${field}(input: $input) { thing userErrors { code } } }`, who, {
    input: { thingId: "thing_1", how },
  });
const recorded = async (): Promise<ActionRecordedV1[]> =>
  [...(await database.db.execute<{ payload: ActionRecordedV1 }>(sql`select payload from outbox order by id`))].map(
    ({ payload }) => payload,
  );
const things = async (): Promise<number> => [...(await database.db.execute(sql`select from things`))].length;

describe("a privileged mutation", () => {
  it("is recorded with who, what, on what and from where, in the transaction that does it", async () => {
    const { statements } = await countStatements({ onStatement: database.onStatement }, () => does("well", staff));
    expect(statements).toHaveLength(2);
    expect(await recorded()).toEqual([
      {
        actionId: expect.stringMatching(/^act_/),
        room: "inventory",
        kind: "MUTATION",
        field: "thingSet",
        actorId: "user_staff",
        sessionId: "sess_of_user_staff",
        actingAs: "STAFF",
        requestId: "req_1",
        outcome: "DONE",
        codes: [],
        targets: [{ argument: "thingId", id: "thing_1" }],
        at: "2026-01-05T09:00:00.000Z",
      },
    ]);
  });

  it.each([
    ["that is refused in its transaction", "refused in the transaction", [["REFUSED", "TOO_LATE"]], 0],
    ["that is forbidden", "forbidden", [["REFUSED", "FORBIDDEN"]], 0],
    ["that changes nothing of this room", "reads only", [["DONE"]], 0],
    ["that breaks, without the words of the error", "breaks in the transaction", [["FAILED", "Error"]], 0],
    ["that breaks after it was kept, as both", "breaks afterwards", [["DONE"], ["FAILED", "Error"]], 1],
    ["that did some of what was asked, as done", "partly", [["DONE"]], 1],
  ] as const)("%s is recorded so", async (_name, how, outcomes, kept) => {
    await does(how, member);
    const records = await recorded();
    expect(records.map(({ outcome, codes }) => [outcome, ...codes])).toEqual(outcomes);
    expect(new Set(records.map(({ actionId }) => actionId)).size).toBe(1);
    expect(JSON.stringify(records)).not.toContain("ada@example.com");
    expect(await things()).toBe(kept);
  });

  it("is not done when it cannot be recorded", async () => {
    await database.db.execute(sql`alter table outbox add constraint nothing_is_told check (topic <> 'audit.action')`);
    expect((await does("well", staff)).errors).toHaveLength(1);
    expect(await things()).toBe(0);
  });

  it("of owners, too, is recorded when staff do it, and costs owners nothing", async () => {
    await does("well", shopper, "orderCancel");
    expect(await recorded()).toEqual([]);
    await does("well", staff, "orderCancel");
    expect(await recorded()).toMatchObject([{ field: "orderCancel", actingAs: "STAFF" }]);
    await does("well", anonymousViewer);
    expect(await recorded()).toHaveLength(1);
  });
});

describe("what staff read", () => {
  const people = `query ($ids: [ID!]!) { people(ids: $ids) { email name since } }`;

  it("of others' personal data is recorded before it is told, once, many in one statement", async () => {
    const ids = Array.from({ length: 120 }, (_, index) => `user_${index}`);
    const { statements, result } = await countStatements({ onStatement: database.onStatement }, () =>
      ask(people, staff, { ids }),
    );
    expect(result.errors).toBeUndefined();
    expect(statements).toHaveLength(1);
    const records = await recorded();
    expect(records.map(({ kind, field, targets }) => [kind, field, targets.length])).toEqual([
      ["READ", "User", 100],
      ["READ", "User", 20],
    ]);
  });

  it("is not told when it cannot be recorded", async () => {
    await database.db.execute(sql`alter table outbox add constraint nothing_is_told check (topic <> 'audit.action')`);
    const { data, errors } = await ask(people, staff, { ids: ["user_1"] });
    expect(errors?.length).toBeGreaterThan(0);
    expect(JSON.stringify(data)).not.toContain("@example.com");
  });

  it("of their own, or without anything personal in it, is not; nor what others read", async () => {
    await ask(people, staff, { ids: ["user_staff"] });
    await ask(`query ($ids: [ID!]!) { people(ids: $ids) { since } }`, staff, { ids: ["user_1"] });
    await ask(people, shopper, { ids: ["user_1"] });
    expect(await recorded()).toEqual([]);
  });

  it("of an address counts as read of what the address belongs to", async () => {
    await ask(`{ parcels { colour address { line1 } } }`, staff);
    expect(await recorded()).toMatchObject([
      { kind: "READ", field: "Parcel", targets: [{ argument: "id", id: "shp_1" }] },
    ]);
  });
});
