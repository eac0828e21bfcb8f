import { expect, test } from "vitest";
import { decideEdit, type EditCommand } from "./edit-order.ts";
import { all, decision, draft, moved, of, placedOrder, type Story, story } from "./order-under-test.ts";

const address = {
  recipient: "Ada",
  line1: "Street 1",
  line2: null,
  city: "Berlin",
  region: null,
  postalCode: "10115",
  countryCode: "DE",
  phone: null,
};
const edit = (order: Story, changes: Partial<EditCommand>) =>
  decideEdit(order.order(), {
    cancellationId: "c1",
    by: "CUSTOMER",
    lines: null,
    deliveryAddress: null,
    contact: null,
    ...changes,
  });

test("given nothing has left, when a quantity is lowered, then the difference is cancelled; the same quantity changes nothing", () => {
  const order = story();
  expect(edit(order, { lines: [of("a", 1), of("b", 1)] })).toMatchObject({
    value: [{ type: "CANCELLATION_REQUESTED", lines: [of("a", 2)] }],
  });
  expect(edit(order, { lines: [of("a", 3)] })).toEqual({ ok: true, value: [] });
});

test("given some units are being cancelled, then the quantity is what is left of the line", () => {
  const order = story();
  order.decided([
    { type: "CANCELLATION_REQUESTED", cancellationId: "c0", by: "STAFF", reason: null, lines: [of("a", 1)] },
  ]);
  expect(edit(order, { lines: [of("a", 3)] })).toMatchObject({ refusal: [{ code: "INVALID_INPUT" }] });
  order.fact(decision("c0", [of("a", 1)]));
  expect(edit(order, { lines: [of("a", 1)] })).toMatchObject({ value: [{ lines: [of("a", 1)] }] });
});

test("given units have left, when fewer are wanted than left, then it is refused with the least that is possible", () => {
  const order = story();
  order.fact(moved("s1", "HANDED_OVER", [of("a", 2)]));
  expect(edit(order, { lines: [of("a", 1)] })).toMatchObject({
    refusal: [
      {
        code: "ORDER_NOT_EDITABLE",
        message: expect.stringContaining("at least 2"),
        field: ["input", "lines", "0", "quantity"],
      },
    ],
  });
});

test("given a part has its label, when the address changes, then it does for the rest; when all have, it is refused", () => {
  const order = story();
  order.fact(moved("s1", "LABEL_PURCHASED", [of("c", 1)]));
  expect(edit(order, { deliveryAddress: address })).toEqual({ ok: true, value: [{ type: "ADDRESS_CHANGED" }] });
  order.fact(moved("s2", "LABEL_PURCHASED", [of("a", 3), of("b", 1)]));
  expect(edit(order, { deliveryAddress: address })).toMatchObject({ refusal: [{ code: "ORDER_NOT_EDITABLE" }] });
});

test("another country, a pick-up, faulty texts and nothing at all are refused at their fields", () => {
  const order = story();
  expect(edit(order, { deliveryAddress: { ...address, countryCode: "AT" } })).toMatchObject({
    refusal: [{ code: "ORDER_NOT_EDITABLE", field: ["input", "deliveryAddress", "countryCode"] }],
  });
  const pickUp = { ...draft, delivery: { ...draft.delivery, pickUpWarehouseId: "wh_1" } };
  expect(edit(story(placedOrder(null, pickUp)), { deliveryAddress: address }).ok).toBe(false);
  expect(edit(order, { deliveryAddress: { ...address, city: " " } })).toMatchObject({
    refusal: [{ field: ["input", "deliveryAddress", "city"] }],
  });
  expect(edit(order, { contact: { email: "ada", phone: "1" } })).toMatchObject({
    refusal: [{ field: ["input", "contact", "email"] }, { field: ["input", "contact", "phone"] }],
  });
  expect(edit(order, {})).toMatchObject({ refusal: [{ code: "INVALID_INPUT", field: null }] });
  order.fact(decision("w", all, [], "NOT_PICKED_UP"));
  expect(edit(order, { lines: [of("a", 1)] })).toMatchObject({ refusal: [{ code: "ORDER_NOT_EDITABLE" }] });
});
