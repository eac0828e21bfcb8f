/** A merchant of the demo shop: one set of facts for the users, catalogue and inventory seeds. */
export type DemoMerchant = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly about: string;
};

/** Phones, computers and what goes with them. */
export const northlight: DemoMerchant = {
  id: "merch_01jd4x8m00e5kfr2w7c9n3t6qa",
  slug: "northlight-electronics",
  name: "Northlight Electronics",
  about: "Phones, computers and screens, checked and charged before they leave the house.",
};

/** Sound, pictures, play and the connected home. */
export const harbourHum: DemoMerchant = {
  id: "merch_01jd4x8m00e5kfr2w7c9n3t6qb",
  slug: "harbour-and-hum",
  name: "Harbour & Hum",
  about: "Sound, pictures and play from a family shop by the water.",
};

/** Printers, ink, cables and everything small. */
export const papercliff: DemoMerchant = {
  id: "merch_01jd4x8m00e5kfr2w7c9n3t6qc",
  slug: "papercliff-supplies",
  name: "Papercliff Supplies",
  about: "Printers, ink, cables and storage, packed the hour they are ordered.",
};

/** Every merchant of the demo shop. */
export const demoMerchants: readonly DemoMerchant[] = [northlight, harbourHum, papercliff];
