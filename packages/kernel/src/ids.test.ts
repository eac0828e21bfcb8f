import { expect, test } from "vitest";
import { createIdSource, isId } from "./ids.ts";

const at = (iso: string) => ({ now: () => new Date(iso) });
const zeros = (size: number) => new Uint8Array(size);

test("an id carries its kind and the TypeID encoding of a UUIDv7", () => {
  // 2022-02-22T19:22:22Z is 0x017F22E279B0 ms; with all random bits zero: 017f22e2-79b0-7000-8000-000000000000.
  const id = createIdSource(at("2022-02-22T19:22:22.000Z"), zeros).next("prod");
  expect(id).toBe("prod_01fwhe4ydge008000000000000");
  expect(isId(id, "prod")).toBe(true);
});

test("a later id sorts after an earlier one", () => {
  const earlier = createIdSource(at("2026-01-01T00:00:00.000Z"), (size) => new Uint8Array(size).fill(255)).next(
    "order",
  );
  const later = createIdSource(at("2026-01-01T00:00:00.001Z"), zeros).next("order");
  expect(earlier < later).toBe(true);
});

test.each([
  "prod_",
  "prod_1",
  "order_01fwhe4ydge008000000000000",
  "prod_81fwhe4ydge008000000000000",
  "prod_01FWHE4YDGE008000000000000",
])("%s is no product id", (text) => expect(isId(text, "prod")).toBe(false));
