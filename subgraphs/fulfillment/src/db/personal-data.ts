import type { PersonalData } from "@novatech/service/privacy/personal-data";

const ofOrder = "order_id in (select order_id from fulfillment_orders where customer_id = :person)";
const ofShipment = `shipment_id in (select id from shipments where ${ofOrder})`;

/** What parcels know of those they go to. */
export const personalData: PersonalData = {
  tables: {
    recipients: {
      of: ofOrder,
      key: ["order_id"],
      erasure: {
        does: "delete",
        columns: ["recipient", "line1", "line2", "city", "region", "postal_code", "country_code", "phone"],
      },
      exported: ["order_id", "recipient", "line1", "line2", "city", "region", "postal_code", "country_code", "phone"],
    },
    tracking_events: {
      of: ofShipment,
      key: ["shipment_id", "sequence"],
      erasure: { does: "blank", columns: { location: "null" } },
      exported: ["shipment_id", "status", "description", "location", "occurred_at"],
    },
    shipments: {
      of: ofOrder,
      key: ["id"],
      erasure: {
        does: "keep",
        columns: {
          tracking_number: "the carrier's number of the parcel: claims are made by it; whom it went to is blanked",
        },
      },
      exported: ["id", "order_id", "carrier", "tracking_number", "status", "created_at", "delivered_at"],
    },
    fulfillment_orders: {
      of: "customer_id = :person",
      key: ["order_id"],
      erasure: {
        does: "keep",
        columns: {
          customer_id: "an id that leads to nobody; what left and came back is counted by order",
          access_token_hash: "the hash of a secret of the order, not of the person",
        },
      },
      exported: { nothing: "ids only; the parcels are shown" },
    },
    idempotency_keys: {
      of: "user_id = :person",
      key: ["key"],
      erasure: { does: "keep", columns: { user_id: "the key of a member's or staff's step, for a day" } },
      exported: { nothing: "keys of steps made for a merchant, no data of the person" },
    },
  },
  notPersonal: {
    "stores.name": "a merchant's store",
    "stores.line1": "a merchant's store",
    "stores.city": "a merchant's store",
    "stores.postal_code": "a merchant's store",
  },
  // Whoever still gets a parcel needs a name and an address on it.
  waitsFor: `select id from shipments where ${ofOrder}
    and status not in ('DELIVERED', 'LOST', 'DAMAGED', 'RETURNED_TO_SENDER', 'CANCELLED')`,
};
