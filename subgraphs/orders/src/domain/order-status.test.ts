import { expectDiagram } from "@novatech/testkit/state-diagram";
import { describe, expect, test } from "vitest";
import { hasEnded, moveOrder, orderMoves, orderSignals, orderStatuses } from "./order-status.ts";

const legal = new Map([
  ["PLACED STOCK_COMMITTED", "CONFIRMED"],
  ["PLACED WORK_BEGUN", "PROCESSING"],
  ["PLACED HELD", "ON_HOLD"],
  ["PLACED EVERYTHING_DONE", "COMPLETED"],
  ["PLACED EVERYTHING_CREDITED", "CANCELLED"],
  ["CONFIRMED WORK_BEGUN", "PROCESSING"],
  ["CONFIRMED HELD", "ON_HOLD"],
  ["CONFIRMED EVERYTHING_DONE", "COMPLETED"],
  ["CONFIRMED EVERYTHING_CREDITED", "CANCELLED"],
  ["PROCESSING HELD", "ON_HOLD"],
  ["PROCESSING EVERYTHING_DONE", "COMPLETED"],
  ["PROCESSING EVERYTHING_CREDITED", "CANCELLED"],
  ["ON_HOLD RELEASED_UNCONFIRMED", "PLACED"],
  ["ON_HOLD RELEASED_CONFIRMED", "CONFIRMED"],
  ["ON_HOLD RELEASED_IN_WORK", "PROCESSING"],
  ["ON_HOLD EVERYTHING_DONE", "COMPLETED"],
  ["ON_HOLD EVERYTHING_CREDITED", "CANCELLED"],
  ["ON_HOLD MONEY_RAN_OUT", "EXPIRED"],
]);

describe.each(orderStatuses)("an order that is %s", (status) => {
  test.each(orderSignals)("on %s goes where the table says, or stays", (signal) => {
    expect(moveOrder(status, signal)).toBe(legal.get(`${status} ${signal}`) ?? status);
  });
});

test("the table names every status, and the ends have no way out", () => {
  expect(Object.keys(orderMoves)).toEqual([...orderStatuses]);
  expect(orderStatuses.filter(hasEnded)).toEqual(["COMPLETED", "CANCELLED", "EXPIRED"]);
});

test("the README draws the states of an order", () => {
  expectDiagram(new URL("../../README.md", import.meta.url), "order", orderMoves);
});
