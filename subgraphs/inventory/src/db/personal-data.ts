import type { PersonalData } from "@novatech/service/privacy/personal-data";

/** What the stock knows of people: which member or staff changed it, by id. */
export const personalData: PersonalData = {
  tables: {
    stock_ledger: {
      of: "source = :person",
      key: ["stock_item_id", "version"],
      erasure: {
        does: "keep",
        columns: { source: "an id that leads to nobody; the ledger says who counted, and is only added to" },
      },
      exported: ["stock_item_id", "kind", "quantity", "reason", "occurred_at"],
    },
    idempotency_keys: {
      of: "user_id = :person",
      key: ["key"],
      erasure: { does: "keep", columns: { user_id: "the key of a member's or staff's edit, for a day" } },
      exported: { nothing: "keys of edits made for a merchant, no data of the person" },
    },
  },
  notPersonal: {
    "warehouses.name": "a merchant's warehouse",
    "warehouses.latitude": "a merchant's warehouse",
    "warehouses.longitude": "a merchant's warehouse",
    "warehouses.store_line1": "a merchant's store",
    "warehouses.store_city": "a merchant's store",
    "warehouses.store_postal_code": "a merchant's store",
    "idempotency_keys.subject_id": "a stock item's or warehouse's id",
    "reservations.settled_by": "the id of a shipment, a withdrawal or a shortfall",
    "stock_ledger.reason": "a merchant's words about stock",
  },
};
