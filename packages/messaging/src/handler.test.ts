import type { Transaction } from "@novatech/postgres/database";
import { expect, test } from "vitest";
import { orderTold, told } from "../test/order-told.ts";
import { on, UnreadableEventError } from "./handler.ts";

// The handlers here touch no database.
const tx = {} as Transaction;

test("a handler is given decoded data and the event as it came", async () => {
  const seen: unknown[] = [];
  const handler = on(orderTold, async (_tx, event) => void seen.push(event));
  await handler.handle(tx, told("a", 3));
  expect(handler).toMatchObject({ topic: "orders.order", type: "order.told.v1" });
  expect(seen).toEqual([{ data: { total: 300n }, raw: told("a", 3) }]);
});

test("data that do not fit are refused before the handler, saying which field", async () => {
  const handler = on(orderTold, async () => expect.fail("must not run"));
  const refused = handler.handle(tx, told("a", 1, { data: { total: 12 } }));
  await expect(refused).rejects.toThrow(UnreadableEventError);
  await expect(refused).rejects.toThrow(/order\.told\.v1.*total/s);
});
