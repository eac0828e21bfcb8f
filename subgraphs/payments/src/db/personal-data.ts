import type { PersonalData } from "@novatech/service/privacy/personal-data";

const ofOrder = "order_id in (select order_id from payments where customer_id = :person)";
const invoiceLaw =
  "an invoice must name its recipient and be kept for 8 years (§ 14b UStG, § 147 AO; Art. 17(3)(b) GDPR)";

/** What payments hold of people. The invoices keep theirs as long as the law says: what else tells of the person goes. */
export const personalData: PersonalData = {
  tables: {
    payments: {
      of: "customer_id = :person",
      key: ["id"],
      erasure: {
        does: "blank",
        columns: {
          method_token: "null",
          card_brand: "null",
          card_last4: "null",
          return_url: "null",
          action_url: "null",
        },
        kept: {
          customer_id: "an id that leads to nobody: money is booked by it",
          access_token_hash: "the hash of a secret of the order, not of the person",
        },
      },
      exported: [
        "id",
        "order_id",
        "status",
        "currency",
        "amount_minor",
        "captured_minor",
        "refunded_minor",
        "card_brand",
        "card_last4",
        "created_at",
      ],
    },
    "sandbox.authorizations": {
      of: "split_part(key, ':', 1) in (select attempt_id from payments where customer_id = :person)",
      key: ["key"],
      erasure: {
        does: "blank",
        columns: { method_token: "'erased'", card_brand: "null", card_last4: "null", return_url: "null" },
      },
      exported: { nothing: "the sandbox provider's copy of what `payments` shows" },
    },
    invoices: {
      of: ofOrder,
      key: ["id"],
      erasure: { does: "keep", columns: {} },
      exported: ["id", "number", "kind", "order_id", "seller_name", "currency", "gross_minor", "issued_at"],
    },
    invoice_recipients: {
      of: ofOrder,
      key: ["order_id"],
      erasure: {
        does: "keep",
        columns: {
          recipient: invoiceLaw,
          line1: invoiceLaw,
          line2: invoiceLaw,
          city: invoiceLaw,
          region: invoiceLaw,
          postal_code: invoiceLaw,
          country_code: invoiceLaw,
        },
      },
      exported: ["order_id", "recipient", "line1", "line2", "city", "region", "postal_code", "country_code"],
    },
    refunds: {
      of: "requested_by = :person",
      key: ["id"],
      erasure: {
        does: "keep",
        columns: {
          requested_by: "which member or staff gave money back: an id that leads to nobody once they are erased",
          reason: "the words the books give for it",
        },
      },
      exported: ["id", "payment_id", "reason"],
    },
  },
  notPersonal: {
    "invoices.seller_name": "a merchant's name",
    "sandbox.authorizations.reason": "why the sandbox declined",
    "sandbox.authorizations.dispute_reason": "the bank's choice of reasons",
    "sandbox.operations.reason": "why the sandbox declined",
    "payment_actions.reason": "why the provider refused",
    "payments.provider_reference": "the provider's number of the hold, by which books are compared",
  },
  waitsFor: `select id from payments where customer_id = :person and status in ('INITIATED', 'ACTION_REQUIRED')
    union all select action.id from payment_actions action join payments on payments.id = action.payment_id
      where payments.customer_id = :person and action.status in ('REQUESTED', 'PENDING', 'UNKNOWN')`,
};
