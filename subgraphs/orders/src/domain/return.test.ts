import { expectDiagram } from "@novatech/testkit/state-diagram";
import { expect, test } from "vitest";
import type { ReturnEventData } from "./return-event.ts";
import { canMoveReturn, evolveReturn, type Return, returnMoves, type ReturnSignal, returnStatuses } from "./return.ts";

const at = new Date("2026-02-01T10:00:00Z");
const signals: readonly ReturnSignal[] = [
  "RETURN_APPROVED",
  "RETURN_DECLINED",
  "RETURN_SHIPPED",
  "RETURN_CANCELLED",
  "RETURN_EXPIRED",
  "RETURN_RECEIVED",
  "RETURN_INSPECTED",
  "RETURN_RESOLVED",
];
const legal = new Map([
  ["REQUESTED RETURN_APPROVED", "APPROVED"],
  ["REQUESTED RETURN_DECLINED", "DECLINED"],
  ["REQUESTED RETURN_CANCELLED", "CANCELLED"],
  ["APPROVED RETURN_SHIPPED", "IN_TRANSIT"],
  ["APPROVED RETURN_RECEIVED", "RECEIVED"],
  ["APPROVED RETURN_CANCELLED", "CANCELLED"],
  ["APPROVED RETURN_EXPIRED", "EXPIRED"],
  ["IN_TRANSIT RETURN_RECEIVED", "RECEIVED"],
  ["RECEIVED RETURN_INSPECTED", "INSPECTED"],
  ["INSPECTED RETURN_RESOLVED", "RESOLVED"],
]);

const dataOf = (type: ReturnSignal): ReturnEventData => {
  if (type === "RETURN_SHIPPED") return { type, returnId: "r", carrier: null, trackingNumber: null };
  if (type === "RETURN_INSPECTED") return { type, returnId: "r", lines: [{ lineId: "a", good: 1, damaged: 0 }] };
  return type === "RETURN_RESOLVED" ? { type, returnId: "r", resolution: "REFUND" } : { type, returnId: "r" };
};
const standing = (status: Return["status"]): Return => ({
  id: "r",
  merchantOrderId: "m",
  status,
  wanted: "REFUND",
  lines: [{ lineId: "a", quantity: 1, reason: "OTHER", good: 0, damaged: 0 }],
  resolution: null,
  carrier: null,
  trackingNumber: null,
  requestedAt: at,
  movedAt: at,
});

const pairs = returnStatuses.flatMap((status) => signals.map((signal) => [status, signal] as const));
const isLegal = ([status, signal]: (typeof pairs)[number]): boolean => legal.has(`${status} ${signal}`);

test.each(pairs.filter(isLegal))("a return that is %s goes by %s where the table says", (status, signal) => {
  expect(canMoveReturn(status, signal)).toBe(true);
  expect(evolveReturn(standing(status), dataOf(signal), at).status).toBe(legal.get(`${status} ${signal}`));
});

test.each(pairs.filter((pair) => !isLegal(pair)))("a return that is %s cannot go by %s", (status, signal) => {
  expect(canMoveReturn(status, signal)).toBe(false);
  expect(() => evolveReturn(standing(status), dataOf(signal), at)).toThrow(/cannot go/);
});

test("the table names every status and no signal that is not tested here", () => {
  expect(Object.keys(returnMoves)).toEqual([...returnStatuses]);
  expect(new Set(Object.values(returnMoves).flatMap((moves) => Object.keys(moves)))).toEqual(new Set(signals));
});

test("the README draws the states of a return", () => {
  expectDiagram(new URL("../../README.md", import.meta.url), "return", returnMoves);
});
