import { countStatements } from "@novatech/testkit/statements";
import { sql } from "drizzle-orm";
import { extractText } from "unpdf";
import { afterAll, beforeAll, expect, test } from "vitest";
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
const query = /* GraphQL */ `
  query Invoices($representations: [_Any!]!) {
    _entities(representations: $representations) {
      ... on Order {
        invoices {
          id
          number
          kind
          merchantOrderId
          seller {
            name
            merchant {
              id
            }
          }
          corrects {
            number
          }
          lines {
            description
            quantity
            unitPrice {
              amount
            }
            discount {
              amount
            }
            taxRatePercent
            amount {
              net {
                amount
              }
              tax {
                amount
              }
              gross {
                amount
              }
            }
          }
          taxLines {
            ratePercent
            amount {
              tax {
                amount
              }
            }
          }
          total {
            gross {
              amount
            }
          }
        }
      }
    }
  }
`;
const invoicesOf = async (name: string, asked = user("user_ada"), source = query) =>
  (await room.graph(source, asked, { representations: [{ __typename: "Order", id: `order_${name}` }] })).data
    ._entities[0].invoices;

test("a parcel has its invoice when its money was taken: lines, delivery with the first, tax by rate", async () => {
  await ordered("good");
  await handOver(room, "good", "a", 1, "1");
  await room.settle();
  expect(await invoicesOf("good")).toMatchObject([
    {
      number: "INV-2026-000001",
      kind: "INVOICE",
      merchantOrderId: "mo_a_good",
      seller: { name: "Merchant mer_a", merchant: { id: "mer_a" } },
      corrects: null,
      lines: [
        {
          description: "Łamp, 1 m",
          quantity: 1,
          unitPrice: { amount: "34.33" },
          discount: { amount: "1.00" },
          taxRatePercent: "19.00",
          amount: { net: { amount: "28.01" }, tax: { amount: "5.32" }, gross: { amount: "33.33" } },
        },
        { description: "Delivery", quantity: 1, amount: { gross: { amount: "8.90" } } },
      ],
      taxLines: [{ ratePercent: "19.00", amount: { tax: { amount: "6.74" } } }],
      total: { gross: { amount: "42.23" } },
    },
  ]);
  expect(await room.told("order_good", "invoice")).toMatchObject([
    { type: "invoice.issued.v1", data: { number: "INV-2026-000001", merchantId: "mer_a", currency: "EUR" } },
  ]);
});

test("what comes back has its credit note, which names the invoice; what never left has none", async () => {
  await handOver(room, "good", "a", 1, "2");
  await room.settle();
  await credit(room, "good", "1", { of: "a", from: 0, units: 1, hasLeft: true, paid: 2_000n });
  await credit(room, "good", "2", { of: "a", from: 2, units: 1, hasLeft: false });
  await room.settle();
  const all = await invoicesOf("good");
  expect(all.map(({ number }: { number: string }) => number)).toEqual([
    "INV-2026-000001",
    "INV-2026-000002",
    "CRN-2026-000001",
  ]);
  expect(all.at(-1)).toMatchObject({
    kind: "CREDIT_NOTE",
    corrects: { number: "INV-2026-000001" },
    total: { gross: { amount: "20.00" } },
  });
  expect((await room.told("order_good", "invoice")).at(-1)).toMatchObject({ type: "invoice.credited.v1" });
});

const totalsOf = async (name: string) =>
  (await invoicesOf(name)).map(({ kind, total }: { kind: string; total: { gross: { amount: string } } }) => [
    kind,
    total.gross.amount,
  ]);

test.each([
  ["a hold that can be taken often", "often", "tok_sandbox_visa"],
  ["a hold that is taken once", "single", "tok_sandbox_taken_once"],
])(
  "what was cancelled while its parcel was leaving came back after all, and has its credit note: %s",
  async (_hold, name, token) => {
    await ordered(name, token);
    await handOver(room, name, "a", 3);
    await room.settle();
    await handOver(room, name, "b", 1);
    await room.settle();
    await credit(room, name, "1", { of: "a", from: 0, units: 3, withShipping: true, hasLeft: false });
    await room.settle();
    expect(await totalsOf(name)).toEqual([
      ["INVOICE", "108.90"],
      ["INVOICE", "260.00"],
      ["CREDIT_NOTE", "108.90"],
    ]);
  },
);

test("of units that were cancelled while some of them were leaving, the credit note names those that left", async () => {
  await ordered("split");
  await handOver(room, "split", "a", 2);
  await room.settle();
  await credit(room, "split", "1", { of: "a", from: 1, units: 2, hasLeft: false });
  await room.settle();
  const [invoice, note] = await invoicesOf("split");
  expect(invoice.total.gross.amount).toBe("75.56");
  expect(note.lines).toMatchObject([{ quantity: 1, amount: { gross: { amount: "33.33" } } }]);
});

test("a credit that is heard of before the parcel it is for has its note once that has its invoice", async () => {
  await ordered("ahead");
  await handOver(room, "ahead", "a", 1, "1");
  await room.settle();
  await credit(room, "ahead", "1", { of: "a", from: 0, units: 2, hasLeft: true, paid: 3_000n });
  for (let run = 0; run < 3; run += 1) await room.timers.runDue();
  expect((await room.told("order_ahead")).at(-1)?.type).toBe("payment.refunded.v1");
  await handOver(room, "ahead", "a", 2, "2");
  await room.settle();
  expect(await totalsOf("ahead")).toEqual([
    ["INVOICE", "42.23"],
    ["INVOICE", "66.67"],
    ["CREDIT_NOTE", "30.00"],
  ]);
});

test("its document is a PDF whose text can be read, also letters of Eastern Europe", async () => {
  const documents = /* GraphQL */ `
    query Documents($representations: [_Any!]!) {
      _entities(representations: $representations) {
        ... on Order {
          invoices {
            document {
              filename
              contentType
              base64
            }
          }
        }
      }
    }
  `;
  const [invoice, , note] = await invoicesOf("good", user("user_ada"), documents);
  expect(invoice.document).toMatchObject({ filename: "INV-2026-000001.pdf", contentType: "application/pdf" });
  const textOf = async ({ document }: { document: { base64: string } }) => {
    const { text } = await extractText(new Uint8Array(Buffer.from(document.base64, "base64")), { mergePages: true });
    return text.replaceAll(/\s+/g, " ");
  };
  const text = await textOf(invoice);
  for (const part of [
    "Invoice INV-2026-000001",
    "Merchant mer_a",
    "Łucja Żółć",
    "50667 Köln",
    "Łamp, 1 m",
    "33.33 EUR",
    "VAT 19.00 %",
    "42.23 EUR",
  ])
    expect(text).toContain(part);
  expect(await textOf(note)).toContain("Corrects the invoice INV-2026-000001");
});

test("its buyer and staff see every document of an order, a merchant's members their own, others none", async () => {
  await ordered("mixed");
  await handOver(room, "mixed", "a", 3);
  await handOver(room, "mixed", "b", 1);
  await room.settle();
  const sellersFor = async (asked: ReturnType<typeof user>) =>
    (await invoicesOf("mixed", asked))?.map(({ seller }: { seller: { name: string } }) => seller.name).toSorted() ??
    null;
  expect(await sellersFor(user("user_ada"))).toEqual(["Merchant mer_a", "Merchant mer_b"]);
  expect(await sellersFor(staff())).toHaveLength(2);
  expect(await sellersFor(merchant("mer_b"))).toEqual(["Merchant mer_b"]);
  for (const asked of [user("user_eve"), merchant("mer_c"), request()]) expect(await sellersFor(asked)).toBeNull();
  expect(await invoicesOf("nobody")).toBeNull();
});

test("of a hold that is taken once, each parcel has its own invoice all the same", async () => {
  await ordered("once", "tok_sandbox_taken_once");
  await handOver(room, "once", "b", 1);
  await room.settle();
  await handOver(room, "once", "a", 3);
  await room.settle();
  expect((await invoicesOf("once")).map(({ total }: { total: { gross: object } }) => total.gross)).toEqual([
    { amount: "260.00" },
    { amount: "108.90" },
  ]);
});

test("while nobody says who buys, the invoice waits, and the money is taken all the same", async () => {
  await ordered("silent");
  room.state.areRoomsSilent = true;
  await handOver(room, "silent", "b", 1);
  for (let run = 0; run < 3; run += 1) await room.timers.runDue();
  expect((await room.told("order_silent")).at(-1)?.type).toBe("payment.captured.v1");
  expect(await invoicesOf("silent")).toBeNull();
  room.state.areRoomsSilent = false;
  await room.settle();
  expect(await invoicesOf("silent")).toHaveLength(1);
});

test("however many parcels are invoiced at once, the numbers of a merchant have no gap and none is given twice", async () => {
  for (let order = 0; order < 6; order += 1) {
    await ordered(`rush${order}`);
    await handOver(room, `rush${order}`, "b", 1);
  }
  await Promise.all(Array.from({ length: 4 }, () => room.timers.runDue()));
  await room.settle();
  const gaps = await room.database.sql`
    select merchant_id, kind from invoices group by merchant_id, year, kind
    having count(*) <> max(sequence) or min(sequence) <> 1`;
  expect(gaps).toEqual([]);
});

test("invoices less credit notes are what was taken less what was given back, by merchant", async () => {
  const wrong = await room.database.sql`
    select payment.order_id, captured_minor - refunded_minor as books,
      sum(case kind when 'INVOICE' then gross_minor else -gross_minor end) as invoiced
    from payments payment left join invoices using (order_id) where captured_minor > 0 group by payment.id
    having captured_minor - refunded_minor <> sum(case kind when 'INVOICE' then gross_minor else -gross_minor end)`;
  expect(wrong).toEqual([]);
});

test("the database refuses every change of a document", async () => {
  for (const change of [sql`update invoices set gross_minor = 1`, sql`delete from invoices`])
    await expect(room.database.db.execute(change)).rejects.toMatchObject({ cause: { code: "23001" } });
});

test("the documents of many orders cost as many statements as of one", async () => {
  const costOf = async (names: string[]) => {
    const representations = names.map((name) => ({ __typename: "Order", id: `order_${name}` }));
    const { statements } = await countStatements(room.database, () => room.graph(query, staff(), { representations }));
    return statements.length;
  };
  expect(await costOf(["good", "mixed", "once", "rush1", "rush2"])).toBe(await costOf(["good"]));
});
