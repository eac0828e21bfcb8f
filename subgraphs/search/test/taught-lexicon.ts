import { createLexiconLearner, type TeachingProduct } from "../src/domain/understanding/learn-lexicon.ts";
import { type Lexicon, openLexicon } from "../src/domain/understanding/lexicon.ts";

/** A product as far as a lexicon looks, in few words. */
export const teaching = (
  name: string,
  brand: string | null,
  category: string,
  more: Partial<TeachingProduct> = {},
): TeachingProduct => ({
  name,
  brand,
  model: null,
  description: null,
  category: { categoryId: `cat_${category}`, name: category },
  specifications: [],
  ...more,
});

/** A small shop with the shape of a large one: devices, what belongs to them, and names that say both. */
export const taughtProducts: readonly TeachingProduct[] = [
  ...many(12, (n) =>
    teaching(`Northlight Aero ${n}00 notebook 35.6 cm (14") 16 GB 512 GB SSD`, "Northlight", "notebook"),
  ),
  ...many(8, (n) => teaching(`Halden HN-${n} notebook case 39.6 cm sleeve`, "Halden", "notebook case")),
  ...many(4, (n) =>
    teaching(`Halden power adapter ${n}0 W for Northlight notebook`, "Halden", "power adapter/inverter"),
  ),
  ...many(6, (n) => teaching(`Ridge M${n} wireless mouse`, "Ridge", "mouse")),
  ...many(6, (n) => teaching(`Ridge gel mouse pad ${n}`, "Ridge", "wrist rest")),
  ...many(5, (n) => teaching(`Opal D${n}0 digital camera`, "Opal", "digital camera")),
  ...many(9, (n) => teaching(`Opal L${n} camera lens`, "Opal", "camera lens")),
  ...many(5, (n) => teaching(`Lumen smartwatch ${n}`, "Lumen", "smartwatch")),
  ...many(4, (n) => teaching(`Lumen power bank ${n}0000 mAh`, "Lumen", "battery charger")),
  ...many(7, (n) => teaching(`Trust ${n} headphones with trust in sound`, "Opal", "headphones/headset")),
  ...many(2, (n) => teaching(`Bluetooth dongle ${n}`, "Trust", "networking card")),
];

function many(count: number, make: (number: number) => TeachingProduct): readonly TeachingProduct[] {
  return Array.from({ length: count }, (_, index) => make(index + 1));
}

/** What products teach. */
export function taughtBy(products: readonly TeachingProduct[]): Lexicon {
  const learner = createLexiconLearner();
  for (const product of products) learner.read(product);
  return openLexicon(learner.finish());
}
