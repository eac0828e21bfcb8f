import { existsSync, readFileSync } from "node:fs";
import { eventCatalogue } from "@novatech/contracts/event-catalogue";
import { expect, test } from "vitest";

const root = new URL("../../", import.meta.url);
const page = readFileSync(new URL("docs/order-life.md", root), "utf8");

/** Every arrow of the diagrams that is an event: who tells it whom. */
const arrows = [...page.matchAll(/^ *(\w+)->>(\w+): (\w+)\.(\w+)$/gm)].map(([, from, to, thing, happened]) => ({
  arrow: `${from} tells ${to} ${thing}.${happened}`,
  from: from ?? "",
  to: to ?? "",
  type: `${thing}.${happened}`,
}));

/** Whether a room has a handler of an event. Orders hears of parcels in one. */
const hears = (room: string, type: string): boolean =>
  [type.replace(/[._]/g, "-"), type.replace(/\..*/, "-moved")].some((name) =>
    existsSync(new URL(`subgraphs/${room}/src/events/on-${name}.ts`, root)),
  );

test("the page of an order's life draws what the rooms do: each event is its teller's, and its hearer has a handler of it", () => {
  expect(arrows.length).toBeGreaterThan(50);
  const told = new Set(eventCatalogue.map(({ producer, contract }) => `${producer} ${contract.type}`));
  const wrong = arrows.filter(({ from, to, type }) => !told.has(`${from} ${type}.v1`) || !hears(to, type));
  expect(wrong.map(({ arrow }) => arrow)).toEqual([]);
});

test("every event the page names is one of the house", () => {
  const known = new Set(eventCatalogue.map(({ contract }) => contract.type));
  const named = [...page.matchAll(/`(\w+\.\w+)`|Note over.*\((\w+\.\w+)\)/g)].map(
    ([, quoted, noted]) => quoted ?? noted ?? "",
  );
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((type) => !known.has(`${type}.v1`))).toEqual([]);
});
