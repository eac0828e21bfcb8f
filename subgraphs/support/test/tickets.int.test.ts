import { orderClaimedV1 } from "@novatech/contracts/orders";
import { afterAll, beforeAll, expect, test } from "vitest";
import { accepted, refused, seen, wish } from "./operations.ts";
import {
  agent,
  anOrder,
  aProduct,
  lead,
  member,
  nobody,
  type RoomUnderTest,
  shopper,
  startRoom,
} from "./room-under-test.ts";

let room: RoomUnderTest;
beforeAll(async () => {
  room = await startRoom();
});
afterAll(() => room.end());

const kindsOf = (ticket: { entries: { nodes: { kind: string }[] } }): string[] =>
  ticket.entries.nodes.map(({ kind }) => kind);

test("a customer asks, support answers, the customer says it was that and how it was", async () => {
  const ann = shopper("user_ann");
  await anOrder(room, "ann", { customerId: "user_ann" });
  await room.told();
  const opened = await accepted(room, ann, "Create", wish({ shipmentId: "ship_ann" }));
  expect(opened.number).toMatch(/^S-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  expect(opened).toMatchObject({ status: "NEW", priority: "NORMAL", subject: "Where is it?" });
  expect(opened.allowedActions).toEqual(["REPLY", "SOLVE"]);
  expect(await room.told()).toEqual([
    {
      type: "ticket.opened.v1",
      data: expect.objectContaining({
        ticketId: opened.id,
        requesterId: "user_ann",
        orderId: "order_ann",
        merchantOrderId: "mo_ann_a",
        shipmentId: "ship_ann",
        category: "DELIVERY",
      }),
    },
  ]);

  const answer = await accepted(room, agent(), "Reply", { ticketId: opened.id, body: "It is in Leipzig." });
  expect(answer.status).toBe("PENDING");
  const written = await accepted(room, ann, "Reply", { ticketId: opened.id, body: "Thank you" });
  expect(written.status).toBe("OPEN");
  expect(written.entries.nodes.map(({ author, body }: { author: string; body: string }) => [author, body])).toEqual([
    ["CUSTOMER", "I wait since Friday."],
    ["STAFF", "It is in Leipzig."],
    ["CUSTOMER", "Thank you"],
  ]);
  const solved = await accepted(room, ann, "Solve", { ticketId: opened.id });
  expect(solved.allowedActions).toEqual(["REPLY", "REOPEN", "RATE"]);
  await accepted(room, ann, "Rate", { ticketId: opened.id, rating: 5, comment: " Fast " });
  expect(await refused(room, ann, "Rate", { ticketId: opened.id, rating: 4 })).toMatchObject({
    code: "TICKET_NOT_RATABLE",
  });
  expect((await room.told()).map(({ type, data }) => [type, data["author"] ?? null, data["sequence"] ?? null])).toEqual(
    [
      ["ticket.replied.v1", "STAFF", 2],
      ["ticket.replied.v1", "CUSTOMER", 3],
      ["ticket.solved.v1", null, null],
    ],
  );
});

test("an answer opens what was solved again for a week; then it is closed, and a word makes a ticket that follows it", async () => {
  const bob = shopper("user_bob");
  const { id } = await accepted(room, bob, "Create", wish());
  await accepted(room, agent(), "Reply", { ticketId: id, body: "Done.", outcome: "SOLVED" });
  room.clock.advance(6 * 86_400_000);
  await room.runDue();
  const again = await accepted(room, bob, "Reply", { ticketId: id, body: "It is not." });
  expect(again.status).toBe("OPEN");
  expect(kindsOf(again)).toEqual(["MESSAGE", "MESSAGE", "SOLVED", "MESSAGE", "REOPENED"]);
  await accepted(room, agent(), "Solve", { ticketId: id });
  room.clock.advance(7 * 86_400_000);
  await room.runDue();
  await room.runDue();
  const closed = await seen(room, bob, id);
  expect(closed.status).toBe("CLOSED");
  expect(kindsOf(closed).slice(-1)).toEqual(["CLOSED"]);
  expect(await refused(room, bob, "Reopen", { ticketId: id })).toMatchObject({ code: "TICKET_NOT_MOVABLE" });
  expect(await refused(room, agent(), "Reply", { ticketId: id, body: "More" })).toMatchObject({
    code: "TICKET_NOT_MOVABLE",
  });
  const key = "the-same-key-again-1";
  const next = await accepted(room, bob, "Reply", { ticketId: id, body: "Once more", idempotencyKey: key });
  expect(next).toMatchObject({ status: "NEW", subject: "Where is it?", followUpOf: { id } });
  const repeated = await accepted(room, bob, "Reply", { ticketId: id, body: "Once more", idempotencyKey: key });
  expect(repeated.id).toBe(next.id);
});

test("a ticket is seen by its requester, staff and the merchant it was handed to; for all others there is none", async () => {
  await anOrder(room, "cleo", { customerId: "user_cleo" }, ["a", "b"]);
  const cleo = shopper("user_cleo");
  const { id } = await accepted(room, cleo, "Create", wish({ orderId: "order_cleo" }));
  const strangers = [shopper("user_dan"), member(["merch_a"]), member(["merch_b"]), nobody, { guest: "a guess" }];
  for (const who of strangers) {
    expect(await seen(room, who, id)).toBeNull();
    for (const name of ["Solve", "Reopen"] as const)
      expect(await refused(room, who, name, { ticketId: id })).toMatchObject({ code: "NOT_FOUND" });
    expect(await refused(room, who, "Reply", { ticketId: id, body: "Hello" })).toMatchObject({ code: "NOT_FOUND" });
    expect(await refused(room, who, "Rate", { ticketId: id, rating: 1 })).toMatchObject({ code: "NOT_FOUND" });
    const { data } = await room.ask(
      `query Q($of: [_Any!]!) { _entities(representations: $of) { ... on Ticket { id } ... on User { tickets(first: 1) { nodes { id } } }
        ... on Order { tickets(first: 1) { nodes { id } } } } }`,
      {
        of: [
          { __typename: "Ticket", id },
          { __typename: "User", id: "user_cleo" },
          { __typename: "Order", id: "order_cleo" },
        ],
      },
      who,
    );
    expect(data._entities).toEqual([null, { tickets: null }, { tickets: { nodes: [] } }]);
  }
  expect((await seen(room, lead, id)).id).toBe(id);

  // Two merchants: whose it is must be said, and said right.
  expect(await refused(room, agent(), "HandOver", { ticketId: id })).toMatchObject({ code: "TICKET_NOT_HANDABLE" });
  expect(await refused(room, agent(), "HandOver", { ticketId: id, merchantOrderId: "mo_ann_a" })).toMatchObject({
    code: "TICKET_NOT_HANDABLE",
  });
  await accepted(room, agent(), "NoteAdd", { ticketId: id, body: "They are slow." });
  await accepted(room, agent(), "HandOver", { ticketId: id, merchantOrderId: "mo_cleo_b" });
  expect(await seen(room, member(["merch_a"]), id)).toBeNull();
  const theirs = await seen(room, member(["merch_b"], "CLERK"), id);
  expect(theirs.allowedActions).toEqual(["REPLY"]);
  expect(await refused(room, member(["merch_b"]), "Solve", { ticketId: id })).toMatchObject({ code: "NOT_FOUND" });
  expect(
    await refused(room, member(["merch_b"]), "Reply", { ticketId: id, body: "Done", outcome: "SOLVED" }),
  ).toMatchObject({ code: "INVALID_INPUT", field: ["input", "outcome"] });
  const answered = await accepted(room, member(["merch_b"]), "Reply", { ticketId: id, body: "It left today." });
  expect(answered.entries.nodes.at(-1)).toMatchObject({ author: "MERCHANT", authorName: null });
  const { data } = await room.ask(
    `query Q($id: ID!) { ticket(id: $id) { requester { id } satisfaction { rating } internalEntries(first: 9) { nodes { body } } tags sla { firstResponseDueAt }
       assignee { publicName } } _entities(representations: [{ __typename: "Merchant", id: "merch_b" }]) { ... on Merchant { tickets(first: 9) { nodes { id } } } } }`,
    { id },
    member(["merch_b"]),
  );
  expect(data.ticket).toEqual({
    requester: null,
    satisfaction: null,
    internalEntries: null,
    tags: null,
    sla: null,
    assignee: null,
  });
  expect(data._entities).toEqual([{ tickets: { nodes: [{ id }] } }]);
  await accepted(room, agent(), "HandOver", { ticketId: id, isTakenBack: true });
  expect(await seen(room, member(["merch_b"]), id)).toBeNull();
});

test("a guest asks by the order's secret, in the header or as an argument, and nobody by another", async () => {
  await anOrder(room, "guest", { secret: "the guest's secret" });
  const input = wish({ orderId: "order_guest" });
  expect(await refused(room, nobody, "Create", input)).toMatchObject({ code: "NOT_FOUND" });
  expect(await refused(room, { guest: "another" }, "Create", input)).toMatchObject({ code: "NOT_FOUND" });
  expect(await refused(room, shopper("user_eve"), "Create", input)).toMatchObject({ code: "NOT_FOUND" });
  expect(await refused(room, { guest: "the guest's secret" }, "Create", wish())).toMatchObject({ code: "NOT_FOUND" });
  const { id } = await accepted(room, nobody, "Create", { ...input, accessToken: "the guest's secret" });
  expect((await seen(room, { guest: "the guest's secret" }, id)).id).toBe(id);
  const { data } = await room.ask(
    `query Q($id: ID!) { ticket(id: $id, accessToken: "the guest's secret") { id requester { id } } }`,
    { id },
    nobody,
  );
  expect(data.ticket).toEqual({ id, requester: null });
});

test("a guest's order that came into an account takes its tickets along, and the guest's secret opens them no more", async () => {
  await anOrder(room, "claimed", { secret: "a secret to claim by" });
  const guest = { guest: "a secret to claim by" };
  const { id } = await accepted(room, guest, "Create", wish({ orderId: "order_claimed" }));
  const claim = { orderId: "order_claimed", attemptId: "attempt_claimed", customerId: "user_gil", productIds: [] };
  for (let time = 0; time < 2; time += 1) await room.hear(orderClaimedV1, "order_claimed", claim);
  expect(await seen(room, guest, id)).toBeNull();
  expect(await seen(room, shopper("user_gil"), id)).toMatchObject({ id, version: 2 });
  await accepted(room, shopper("user_gil"), "Create", wish({ shipmentId: "ship_claimed" }));
});

test("what a ticket is about must be there and of one order of theirs", async () => {
  await anOrder(room, "fay", { customerId: "user_fay" });
  await anOrder(room, "fay2", { customerId: "user_fay" });
  await aProduct(room, "prod_fay", ["cat_1"]);
  const fay = shopper("user_fay");
  for (const about of [
    { orderId: "order_ann" },
    { orderId: "order_none" },
    { shipmentId: "ship_none" },
    { returnId: "ret_ann" },
    { productId: "prod_none" },
    { orderId: "order_fay", shipmentId: "ship_fay2" },
    { shipmentId: "ship_fay", returnId: "ret_fay2" },
    { orderId: "order_fay", merchantOrderId: "mo_fay2_a" },
  ])
    expect(await refused(room, fay, "Create", wish(about))).toMatchObject({ code: "NOT_FOUND" });
  const { id } = await accepted(room, fay, "Create", wish({ returnId: "ret_fay", productId: "prod_fay" }));
  const { data } = await room.ask(
    `query Q($id: ID!) { ticket(id: $id) { order { id } merchantOrder { id } return { id } product { id } shipment { id } merchant { id } } }`,
    { id },
    fay,
  );
  expect(data.ticket).toEqual({
    order: { id: "order_fay" },
    merchantOrder: { id: "mo_fay_a" },
    return: { id: "ret_fay" },
    product: { id: "prod_fay" },
    shipment: null,
    merchant: null,
  });
});

test.each([
  ["a short subject", { subject: " a " }, ["input", "subject"]],
  ["a long subject", { subject: "a".repeat(201) }, ["input", "subject"]],
  ["no words", { body: "  " }, ["input", "body"]],
  ["a NUL", { body: "a\0b" }, ["input", "body"]],
  ["too many words", { body: "a".repeat(10_001) }, ["input", "body"]],
  ["no language", { language: "klingonese" }, ["input", "language"]],
  ["a short key", { idempotencyKey: "short" }, ["input", "idempotencyKey"]],
])("a wish with %s is refused, with what would be right", async (_fault, changes, field) => {
  expect(await refused(room, shopper("user_gus"), "Create", wish(changes))).toMatchObject({
    code: "INVALID_INPUT",
    field,
  });
});

test("the same key does nothing twice, not even at once, and another input with it is refused", async () => {
  const hal = shopper("user_hal");
  const idempotencyKey = "a-key-that-comes-twice";
  const [one, two] = await Promise.all([1, 2].map(() => accepted(room, hal, "Create", wish({ idempotencyKey }))));
  expect(one.id).toBe(two.id);
  expect(await refused(room, hal, "Create", wish({ idempotencyKey, subject: "Something else" }))).toMatchObject({
    code: "IDEMPOTENCY_KEY_REUSED",
    __typename: "IdempotencyKeyReusedError",
  });
  const reply = { ticketId: one.id, body: "And?", idempotencyKey: "another-key-twice-over" };
  await accepted(room, hal, "Reply", reply);
  expect((await accepted(room, hal, "Reply", reply)).entries.nodes).toHaveLength(2);
  // Another's key of the same name is another key.
  expect((await accepted(room, shopper("user_ida"), "Create", wish({ idempotencyKey }))).id).not.toBe(one.id);
});

test("whoever has ten tickets within an hour waits, and a refusal uses no key up", async () => {
  const jo = shopper("user_jo");
  for (let count = 0; count < 10; count += 1) await accepted(room, jo, "Create", wish());
  const input = wish({ idempotencyKey: "the-eleventh-of-an-hour" });
  expect(await refused(room, jo, "Create", input)).toMatchObject({ code: "TICKET_LIMIT_REACHED" });
  room.clock.advance(3_600_001);
  await accepted(room, jo, "Create", input);
  for (let count = 0; count < 9; count += 1) await accepted(room, jo, "Create", wish());
  room.clock.advance(3_600_001);
  expect((await refused(room, jo, "Create", wish())).message).toContain("20 of your tickets");
});

test("staff give tickets away, set what they press and are found by; a stale version is refused", async () => {
  const kim = shopper("user_kim");
  const { id } = await accepted(room, kim, "Create", wish());
  expect(await refused(room, agent(), "Assign", { ticketId: id, assigneeId: "user_agent" })).toMatchObject({
    code: "NOT_FOUND",
    field: ["input", "assigneeId"],
  });
  const set = `mutation M($input: SupportAgentSetInput!) { supportAgentSet(input: $input) { agent { publicName user { id } } userErrors { code field } } }`;
  const who = { userId: "user_agent", publicName: " Robin ", queues: ["DELIVERY"], languages: ["de", "en-gb"] };
  expect((await room.ask(set, { input: who }, agent())).errors[0]).toMatchObject({ code: "FORBIDDEN" });
  const made = await room.ask(set, { input: who }, lead);
  expect(made.data.supportAgentSet).toEqual({
    agent: { publicName: "Robin", user: { id: "user_agent" } },
    userErrors: [],
  });
  for (const [field, value] of [
    ["publicName", ""],
    ["queues", []],
    ["languages", ["xx-nothing-there"]],
  ] as const)
    expect(
      (await room.ask(set, { input: { ...who, [field]: value } }, lead)).data.supportAgentSet.userErrors,
    ).toMatchObject([{ code: "INVALID_INPUT", field: ["input", field] }]);

  const given = await accepted(room, agent(), "Assign", { ticketId: id, assigneeId: "user_agent", queue: "TECHNICAL" });
  expect(given).toMatchObject({ status: "OPEN", version: 2 });
  expect(
    await refused(room, agent(), "PrioritySet", { ticketId: id, priority: "HIGH", expectedVersion: 1 }),
  ).toMatchObject({ code: "VERSION_CONFLICT", __typename: "TicketRefusedError" });
  await accepted(room, agent(), "PrioritySet", { ticketId: id, priority: "HIGH", expectedVersion: 2 });
  await accepted(room, agent(), "TagsSet", { ticketId: id, tags: [" Leipzig", "slow"] });
  expect(await refused(room, agent(), "TagsSet", { ticketId: id, tags: ["<b>"] })).toMatchObject({
    code: "INVALID_INPUT",
  });
  await accepted(room, agent(), "Hold", { ticketId: id });
  const told = await accepted(room, agent(), "Reply", {
    ticketId: id,
    body: "We ask the carrier.",
    outcome: "ON_HOLD",
  });
  expect(told.entries.nodes.at(-1)).toMatchObject({ author: "STAFF", authorName: "Robin" });
  const { data } = await room.ask(
    `query Q($id: ID!) { ticket(id: $id) { queue tags assignee { publicName } requester { id } internalEntries(first: 20) { nodes { sequence kind detail } } } }`,
    { id },
    agent(),
  );
  expect(data.ticket).toMatchObject({ queue: "TECHNICAL", tags: ["leipzig", "slow"], requester: { id: "user_kim" } });
  expect(
    data.ticket.internalEntries.nodes.map(({ sequence, kind }: { sequence: number; kind: string }) => [sequence, kind]),
  ).toEqual([
    [1, "QUEUE_SET"],
    [2, "ASSIGNED"],
    [3, "PRIORITY_SET"],
    [4, "TAGGED"],
    [5, "HELD"],
    [6, "HELD"],
  ]);
  const back = await accepted(room, agent(), "Assign", { ticketId: id, assigneeId: null });
  expect(back.status).toBe("ON_HOLD");
  // Saying the same again changes nothing.
  expect((await accepted(room, agent(), "Assign", { ticketId: id, assigneeId: null })).version).toBe(back.version);
});

test("staff look through tickets by what they are; others' wishes for staff's words are passed over", async () => {
  const query = `query Q($filter: TicketFilterInput, $sort: TicketSort, $first: Int, $after: String, $last: Int) {
    tickets(filter: $filter, sort: $sort, first: $first, after: $after, last: $last) { nodes { id number } pageInfo { endCursor hasNextPage hasPreviousPage } } }`;
  const of = async (variables: object) => {
    const { data, errors } = await room.ask(query, { first: 50, ...variables }, agent());
    expect(errors).toEqual([]);
    return data.tickets;
  };
  const all = await of({});
  const oldest = await of({ sort: "OLDEST" });
  expect(oldest.nodes).toEqual(all.nodes.toReversed());
  const first = await of({ first: 3 });
  const second = await of({ first: 3, after: first.pageInfo.endCursor });
  expect([...first.nodes, ...second.nodes]).toEqual(all.nodes.slice(0, 6));
  expect((await of({ first: null, last: 2 })).nodes).toEqual(all.nodes.slice(-2));
  expect((await of({ filter: { tag: "LEIPZIG" } })).nodes).toHaveLength(1);
  const [{ number }] = all.nodes;
  expect((await of({ filter: { number: ` ${number.toLowerCase()} ` } })).nodes).toEqual([all.nodes[0]]);
  expect((await of({ filter: { statuses: ["CLOSED"] } })).nodes).toHaveLength(2);
  expect((await of({ filter: { queue: "TECHNICAL", isUnassigned: true, statuses: ["ON_HOLD"] } })).nodes).toHaveLength(
    1,
  );
  expect((await room.ask(query, { first: 5 }, shopper("user_kim"))).errors[0]).toMatchObject({ code: "FORBIDDEN" });
  const { data } = await room.ask(
    `{ _entities(representations: [{ __typename: "User", id: "user_kim" }]) { ... on User { tickets(first: 9, filter: { tag: "nothing" }) { nodes { id } } } } }`,
    {},
    shopper("user_kim"),
  );
  expect(data._entities[0].tickets.nodes).toHaveLength(1);
});
