import { readFileSync } from "node:fs";
import { eventCatalogue } from "@novatech/contracts/event-catalogue";
import { expect, test } from "vitest";
import { type EventKind, eventKinds, wireTypeOf } from "./event-kind.ts";

const kinds = Object.keys(eventKinds) as EventKind[];

test("each kind is an event of the house, by the name it has on the wire", () => {
  const types = new Set(eventCatalogue.map(({ contract }) => contract.type));
  expect(kinds.filter((kind) => !types.has(`${wireTypeOf(kind)}.v1`))).toEqual([]);
});

test("the graph lists the same kinds", () => {
  const sdl = readFileSync(new URL("../../schema.graphql", import.meta.url), "utf8");
  const [, body = ""] = /enum WebhookEventKind \{([^}]*)\}/.exec(sdl) ?? [];
  expect(body.match(/^ {2}[A-Z_]+$/gm)?.map((line) => line.trim())).toEqual(kinds);
});
