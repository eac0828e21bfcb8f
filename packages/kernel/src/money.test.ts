import fc from "fast-check";
import { expect, test } from "vitest";
import { divideHalfEven, shareOfUnits, spread, sumOf, sumTaxed, taxFromGross, taxFromNet, toDecimal } from "./money.ts";

test.each([
  [1234n, "EUR", "12.34"],
  [5n, "EUR", "0.05"],
  [-5n, "EUR", "-0.05"],
  [1234n, "JPY", "1234"],
  [1234n, "KWD", "1.234"],
])("%s minor units of %s read %s", (minor, currency, text) => expect(toDecimal(minor, currency)).toBe(text));

test.each([
  [5n, 2n, 2n],
  [7n, 2n, 4n],
  [-5n, 2n, -2n],
  [-7n, 2n, -4n],
  [8n, 3n, 3n],
  [-8n, 3n, -3n],
])("%s / %s rounds half to even to %s", (numerator, denominator, quotient) =>
  expect(divideHalfEven(numerator, denominator)).toBe(quotient),
);

test("tax inside 119.00 at 19 % is 19.00, and on top of 100.00 the same", () => {
  expect(taxFromGross(11_900n, 1900)).toEqual({ net: 10_000n, tax: 1900n, gross: 11_900n });
  expect(taxFromNet(10_000n, 1900)).toEqual({ net: 10_000n, tax: 1900n, gross: 11_900n });
});

test("gross is net plus tax for every amount and rate", () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 12n), fc.integer({ min: 0, max: 10_000 }), (amount, rate) => {
      for (const taxed of [taxFromGross(amount, rate), taxFromNet(amount, rate)])
        expect(taxed.net + taxed.tax).toBe(taxed.gross);
    }),
  );
});

test("the parts of a spread sum to the amount and none is a whole unit away from its share", () => {
  const weights = fc.array(fc.bigInt(0n, 10n ** 6n), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 9n), weights, (amount, shares) => {
      const parts = spread(amount, shares);
      const total = sumOf(shares);
      expect(sumOf(parts)).toBe(amount);
      if (total === 0n) return;
      parts.forEach((part, index) => {
        const distance = part * total - amount * (shares[index] ?? 0n);
        expect(distance < total && distance > -total).toBe(true);
      });
    }),
  );
});

test("however a line is cut into runs of units, the runs make exactly its amount", () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 10_000_000n }),
      fc.integer({ min: 0, max: 2500 }),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 12 }),
      (gross, rate, runs) => {
        const amount = taxFromGross(gross, rate);
        const quantity = runs.reduce((sum, run) => sum + run, 0);
        let from = 0;
        const parts = runs.map((run) => shareOfUnits(amount, quantity, (from += run) - run, run));
        expect(sumTaxed(parts)).toEqual(amount);
        expect(parts.every((part) => part.net + part.tax === part.gross && part.tax >= 0n)).toBe(true);
      },
    ),
  );
});

test("units that a line does not have cost nothing anybody could say", () => {
  expect(() => shareOfUnits({ net: 1n, tax: 0n, gross: 1n }, 2, 1, 2)).toThrow(/units 1 to 3 of a line of 2/);
});
