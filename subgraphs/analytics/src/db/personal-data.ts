import type { PersonalData } from "@novatech/service/privacy/personal-data";

/** What analytics knows of people: what they did where they allowed it, and that a customer of a merchant came again. Sums are nobody's; cohorts are counted without who was erased. */
export const personalData: PersonalData = {
  tables: {
    events: {
      of: "person = :person",
      key: ["happened_on", "event_key", "item"],
      erasure: { does: "blank", columns: { person: "null" } },
      exported: ["kind", "happened_at", "product_id", "variant_id", "quantity", "page"],
    },
    sold_orders: {
      of: "customer = left(encode(sha256(convert_to(:person, 'UTF8')), 'hex'), 32)",
      key: ["merchant_order_id"],
      erasure: { does: "blank", columns: { customer: "null" } },
      exported: ["order_id", "merchant_id", "placed_at", "currency", "gross"],
    },
    customers: {
      of: "customer = left(encode(sha256(convert_to(:person, 'UTF8')), 'hex'), 32)",
      key: ["customer", "merchant_id"],
      erasure: { does: "delete", columns: ["customer"] },
      exported: { nothing: "the times of the orders above, once more" },
    },
    // Last: without it nothing is allowed, so what comes late is kept as nobody's.
    consents: {
      of: "person = :person",
      key: ["person"],
      erasure: { does: "delete", columns: ["person"] },
      exported: ["is_granted", "changed_at"],
    },
  },
  notPersonal: {},
};
