import type { PersonalData } from "@novatech/service/privacy/personal-data";

/** What recommendations know of people: what they looked at and bought, where they allowed it. What was learned of it is nobody's. */
export const personalData: PersonalData = {
  tables: {
    person_views: {
      of: "person = :person",
      key: ["product"],
      erasure: { does: "delete", columns: ["person"] },
      exported: ["product", "viewed_at"],
    },
    purchases: {
      of: "person = :person",
      key: ["order_id", "product"],
      erasure: { does: "blank", columns: { person: "null" } },
      exported: ["order_id", "product", "bought_at"],
    },
    // Last: without it nothing is allowed, so what comes late is noted as nobody's.
    preferences: {
      of: "person = :person",
      key: ["person"],
      erasure: { does: "delete", columns: ["person"] },
      exported: ["is_personal", "changed_at"],
    },
  },
  notPersonal: {
    "visits.visitor": "the hash of a device's random key, for 30 days; no account is known of it",
    "compatibility_claims.name": "a model's name",
    "model_names.name": "a model's name",
  },
};
