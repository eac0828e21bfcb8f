import { expect, test } from "vitest";
import { filledIn, unknownPlaceholders } from "./canned-answer.ts";

const known = {
  "ticket.number": "S-1",
  "ticket.subject": "$& {{agent.name}}",
  "order.number": null,
  "agent.name": "Kim",
};

test("what is known is put in, what is not stays for somebody to see", () => {
  expect(filledIn("About {{ticket.number}} and {{ order.number }}, {{agent.name}}", known)).toBe(
    "About S-1 and {{ order.number }}, Kim",
  );
});

test("what a customer wrote is put in as it is, not filled in once more", () => {
  expect(filledIn("{{ticket.subject}}", known)).toBe("$& {{agent.name}}");
});

test("names that stand for nothing are found, each once", () => {
  expect(unknownPlaceholders("{{customer.name}} {{agent.name}} {{ customer.name }} {{}}")).toEqual([
    "customer.name",
    "",
  ]);
});
