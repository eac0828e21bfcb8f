import type { PersonalData } from "@novatech/service/privacy/personal-data";
import { expect, test } from "vitest";
import { faultsOfLists } from "./faults.ts";
import { personalDataPage } from "./page.ts";

const list: PersonalData = {
  tables: {
    letters: {
      of: "user_id = :person",
      key: ["id"],
      erasure: { does: "blank", columns: { email: "null" }, kept: { user_id: "the books" } },
      exported: ["id", "email"],
    },
    notes: {
      of: "user_id = :person",
      key: ["id"],
      erasure: { does: "delete", columns: ["user_id"] },
      exported: { nothing: "of use to nobody" },
    },
  },
  notPersonal: { "products.name": "a product's name" },
};
const tables = new Map([
  ["letters", ["id", "user_id", "email", "is_email_open", "sent_at"]],
  ["notes", ["id", "user_id", "comment"]],
  ["products", ["id", "name"]],
  ["outbox", ["id", "message"]],
]);
const faults = (more: Iterable<[string, string[]]> = [], data: PersonalData = list) =>
  faultsOfLists("room", data, new Map([...tables, ...more]));

test("a room whose columns are all spoken of is right", () => expect(faults()).toEqual([]));

test.each([
  "email",
  "phone",
  "recipient",
  "postal_code",
  "ip",
  "user_agent",
  "birth_date",
  "tax_id",
  "customer_id",
  "invited_by",
])("an unlisted column %s is found", (column) => {
  expect(faults([["other", ["id", column]]]).join()).toContain(`room: other.${column} looks like personal data`);
  expect(faults([["letters", ["id", "user_id", "email", column === "email" ? "old_email" : column]]])).toHaveLength(1);
});

test("what a list speaks of and is not there is found", () => {
  expect(faults([["letters", ["id", "user_id"]]]).join()).toMatch(/letters.email, which is not there/);
  expect(faults([], { ...list, notPersonal: { ...list.notPersonal, "gone.name": "was once" } }).join()).toMatch(
    /gone.name/,
  );
  expect(faultsOfLists("room", list, new Map([...tables].filter(([name]) => name !== "notes"))).join()).toMatch(
    /the table notes, which is not there/,
  );
});

test("nothing is personal and not", () =>
  expect(faults([], { ...list, notPersonal: { ...list.notPersonal, "letters.email": "no" } }).join()).toMatch(
    /letters.email as personal and under notPersonal/,
  ));

test("the page keeps what people wrote and says what the lists say", () => {
  const standing =
    "# Mine\n\n<!-- written by `npm run codegen` from the rooms' lists; not to be edited -->\nold\n<!-- until here -->\nmine, too\n";
  const page = personalDataPage(standing, { room: list });
  expect(page).toMatch(/^# Mine\n/);
  expect(page).toMatch(/until here -->\nmine, too\n$/);
  expect(page).not.toContain("old");
  expect(page).toContain(
    "- `letters`: `email` blanked. `user_id` kept: the books. Shown to the person: `id`, `email`.",
  );
  expect(page).toContain(
    "- `notes`: rows are deleted, with `user_id`. Shown to the person: nothing (of use to nobody).",
  );
  expect(() => personalDataPage("# Mine", { room: list })).toThrow(/must have the lines/);
});
