import { readdirSync, readFileSync } from "node:fs";
import { roomNames } from "@novatech/service/room";
import { expect, it } from "vitest";

// Queues of the cloud are made by Terraform (EVENTS_CREATE=false): a topic that a room hears and no subscription brings would be silence.

const root = new URL("../../", import.meta.url);
const listed = JSON.parse(
  readFileSync(new URL("infra/terraform/modules/region/subscriptions.json", root), "utf8"),
) as Readonly<Record<string, readonly string[]>>;

const contracts = new URL("packages/contracts/src/", root);
const topics = new Map<string, string>();
for (const file of readdirSync(contracts).filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts")))
  for (const [name, contract] of Object.entries((await import(new URL(file, contracts).href)) as object))
    if (/V\d+$/.test(name)) topics.set(name, (contract as { readonly topic: string }).topic);

/** Topics of the contracts that a room's handlers name. */
function heardBy(room: string): readonly string[] {
  const events = new URL(`subgraphs/${room}/src/events/`, root);
  const handlers = readdirSync(events)
    .filter((file) => /^(on-|handlers).*\.ts$/.test(file) && !file.endsWith(".test.ts"))
    .map((file) => readFileSync(new URL(file, events), "utf8"))
    .filter((text) => /\bon\(/.test(text));
  const names = handlers.flatMap((text) => [...text.matchAll(/\b(\w+V\d+)\b/g)].map(([name]) => name));
  return [...new Set(names.flatMap((name) => topics.get(name) ?? []))];
}

it.each(roomNames)("%s is subscribed to everything it listens to", (room) => {
  expect(listed[room]).toEqual(expect.arrayContaining([...heardBy(room)]));
  // What people ask about their data concerns every room.
  expect(listed[room]).toContain("users.privacy");
});

it("users hears every other room's part in such requests, and what was done by privilege", () => {
  const parts = roomNames.filter((room) => room !== "users").map((room) => `${room}.privacy`);
  expect(listed["users"]).toEqual(expect.arrayContaining([...parts, "audit.action"]));
});

it("the gateway hears what makes kept answers old", () => {
  const rules = JSON.parse(readFileSync(new URL("schema/purge-rules.json", root), "utf8")) as object;
  expect(listed["gateway"]?.toSorted()).toEqual(Object.keys(rules).toSorted());
});

it("nobody is subscribed to what nobody sends", () => {
  const sent = new Set(topics.values());
  expect(
    Object.values(listed)
      .flat()
      .filter((topic) => !sent.has(topic)),
  ).toEqual([]);
});
