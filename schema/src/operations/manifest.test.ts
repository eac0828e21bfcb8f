import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { createManifest, withEarlier } from "./manifest.ts";

test("each operation becomes an entry, by name, with the fragments it uses and the hash of its text", () => {
  const { operations } = createManifest([
    "query B { b { ...Parts } } mutation A { a }",
    '"what a b is" fragment Parts on B { id ...More } fragment More on B { name } fragment Unused on B { id }',
  ]);
  expect(operations.map(({ name, type }) => [name, type])).toEqual([
    ["A", "mutation"],
    ["B", "query"],
  ]);
  expect(operations[1]?.body).toBe(
    "query B {\n  b {\n    ...Parts\n  }\n}\n\nfragment More on B {\n  name\n}\n\nfragment Parts on B {\n  id\n  ...More\n}",
  );
  for (const { id, body } of operations) expect(id).toBe(createHash("sha256").update(body).digest("hex"));
});

test("descriptions are for people: they change no id", () => {
  expect(createManifest(['"for the start page" query A { a }'])).toEqual(createManifest(["query A { a }"]));
});

test.each([
  ["an operation without a name", ["{ a }"], "no name"],
  ["a name that is there twice", ["query A { a }", "query A { b }"], "twice"],
  ["a fragment that is there twice", ["fragment F on Q { a } fragment F on Q { a }"], "twice"],
  ["a fragment that is nowhere", ["query A { ...F }"], "nowhere"],
  ["something else than operations", ["type Query { a: Int }"], "no operation"],
])("%s is refused", (_title, texts, message) => {
  expect(() => createManifest(texts)).toThrow(message);
});

test("what installed apps still ask for stays behind what is written now, once", () => {
  const earlier = createManifest(["query A { a }", "query B { b }"]);
  const now = createManifest(["query A { a more }", "query B { b }"]);
  expect(withEarlier(now, earlier).operations.map(({ body }) => body.split(/\s+/).join(" "))).toEqual([
    "query A { a more }",
    "query B { b }",
    "query A { a }",
  ]);
  expect(withEarlier(now, withEarlier(now, earlier))).toEqual(withEarlier(now, earlier));
});
