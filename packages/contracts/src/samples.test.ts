import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { cloudEvent, readData } from "./event.ts";
import { eventCatalogue } from "./event-catalogue.ts";

const folder = new URL("../samples/", import.meta.url);
const read = (type: string): unknown => JSON.parse(readFileSync(new URL(`${type}.json`, folder), "utf8"));

test("every contract has a sample and every sample a contract: one that was published is read for ever", () => {
  const types = eventCatalogue.map(({ contract }) => `${contract.type}.json`);
  expect(readdirSync(folder).toSorted()).toEqual(types.toSorted());
});

test.each(eventCatalogue)("$contract.type: today's code reads what was sent before", ({ producer, contract }) => {
  const event = cloudEvent.parse(read(contract.type));
  expect(event).toMatchObject({ type: contract.type, topic: contract.topic, source: `/${producer}` });
  const data = readData(contract, event);
  // A field the contract no longer has would be missing here: consumers of today's code would miss it, too.
  expect(z.encode(contract.data, data as never)).toEqual(event.data);
});

test("no file of contracts is left out of the catalogue", () => {
  const files = readdirSync(new URL(".", import.meta.url))
    .filter((file) => file.endsWith(".ts") && !file.startsWith("event") && !file.endsWith(".test.ts"))
    .map((file) => file.replace(".ts", ""));
  expect(files.toSorted()).toEqual([...new Set(eventCatalogue.map(({ producer }) => producer))].toSorted());
});
