import { becomeMerchantReader } from "@novatech/postgres/row-security";
import { countStatements } from "@novatech/testkit/statements";
import { parse, subscribe } from "graphql";
import { afterAll, beforeAll, expect, test } from "vitest";
import { accepted, seen, wish } from "./operations.ts";
import {
  agent,
  anOrder,
  type Asking,
  lead,
  member,
  type RoomUnderTest,
  shopper,
  startRoom,
} from "./room-under-test.ts";

let room: RoomUnderTest;
beforeAll(async () => {
  room = await startRoom();
  await room.app.start();
});
afterAll(() => room.end());

const ann = shopper("user_ann");

test("what is listed of tickets costs the same number of statements for one and for twenty", async () => {
  for (let count = 0; count < 20; count += 1) {
    const name = `many${count}`;
    await anOrder(room, name, { customerId: "user_ann" });
    const { id } = await accepted(
      room,
      count % 2 === 0 ? ann : shopper(`user_${count}`),
      "Create",
      wish(count % 2 === 0 ? { orderId: `order_${name}` } : {}),
    );
    await accepted(room, agent(), "Reply", { ticketId: id, body: "!" });
    if (count % 2 === 0) await accepted(room, agent(), "Solve", { ticketId: id });
  }
  const list = (first: number, who: Asking) =>
    countStatements(room.app, () =>
      room.ask(
        `query Q($first: Int!) { tickets(first: $first) { nodes { id number entries(first: 5) { nodes { author authorName } } internalEntries(first: 5) { nodes { kind } }
           assignee { publicName } sla { breaches { target } } followUpOf { id } } } }`,
        { first },
        who,
      ),
    );
  const [one, twenty] = [await list(1, lead), await list(20, lead)];
  expect(twenty.result.data.tickets.nodes).toHaveLength(20);
  expect(twenty.statements.length).toBeLessThanOrEqual(6);
  expect(twenty.statements).toHaveLength(one.statements.length);

  const entities = (count: number, typename: string, idOf: (n: number) => string, field: string) =>
    countStatements(room.app, async () => {
      const of = Array.from({ length: count }, (_unused, n) => ({ __typename: typename, id: idOf(n) }));
      const { data, errors } = await room.ask(
        `query Q($of: [_Any!]!) { _entities(representations: $of) { ... on ${typename} { ${field} } } }`,
        { of },
        lead,
      );
      expect(errors).toEqual([]);
      return data._entities;
    });
  const ticketIds: string[] = twenty.result.data.tickets.nodes.map(({ id }: { id: string }) => id);
  for (const [typename, idOf, field] of [
    ["Ticket", (n: number) => ticketIds[n] ?? "", "number"],
    ["Order", (n: number) => `order_many${n}`, "tickets(first: 3) { nodes { number } }"],
    ["User", (n: number) => `user_${n}`, "tickets(first: 3) { nodes { number } }"],
    ["Merchant", (n: number) => `merch_${n}`, "tickets(first: 3) { nodes { number } }"],
  ] as const) {
    const [few, many] = [await entities(1, typename, idOf, field), await entities(20, typename, idOf, field)];
    expect(few.statements, typename).toHaveLength(1);
    expect(many.statements, typename).toHaveLength(1);
  }
});

test("the database itself shows a merchant's members no ticket that was not handed to them, and no note of one that was", async () => {
  await anOrder(room, "rls", { customerId: "user_rls" }, ["rls"]);
  const { id } = await accepted(room, shopper("user_rls"), "Create", wish({ orderId: "order_rls" }));
  await accepted(room, agent(), "NoteAdd", { ticketId: id, body: "Between us." });
  const read = (merchantIds: readonly string[]) =>
    room.database.transaction(
      async (tx) => {
        await tx.execute(becomeMerchantReader({ merchantIds, userId: null, secretHashes: [] }));
        const tickets = await tx.execute<{ id: string }>("select id from tickets");
        const entries = await tx.execute<{ body: string }>("select body from ticket_entries");
        return { tickets: tickets.map((row) => row.id), bodies: entries.map((row) => row.body) };
      },
      { isReading: true },
    );
  expect(await read(["merch_rls"])).toEqual({ tickets: [], bodies: [] });
  await accepted(room, agent(), "HandOver", { ticketId: id });
  const theirs = await read(["merch_rls"]);
  expect(theirs.tickets).toEqual([id]);
  expect(theirs.bodies).not.toContain("Between us.");
  expect(await read(["merch_other"])).toEqual({ tickets: [], bodies: [] });
  // Neither may they write, or read what was not opened to them.
  for (const statement of ["update tickets set subject = 'x'", "select * from known_orders", "select * from agents"])
    await expect(
      room.database.transaction(async (tx) => {
        await tx.execute(becomeMerchantReader({ merchantIds: ["merch_rls"], userId: null, secretHashes: [] }));
        await tx.execute(statement);
      }),
    ).rejects.toThrow(/Failed query|read-only|permission denied/);
});

const document = parse(`subscription S($id: ID!, $after: Int, $accessToken: String) {
  ticketUpdated(ticketId: $id, after: $after, accessToken: $accessToken) { sequence entry { kind body } ticket { status } } }`);
const follow = async (id: string, who: Asking, after = 0, accessToken: string | null = null) => {
  const variableValues = { id, after, accessToken };
  return subscribe({ schema: room.app.schema, document, variableValues, contextValue: room.contextFor(who) });
};
/** The sequences and statuses of so many events. */
async function taken(stream: Awaited<ReturnType<typeof follow>>, count: number): Promise<unknown[]> {
  if (!(Symbol.asyncIterator in stream)) throw new Error(JSON.stringify(stream.errors));
  const events: unknown[] = [];
  for (let place = 0; place < count; place += 1) {
    const { value } = await stream.next();
    // oxlint-disable-next-line typescript/no-explicit-any -- an answer has any form
    const { data, errors } = value as { data?: any; errors?: readonly { message: string }[] };
    const event = data?.ticketUpdated;
    events.push([event?.sequence ?? null, event?.entry.kind ?? errors?.[0]?.message]);
  }
  return events;
}

test("who follows a ticket is sent each entry once and in order, goes on from the last they saw, and is let go when it is closed", async () => {
  const bob = shopper("user_bob");
  const { id } = await accepted(room, bob, "Create", wish());
  const stream = await follow(id, bob);
  expect(await taken(stream, 1)).toEqual([[1, "MESSAGE"]]);
  await accepted(room, agent(), "NoteAdd", { ticketId: id, body: "Nobody's business" });
  await accepted(room, agent(), "Reply", { ticketId: id, body: "Yes", outcome: "SOLVED" });
  expect(await taken(stream, 2)).toEqual([
    [2, "MESSAGE"],
    [3, "SOLVED"],
  ]);
  expect(await taken(await follow(id, bob, 2), 1)).toEqual([[3, "SOLVED"]]);
  for (const [who, after] of [
    [shopper("user_eve"), 0],
    [bob, 4],
    [bob, -1],
  ] as const)
    expect(await follow(id, who, after)).toMatchObject({ errors: [{ extensions: { code: "BAD_USER_INPUT" } }] });
  room.clock.advance(8 * 86_400_000);
  await room.runDue();
  expect(await taken(stream, 1)).toEqual([[4, "CLOSED"]]);
  expect(await (stream as AsyncGenerator).next()).toMatchObject({ done: true });
});

test("a merchant it was taken back from reads on no more", async () => {
  await anOrder(room, "back", { customerId: "user_back" }, ["back"]);
  const { id } = await accepted(room, shopper("user_back"), "Create", wish({ orderId: "order_back" }));
  await accepted(room, agent(), "HandOver", { ticketId: id });
  const stream = await follow(id, member(["merch_back"]));
  expect(await taken(stream, 2)).toEqual([
    [1, "MESSAGE"],
    [2, "HANDED_TO_MERCHANT"],
  ]);
  await accepted(room, agent(), "HandOver", { ticketId: id, isTakenBack: true });
  await accepted(room, shopper("user_back"), "Reply", { ticketId: id, body: "My secret" });
  const events = await taken(stream, 2);
  expect(JSON.stringify(events)).not.toContain("My secret");
  expect(events.map((event) => (event as unknown[])[0])).toEqual([null, null]);
  if (Symbol.asyncIterator in stream) await stream.return?.(undefined);
  expect(await seen(room, member(["merch_back"]), id)).toBeNull();
});
