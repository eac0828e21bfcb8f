import { countStatements } from "@novatech/testkit/statements";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sandboxAuthorizations } from "../src/clients/sandbox/tables.ts";
import { refund } from "./refund.ts";
import {
  credit,
  handOver,
  merchant,
  openRoom,
  placeOrder,
  request,
  requestPayment,
  type RoomUnderTest,
  staff,
  user,
} from "./room-under-test.ts";

let room: RoomUnderTest;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const ordered = async (name: string, paymentMethodToken = "tok_sandbox_visa") => {
  await requestPayment(room, name, { paymentMethodToken });
  await room.settle();
  await placeOrder(room, name);
};
const ledger = async (name: string) =>
  (
    await room.database.sql<{ entry: string }[]>`
      select merchant_id || ' ' || kind || ' ' || amount_minor as entry from settlement_entries
      where order_id = ${`order_${name}`} and account = 'MERCHANT' order by id`
  ).map(({ entry }) => entry);

test("each parcel's money is booked for its merchant, goods less 8 %, delivery whole; what comes back returns its commission", async () => {
  await ordered("good");
  await handOver(room, "good", "a", 1, "1");
  await handOver(room, "good", "b", 1);
  await room.settle();
  await credit(room, "good", "1", { of: "a", from: 0, units: 1, hasLeft: true });
  await room.settle();
  expect((await ledger("good")).toSorted()).toEqual(
    [
      "mer_a SALE 3333",
      "mer_a SHIPPING 890",
      "mer_a COMMISSION -267",
      "mer_b SALE 26000",
      "mer_b COMMISSION -2080",
      "mer_a REFUND -3333",
      "mer_a COMMISSION_RETURNED 267",
    ].toSorted(),
  );
});

test("of a hold that is taken once, the first capture is booked for every merchant", async () => {
  await ordered("once", "tok_sandbox_taken_once");
  await handOver(room, "once", "b", 1);
  await room.settle();
  expect(await ledger("once")).toEqual(
    expect.arrayContaining(["mer_a SALE 10000", "mer_a SHIPPING 890", "mer_b SALE 26000"]),
  );
});

test("what staff give back without saying whose it is, and what a bank takes back, comes from everybody who got some of it", async () => {
  await ordered("back");
  await handOver(room, "back", "a", 3);
  await handOver(room, "back", "b", 1);
  await room.settle();
  await refund(room, "back", { minor: 3_689n });
  await room.settle();
  await room.database.db.update(sandboxAuthorizations).set({ disputedMinor: 33_201n });
  await room.look("back");
  await room.settle();
  const entries = await ledger("back");
  expect(entries).toEqual(expect.arrayContaining(["mer_a REFUND -1089", "mer_b REFUND -2600"]));
  expect(entries).toEqual(expect.arrayContaining(["mer_a CHARGE_BACK -9801", "mer_b CHARGE_BACK -23400"]));
  const [left] = await room.database.sql<{ left: string }[]>`
    select sum(amount_minor)::text as left from settlement_entries where order_id = 'order_back' and account = 'MERCHANT'`;
  expect(left).toEqual({ left: "0" });
});

test("the books at the provider are what the merchants and the shop have", async () => {
  const rows = await room.database.sql<{ order_id: string; ours: string; ledger: string }[]>`
    select payment.order_id, (captured_minor - refunded_minor - charged_back_minor)::text as ours,
      (select -sum(amount_minor) from settlement_entries entry where entry.order_id = payment.order_id and account = 'PROVIDER')::text as ledger
    from payments payment where captured_minor > 0`;
  expect(rows.length).toBeGreaterThan(2);
  for (const row of rows) expect(row.ledger).toBe(row.ours);
});

test("the database refuses entries that do not sum to zero, and every change of one", async () => {
  const lone = sql`insert into settlement_entries (transaction_id, account, kind, merchant_id, order_id, merchant_order_id,
    currency, amount_minor, goods_minor, booked_at) values ('t', 'MERCHANT', 'SALE', 'm', 'o', 'mo', 'EUR', 1, 1, now())`;
  await expect(room.database.db.execute(lone)).rejects.toMatchObject({ cause: { code: "23514" } });
  for (const change of [sql`update settlement_entries set amount_minor = 1`, sql`delete from settlement_entries`])
    await expect(room.database.db.execute(change)).rejects.toMatchObject({ cause: { code: "23001" } });
});

const query = /* GraphQL */ `
  query Settlement($representations: [_Any!]!, $after: String, $first: Int, $last: Int) {
    _entities(representations: $representations) {
      ... on Merchant {
        settlement(currency: "EUR") {
          balance {
            minorUnits
          }
          entries(first: $first, after: $after, last: $last) {
            nodes {
              id
              kind
              amount {
                minorUnits
              }
            }
            pageInfo {
              hasNextPage
              endCursor
            }
          }
        }
      }
    }
  }
`;
const settlementOf = async (of: string, asked: ReturnType<typeof user>, paging: object = { first: 100 }) =>
  (await room.graph(query, asked, { representations: [{ __typename: "Merchant", id: of }], ...paging })).data
    ?._entities[0].settlement ?? null;

test("a merchant's members and staff see its balance and how it came to it; others do not", async () => {
  const { balance, entries } = await settlementOf("mer_a", merchant("mer_a"));
  const sum = entries.nodes.reduce(
    (total: number, { amount }: { amount: { minorUnits: string } }) => total + Number(amount.minorUnits),
    0,
  );
  expect(balance.minorUnits).toBe(String(sum));
  expect(await settlementOf("mer_a", staff())).toEqual({ balance, entries });
  // Money is the owners'.
  const others = [
    merchant("mer_a", "MANAGER"),
    merchant("mer_a", "CLERK"),
    merchant("mer_b"),
    user("user_ada"),
    request(),
  ];
  for (const asked of others) expect(await settlementOf("mer_a", asked)).toBeNull();
  expect(await settlementOf("mer_new", staff())).toMatchObject({
    balance: { minorUnits: "0" },
    entries: { nodes: [] },
  });
});

test("its pages, forward and backward, make the whole", async () => {
  const all = (await settlementOf("mer_a", staff())).entries.nodes;
  const pages: object[] = [];
  for (let after: string | null = null; ;) {
    const { nodes, pageInfo }: { nodes: object[]; pageInfo: { hasNextPage: boolean; endCursor: string } } = (
      await settlementOf("mer_a", staff(), { first: 3, after })
    ).entries;
    pages.push(...nodes);
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  expect(pages).toEqual(all);
  expect((await settlementOf("mer_a", staff(), { last: 2 })).entries.nodes).toEqual(all.slice(-2));
  expect(await settlementOf("mer_a", staff(), { first: 3, after: "bm8" })).toBeNull();
});

test("the balances of many merchants cost as many statements as of one", async () => {
  const balances = /* GraphQL */ `
    query Balances($representations: [_Any!]!) {
      _entities(representations: $representations) {
        ... on Merchant {
          settlement(currency: "EUR") {
            balance {
              minorUnits
            }
          }
        }
      }
    }
  `;
  const costOf = async (ids: string[]) => {
    const representations = ids.map((id) => ({ __typename: "Merchant", id }));
    const { statements } = await countStatements(room.database, () =>
      room.graph(balances, staff(), { representations }),
    );
    return statements.length;
  };
  await costOf(["mer_b"]);
  expect(await costOf(Array.from({ length: 20 }, (_, index) => `mer_${index}`))).toBe(await costOf(["mer_a"]));
});
