import type { PersonalData } from "@novatech/service/privacy/personal-data";

const ofOrder = "order_id in (select id from orders where customer_id = :person)";
const idOnly = "an id that leads to nobody: the books of the order are kept by it";
const orderSecret = "the hash of a secret of the order, not of the person";

/** What orders hold of people. Events, timeline and books know ids only: whom an order is for stands in `contacts`. */
export const personalData: PersonalData = {
  tables: {
    contacts: {
      of: ofOrder,
      key: ["order_id"],
      erasure: {
        does: "blank",
        columns: { email: "null", phone: "null", delivery_address: "null", billing_address: "null" },
      },
      exported: ["order_id", "email", "phone", "delivery_address", "billing_address"],
    },
    return_notes: {
      of: ofOrder,
      key: ["return_id"],
      erasure: { does: "blank", columns: { comment: "null", answer: "null" } },
      exported: ["return_id", "order_id", "comment", "answer"],
    },
    checkout_attempts: {
      of: "customer_id = :person",
      key: ["id"],
      erasure: {
        does: "blank",
        columns: { payment_method_token: "null", return_url: "null" },
        kept: {
          customer_id: idOnly,
          caller: idOnly,
          access_token_hash: orderSecret,
          billing_country_code: "a country",
        },
      },
      exported: ["id", "order_id", "status", "failure_code", "submitted_at", "completed_at"],
    },
    orders: {
      of: "customer_id = :person",
      key: ["id"],
      erasure: { does: "keep", columns: { customer_id: idOnly, access_token_hash: orderSecret } },
      exported: ["id", "number", "status", "payment_status", "currency", "total_gross", "placed_at"],
    },
    order_lines: {
      of: ofOrder,
      key: ["id"],
      erasure: { does: "keep", columns: {} },
      exported: ["order_id", "product_id", "name", "quantity", "gross"],
    },
    timeline_entries: {
      of: ofOrder,
      key: ["placed_month", "order_id", "sequence"],
      erasure: { does: "keep", columns: {} },
      exported: ["order_id", "sequence", "kind", "message", "occurred_at"],
    },
    returns: {
      of: "customer_id = :person",
      key: ["id"],
      erasure: {
        does: "keep",
        columns: {
          customer_id: idOnly,
          access_token_hash: orderSecret,
          tracking_number: "the carrier's number of the parcel: claims are made by it",
        },
      },
      exported: ["id", "order_number", "status", "wanted", "resolution", "carrier", "tracking_number", "requested_at"],
    },
    order_commands: {
      of: "caller = 'user:' || :person",
      key: ["caller", "idempotency_key"],
      erasure: { does: "delete", columns: ["caller"] },
      exported: { nothing: "keys that keep a repeated click from doing something twice" },
    },
  },
  notPersonal: {
    "order_lines.name": "a product's name",
    "rebuilds.name": "a projection's name",
    "orders.delivery_option_name": "the name of a way of delivery",
    "order_events.data": "ids and amounts only, which the search after the journey proves",
    "timeline_entries.message": "sentences about the order, without a name or an address",
  },
  waitsFor: `select number from orders where customer_id = :person and status not in ('COMPLETED', 'CANCELLED', 'EXPIRED')
    union all select 'a return of ' || order_number from returns
      where customer_id = :person and status not in ('RESOLVED', 'DECLINED', 'CANCELLED', 'EXPIRED')
    union all select 'a check-out' from checkout_attempts where customer_id = :person and status not in ('PLACED', 'FAILED')`,
};
