import { describe, expect, test } from "vitest";
import { formatTraceparent, parseTraceparent } from "./traceparent.ts";

const [traceId, spanId] = ["0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331"];

describe("a traceparent", () => {
  test.each([
    ["01", true],
    ["00", false],
    ["03", true],
    ["02", false],
  ])("is read, with flags %s", (flags, isSampled) => {
    expect(parseTraceparent(`00-${traceId}-${spanId}-${flags}`)).toEqual({ traceId, spanId, isSampled });
  });

  test.each([
    undefined,
    "",
    `01-${traceId}-${spanId}-01`,
    `00-${"0".repeat(32)}-${spanId}-01`,
    `00-${traceId}-${"0".repeat(16)}-01`,
    `00-${traceId.toUpperCase()}-${spanId}-01`,
    `00-${traceId}-${spanId}-01-more`,
  ])("of another form is none: %s", (text) => {
    expect(parseTraceparent(text)).toBeNull();
  });

  test("is written as it is read", () => {
    expect(parseTraceparent(formatTraceparent(traceId, spanId, 1))).toEqual({ traceId, spanId, isSampled: true });
  });
});
