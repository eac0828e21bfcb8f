import { expect, test } from "vitest";
import { chosenKinds, policyOf } from "./kind.ts";
import { defaultPreferences, isWanted, objectionTo, withChoice } from "./preferences.ts";

test("a choice that says what is so anyway is not kept", () => {
  const off = withChoice({}, { kind: "PRICE_DROP", place: "EMAIL", isOn: false });
  expect(off).toEqual({ PRICE_DROP: { EMAIL: false } });
  expect(withChoice(off, { kind: "PRICE_DROP", place: "PUSH", isOn: false })).toEqual({
    PRICE_DROP: { EMAIL: false, PUSH: false },
  });
  expect(withChoice(off, { kind: "PRICE_DROP", place: "EMAIL", isOn: true })).toEqual({});
});

test("what is always told cannot be switched off, and what is not offered not on", () => {
  expect(objectionTo("ORDER_PLACED", "EMAIL", false)).toBe("ALWAYS_TOLD");
  expect(objectionTo("INVOICE_ISSUED", "SMS", true)).toBe("NOT_OFFERED");
  expect(objectionTo("INVOICE_ISSUED", "SMS", false)).toBeNull();
  expect(objectionTo("SHIPMENT_DELIVERED", "EMAIL", false)).toBeNull();
});

test("every kind's defaults and what is always told are among what it offers", () => {
  for (const kind of chosenKinds) {
    const { defaults, offered, always } = policyOf(kind);
    expect(offered).toEqual(expect.arrayContaining([...defaults, ...always]));
    for (const place of always) expect(isWanted({ choices: { [kind]: { [place]: false } } }, kind, place)).toBe(true);
    for (const place of defaults) expect(isWanted(defaultPreferences, kind, place)).toBe(true);
  }
});

test("nothing that was not asked for is told by marketing without an own category", () => {
  expect(chosenKinds.filter((kind) => policyOf(kind).category === "MARKETING")).toEqual(["REVIEW_REQUEST"]);
});
