import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { cloudEvent, readData } from "./event.ts";
import { eventCatalogue } from "./event-catalogue.ts";

const folder = new URL("../samples/", import.meta.url);
const files = readdirSync(folder);
/** `<type>.json`, and `<type>+<n>.json` with the optional fields that were added later. */
const typeOf = (file: string): string => file.replace(/(\+\d+)?\.json$/, "");
const samples = files.flatMap((file) =>
  eventCatalogue.filter(({ contract }) => contract.type === typeOf(file)).map((entry) => ({ file, ...entry })),
);

test("every contract has a sample and every sample a contract: one that was published is read for ever", () => {
  const types = eventCatalogue.map(({ contract }) => contract.type);
  expect([...new Set(files.map(typeOf))].toSorted()).toEqual(types.toSorted());
});

test.each(samples)("$file: today's code reads what was sent before", ({ file, producer, contract }) => {
  const event = cloudEvent.parse(JSON.parse(readFileSync(new URL(file, folder), "utf8")));
  expect(event).toMatchObject({ type: contract.type, topic: contract.topic, source: `/${producer}` });
  const data = readData(contract, event);
  // A field the contract no longer has would be missing here: consumers of today's code would miss it, too.
  expect(z.encode(contract.data, data as never)).toMatchObject(event.data as object);
});

test("no file of contracts is left out of the catalogue", () => {
  const producers = readdirSync(new URL(".", import.meta.url))
    .filter((file) => file.endsWith(".ts") && !file.startsWith("event") && !file.endsWith(".test.ts"))
    .map((file) => file.replace(".ts", ""));
  expect(producers.toSorted()).toEqual([...new Set(eventCatalogue.map(({ producer }) => producer))].toSorted());
});
