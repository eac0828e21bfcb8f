import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainRecoveryCode, toRecoveryCode } from "./factors.ts";

describe("a recovery code", () => {
  it("is four groups of four, and is known however it is typed", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 10, maxLength: 10 }), (random) => {
        const code = toRecoveryCode(random);
        expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
        const typed = ` ${code.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l")} `;
        expect(plainRecoveryCode(typed)).toBe(plainRecoveryCode(code));
      }),
    );
  });

  it("keeps all of its bits", () => {
    expect(toRecoveryCode(new Uint8Array(10))).toBe("0000-0000-0000-0000");
    expect(toRecoveryCode(new Uint8Array(10).fill(255))).toBe("ZZZZ-ZZZZ-ZZZZ-ZZZZ");
    expect(toRecoveryCode(Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 1))).toBe("0000-0000-0000-0001");
  });
});
