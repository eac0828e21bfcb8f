import { expect, test } from "vitest";
import { createClientBook } from "./client-book.ts";
import { readManifest, sha256 } from "./manifest.ts";
import { clientsFile, withLevels } from "./policy.ts";

const operation = (name: string, body = `query ${name} { a }`) => ({ id: sha256(body), name, type: "query", body });
const manifest = (...operations: object[]) =>
  JSON.stringify({ format: "apollo-persisted-query-manifest", version: 1, operations });
const files: Record<string, string> = {
  "web.json": manifest(operation("Web")),
  "partner.json": manifest(operation("Partner"), operation("Secret", "query Secret { secret }")),
  "contract.graphql": "type Query { a: Int }",
  "wrong.json": "{}",
};
const read = (path: string) => files[path] ?? "";
const policies = clientsFile.parse({
  default: { level: "allow-all" },
  clients: {
    web: { level: "safelist", manifests: ["web.json"] },
    partner: { level: "ids-only", manifests: ["partner.json"], contract: "contract.graphql", isPartner: true },
  },
});
const book = createClientBook(policies, read);

test("a client finds its own operations, by id and by text", () => {
  const web = book.clientNamed("web");
  expect(web.find(operation("Web").id)?.name).toBe("Web");
  expect(web.find(operation("Partner").id)).toBeUndefined();
  expect(web.isListed("query Web{a}")).toBe(true);
  expect(web.isListed("{ a")).toBe(false);
});

test("who has no name, or one nobody knows, finds those of the apps and not those of partners", () => {
  for (const name of [null, "somebody"]) {
    const client = book.clientNamed(name);
    expect(client.policy.level).toBe("allow-all");
    expect(client.find(operation("Web").id)?.name).toBe("Web");
    expect(client.find(operation("Partner").id)).toBeUndefined();
  }
});

test("an operation outside its client's contract is not served, and told", () => {
  const partner = book.clientNamed("partner");
  expect(partner.find(operation("Partner").id)?.name).toBe("Partner");
  expect(partner.find(sha256("query Secret { secret }"))).toBeUndefined();
  expect(book.faults.join()).toMatch(/partner Secret .*Cannot query field "secret"/);
});

test("a manifest that is none is told with its name", () => {
  const wrong = clientsFile.parse({ default: { level: "safelist", manifests: ["wrong.json"] } });
  expect(() => createClientBook(wrong, read)).toThrow("wrong.json");
});

test("an id that has the form of a hash must be the hash of its text", () => {
  const lying = { ...operation("A"), id: sha256("something else") };
  expect(() => readManifest(manifest(lying))).toThrow("not the SHA-256");
});

test("levels may be set from outside, by name and for everybody else", () => {
  const strict = withLevels(policies, "web=ids-only, *=safelist");
  expect([strict.clients["web"]?.level, strict.clients["partner"]?.level, strict.default.level]).toEqual([
    "ids-only",
    "ids-only",
    "safelist",
  ]);
  expect(() => withLevels(policies, "web=strict")).toThrow("safelist");
  expect(() => withLevels(policies, "nobody=safelist")).toThrow('no client "nobody"');
});

test("a file of clients with a word that nobody knows is refused", () => {
  expect(() => clientsFile.parse({ default: { level: "allow-all", regsiters: true } })).toThrow("regsiters");
});
