import { expect, test } from "vitest";
import { readFeatures } from "./features.ts";
import { keptSimilar, likeness, mostAlike } from "./likeness.ts";

const specified = (specifications: Readonly<Record<string, string>>) =>
  readFeatures(Object.entries(specifications).map(([key, value]) => ({ key, name: key, value })));

const product = (specifications: Readonly<Record<string, string>>, usd = 100, brand: string | null = "Acme") => ({
  brand,
  logPrice: Math.log(usd * 100),
  features: specified(specifications),
});

test("the same measure in another unit is the same feature; words are compared without case and order", () => {
  expect(specified({ screen: "15.6 inch" })).toEqual(specified({ screen: "396.24 mm" }));
  expect(specified({ ports: "USB-C, HDMI" })).toEqual(specified({ ports: "hdmi usb-c" }));
});

test("what is about the box, and a value that is a sentence, is no feature", () => {
  const sentence =
    "A very long sentence that tells of this and that and goes on and on until nobody reads it any more.";
  expect(specified({ package_weight: "3 kg", warranty: "2 years", story: sentence, colour: "!!" })).toEqual({});
});

test("more alike: the same specifications, a near price, the same brand; all in 0 to 1 and the same both ways", () => {
  const one = product({ memory: "16 GB", screen: "14 inch" });
  const ranked = [
    product({ memory: "16 GB", screen: "14 inch" }),
    product({ memory: "16 GB", screen: "14 inch" }, 100, "Other"),
    product({ memory: "8 GB", screen: "15 inch" }, 120, "Other"),
    product({ memory: "2 GB", screen: "60 inch" }, 900, "Other"),
  ];
  const scores = ranked.map((other) => likeness(one, other));
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  expect(new Set(scores).size).toBe(4);
  for (const [place, other] of ranked.entries()) {
    expect(scores[place]).toBeGreaterThanOrEqual(0);
    expect(scores[place]).toBeLessThanOrEqual(1);
    expect(likeness(other, one)).toBeCloseTo(scores[place] ?? 0);
  }
});

test("many specifications in common are surer than one, and one that only one product has counts a little against", () => {
  const many = { memory: "16 GB", screen: "14 inch", wifi: "Yes", colour: "black" };
  expect(likeness(product(many), product(many))).toBeGreaterThan(
    likeness(product({ wifi: "Yes" }), product({ wifi: "Yes" })),
  );
  expect(likeness(product({ wifi: "Yes" }), product({ wifi: "Yes" }))).toBeGreaterThan(
    likeness(product({ wifi: "Yes" }), product(many)),
  );
});

test("an unknown price is neither near nor far, and numbers beside words are not alike", () => {
  const unknown = { ...product({ wifi: "Yes" }), logPrice: null };
  const known = product({ wifi: "Yes" });
  expect(likeness(known, unknown)).toBeLessThan(likeness(known, known));
  expect(likeness(known, unknown)).toBeGreaterThan(likeness(known, product({ wifi: "Yes" }, 5000)));
  expect(likeness(product({ wifi: "6" }), product({ wifi: "six" }))).toBeLessThan(
    likeness(product({ wifi: "6" }), product({ wifi: "5" })),
  );
});

test("the most alike come first, not the product itself, and no more than are kept", () => {
  const one = product({ memory: "16 GB" });
  const others = Array.from({ length: 80 }, (_, index) => product({ memory: `${16 + index} GB` }));
  const list = mostAlike(one, [one, ...others]);
  expect(list).toHaveLength(keptSimilar);
  expect(list[0]?.candidate).toBe(others[0]);
});
