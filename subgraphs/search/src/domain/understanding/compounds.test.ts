import { expect, test } from "vitest";
import { taughtBy, taughtProducts } from "../../../test/taught-lexicon.ts";
import { joined, parted } from "./compounds.ts";

const lexicon = taughtBy(taughtProducts);

test("two words are one where the catalogue writes them so", () => {
  expect(joined("smart", "watch", lexicon)).toBe("smartwatch");
  expect(joined("note", "books", lexicon)).toBe("notebooks");
  expect(joined("power", "bank", lexicon)).toBeNull();
});

test("one word is two where the catalogue has them as neighbours", () => {
  expect(parted("powerbank", lexicon)).toBe("power bank");
  expect(parted("mousepads", lexicon)).toBe("mouse pads");
  expect(parted("notebook", lexicon)).toBeNull();
});

test("numbers and scraps are no parts", () => {
  expect(joined("m1", "wireless", lexicon)).toBeNull();
  expect(parted("ab", lexicon)).toBeNull();
});
