import { expectDiagram } from "@novatech/testkit/state-diagram";
import { expect, test } from "vitest";
import {
  isClockRunning,
  isUnsolved,
  moveTicket,
  ticketMoves,
  ticketSignals,
  ticketStatuses,
} from "./ticket-machine.ts";

const worked = (from: string): readonly (readonly [string, string])[] => [
  [`${from} TAKEN_UP`, "OPEN"],
  [`${from} ASKED`, "PENDING"],
  [`${from} HELD`, "ON_HOLD"],
  [`${from} SOLVED`, "SOLVED"],
];
const legal = new Map([
  ...["NEW", "OPEN", "PENDING", "ON_HOLD"].flatMap(worked),
  ["NEW WRITTEN_TO", "NEW"],
  ["OPEN WRITTEN_TO", "OPEN"],
  ["PENDING WRITTEN_TO", "OPEN"],
  ["ON_HOLD WRITTEN_TO", "OPEN"],
  ["SOLVED WRITTEN_TO", "OPEN"],
  ["SOLVED REOPENED", "OPEN"],
  ["SOLVED LAPSED", "CLOSED"],
]);

const pairs = ticketStatuses.flatMap((status) => ticketSignals.map((signal) => [status, signal] as const));
const isLegal = ([status, signal]: (typeof pairs)[number]): boolean => legal.has(`${status} ${signal}`);

test.each(pairs.filter(isLegal))("a ticket that is %s goes by %s where the table says", (status, signal) => {
  expect(moveTicket(status, signal)).toBe(legal.get(`${status} ${signal}`));
});

test.each(pairs.filter((pair) => !isLegal(pair)))("a ticket that is %s does not go by %s", (status, signal) => {
  expect(moveTicket(status, signal)).toBeNull();
});

test("the table names every status; what is answered presses nobody, and what waits for the requester stops the clock", () => {
  expect(Object.keys(ticketMoves)).toEqual([...ticketStatuses]);
  expect(ticketStatuses.filter(isUnsolved)).toEqual(["NEW", "OPEN", "PENDING", "ON_HOLD"]);
  expect(ticketStatuses.filter(isClockRunning)).toEqual(["NEW", "OPEN", "ON_HOLD"]);
});

test("the README draws the states of a ticket", () => {
  expectDiagram(new URL("../../README.md", import.meta.url), "ticket", ticketMoves);
});
