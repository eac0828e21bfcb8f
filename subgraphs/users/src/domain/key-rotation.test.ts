import { describe, expect, it } from "vitest";
import { isRotationDue, outlived, signerAt, signsFrom } from "./key-rotation.ts";

const day = (number: number): Date => new Date(Date.UTC(2026, 0, number));
const key = (kid: string, from: Date) => ({ kid, signsFrom: from });

describe("of several keys", () => {
  it("the newest signs whose time has come", () => {
    const keys = [key("a", day(1)), key("b", day(10)), key("c", day(20))];
    expect(signerAt(keys, day(15))?.kid).toBe("b");
    expect(signerAt(keys, day(20))?.kid).toBe("c");
  });

  it("the first signs while none is old enough, and nobody when there is none", () => {
    expect(signerAt([key("a", day(5))], day(1))?.kid).toBe("a");
    expect(signerAt([], day(1))).toBeNull();
  });

  it("a new one signs when everybody has had time to read it", () => {
    expect(signsFrom(day(1)).getTime() - day(1).getTime()).toBe(20 * 60_000);
  });

  it("the next is due when the newest has signed long enough, not while it waits to", () => {
    expect(isRotationDue([key("a", day(1))], day(90), 90)).toBe(false);
    expect(isRotationDue([key("a", day(1))], day(91), 90)).toBe(true);
    expect(isRotationDue([key("a", day(1)), key("b", day(95))], day(91), 90)).toBe(false);
  });

  it("one outlives itself a month after the next began", () => {
    const keys = [key("a", day(1)), key("b", day(10)), key("c", day(60))];
    expect(outlived(keys, day(40))).toEqual([]);
    expect(outlived(keys, day(41))).toEqual(["a"]);
    expect(outlived(keys, day(91))).toEqual(["a", "b"]);
  });
});
