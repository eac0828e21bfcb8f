import { until } from "@novatech/testkit/wait";
import { afterAll, beforeAll, expect, test } from "vitest";
import { accepted, logOf } from "./operations.ts";
import { type Receiver, startReceiver } from "./receiver.ts";
import { member, type RoomUnderTest, startRoom } from "./room-under-test.ts";

/** What names lead to, one list after the other; the last stays. */
const names: Record<string, string[][]> = {
  "private.example": [["10.1.2.3"]],
  "metadata.example": [["169.254.169.254"]],
  "loopback.example": [["127.0.0.1"]],
  "six.example": [["fd00::1"]],
  "mapped.example": [["::ffff:127.0.0.1"]],
  "nat64.example": [["64:ff9b::7f00:1"]],
  "mixed.example": [["203.0.114.7", "192.168.1.1"]],
  "nobody.example": [[]],
};
const asked: string[] = [];

let room: RoomUnderTest;
let receiver: Receiver;
beforeAll(async () => {
  receiver = await startReceiver();
  room = await startRoom({
    allowsLoopback: false,
    resolveName: (hostname, told) => {
      asked.push(hostname);
      const lists = names[hostname] ?? [];
      const addresses = (lists.length > 1 ? lists.shift() : lists[0]) ?? [];
      told(
        null,
        addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
      );
    },
  });
});
afterAll(() => Promise.all([room.end(), receiver.stop()]));

const port = (): string => new URL(receiver.url).port;

/** Sends one message to a host and resolves to the attempt. */
async function attemptAt(host: string) {
  const merchantId = `merch_${host}`;
  const owner = member([merchantId]);
  const url = `https://${host}:${port()}/hook`;
  const { endpoint } = await accepted(room, owner, "create", { merchantId, url, kinds: ["SHIPMENT_DELIVERED"] });
  await room.parcel(merchantId, `ship_${host}`);
  const { log } = await until(() => logOf(room, owner, endpoint.id), {
    done: ({ log: [first] }) => first?.attemptCount === 1,
  });
  return log[0];
}

test.each(Object.keys(names).filter((name) => name !== "nobody.example"))(
  "a name that leads to an address that is not public is not connected to: %s",
  async (name) => {
    const { status, attempts } = await attemptAt(name);
    expect(status).toBe("PENDING");
    expect(attempts).toMatchObject([
      {
        outcome: "FORBIDDEN_ADDRESS",
        responseCode: null,
        excerpt: `${name} does not lead to an address of the public internet`,
      },
    ]);
    expect(asked.filter((one) => one === name)).toHaveLength(1);
    expect(receiver.received).toEqual([]);
  },
);

test("a name with no address is unreachable", async () => {
  expect((await attemptAt("nobody.example")).attempts).toMatchObject([{ outcome: "UNREACHABLE" }]);
});

test("an address that slipped into the table is not connected to either", async () => {
  const owner = member(["merch_slipped"]);
  const wish = { merchantId: "merch_slipped", url: "https://hooks.example/", kinds: ["SHIPMENT_DELIVERED"] };
  const { endpoint } = await accepted(room, owner, "create", wish);
  await room.database.sql`update endpoints set url = ${`http://127.0.0.1:${port()}/hook`} where id = ${endpoint.id}`;
  await room.parcel("merch_slipped", "ship_slipped");
  const { log } = await until(() => logOf(room, owner, endpoint.id), {
    done: ({ log: [first] }) => first?.attemptCount === 1,
  });
  expect(log[0].attempts).toMatchObject([{ outcome: "FORBIDDEN_ADDRESS" }]);
  expect(receiver.received).toEqual([]);
});
