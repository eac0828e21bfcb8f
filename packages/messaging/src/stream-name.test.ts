import { expect, test } from "vitest";
import { createStreamNames } from "./stream-name.ts";

test("an aggregate always travels on the same of its topic's streams, and all streams are used", () => {
  const names = createStreamNames("shop", 4);
  const used = Array.from({ length: 200 }, (_, index) => names.streamOf("orders.order", `order-${index}`));
  expect(new Set(used)).toEqual(new Set(names.streamsOf("orders.order")));
  expect(names.streamOf("orders.order", "order-1")).toBe(
    createStreamNames("shop", 4).streamOf("orders.order", "order-1"),
  );
});

test("a stream's name does not change between versions of this program: events under way would be lost", () => {
  expect(createStreamNames("novatech", 4).streamOf("orders.order", "order-1")).toBe("novatech:stream:orders.order:3");
});

test.each([0, 1.5, -1])("%s streams per topic are refused", (count) =>
  expect(() => createStreamNames("shop", count)).toThrow("whole number"),
);
