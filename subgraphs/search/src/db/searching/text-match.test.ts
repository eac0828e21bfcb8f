import fc from "fast-check";
import { expect, test } from "vitest";
import { tsqueryText, widths } from "./text-match.ts";

const term = (text: string, ...synonyms: readonly string[]) => ({
  text,
  synonyms: synonyms.map((way) => ({ text: way, weight: 0.5 })),
});

test("a wider query asks for fewer of the words", () => {
  const terms = [term("red"), term("usb"), term("cable")];
  expect(tsqueryText(terms, widths.all)).toBe("(('red')) & (('usb')) & (('cable'))");
  expect(tsqueryText(terms, widths.most)).toBe(
    "((('usb')) & (('cable'))) | ((('red')) & (('cable'))) | ((('red')) & (('usb')))",
  );
  expect(tsqueryText(terms, widths.any)).toBe("(('red')) | (('usb')) | (('cable'))");
});

test("a synonym of several words needs all of them", () => {
  expect(tsqueryText([term("laptop", "note book")], widths.all)).toBe("(('laptop') | ('note' & 'book'))");
});

test("nothing that is typed reaches the syntax of a query", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme" }), { maxLength: 8 }), (texts) => {
      for (const width of Object.values(widths)) {
        const quoted = tsqueryText(
          texts.map((text) => term(text)),
          width,
        ).replaceAll(/'[\p{L}\p{N}.,]+'/gu, "");
        expect(quoted).toMatch(/^[()&| ]*$/);
      }
    }),
  );
});
