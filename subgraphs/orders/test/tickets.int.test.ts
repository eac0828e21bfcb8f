import { ticketClosedV1, ticketOpenedV1, ticketRepliedV1, ticketSolvedV1 } from "@novatech/contracts/support";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rebuildPorts } from "../src/app.ts";
import { rebuildProjections } from "../src/commands/rebuild-projections.ts";
import { openRoom, request, type RoomUnderTest, userViewer } from "./room-under-test.ts";
import { buy } from "./steps.ts";

let room: RoomUnderTest;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const ada = request({ viewer: userViewer("user_ada") });
const timeline = async (orderId: string) => {
  const { data } = await room.graph(
    `query Q($id: ID!) { order(id: $id) { timeline(first: 50) { nodes { sequence kind message ticket { id } } } } }`,
    ada,
    { id: orderId },
  );
  return data.order.timeline.nodes as {
    sequence: number;
    kind: string;
    message: string;
    ticket: { id: string } | null;
  }[];
};

test("what support tells of a ticket stands on the order's timeline once, without a word of what was written, and is rebuilt the same", async () => {
  const { orderId } = await buy(room, ada, { customerId: "user_ada" });
  const before = await timeline(orderId);
  const about = { ticketId: "tkt_1", number: "S-1", requesterId: "user_ada", orderId, merchantId: null };
  const opened = await room.deliver(ticketOpenedV1, "tkt_1", {
    ...about,
    category: "DELIVERY",
    priority: "NORMAL",
    merchantOrderId: null,
    shipmentId: null,
    returnId: null,
    productId: null,
    followUpOfId: null,
  });
  // Once more, past the inbox.
  await room.database.transaction(async (tx) => {
    for (const handler of room.handlers) if (handler.type === opened.type) await handler.handle(tx, opened);
  });
  await room.deliver(ticketRepliedV1, "tkt_1", { ...about, sequence: 2, author: "STAFF" });
  await room.deliver(ticketRepliedV1, "tkt_1", { ...about, sequence: 3, author: "CUSTOMER" });
  await room.deliver(ticketSolvedV1, "tkt_1", about);
  await room.deliver(ticketClosedV1, "tkt_1", about);
  await room.deliver(ticketSolvedV1, "tkt_2", { ...about, ticketId: "tkt_2", orderId: null });
  const entries = (await timeline(orderId)).slice(before.length);
  expect(entries.map(({ kind, ticket }) => [kind, ticket?.id])).toEqual([
    ["TICKET_OPENED", "tkt_1"],
    ["TICKET_ANSWERED", "tkt_1"],
    ["TICKET_SOLVED", "tkt_1"],
  ]);
  expect(entries.map(({ sequence }) => sequence)).toEqual([1, 2, 3].map((place) => before.length + place));
  expect(entries.map(({ message }) => message).join(" ")).not.toContain("S-1");
  const report = await rebuildProjections(rebuildPorts(room.database), { isCheck: true });
  expect(report.differences).toEqual([]);
});
