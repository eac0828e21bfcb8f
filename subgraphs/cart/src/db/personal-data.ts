import type { PersonalData } from "@novatech/service/privacy/personal-data";

const ofCart = "cart_id in (select id from carts where customer_id = :person)";
const ofQuote = "quote_id in (select id from quotes where customer_id = :person)";
const address = ["recipient", "line1", "line2", "city", "region", "postal_code", "country_code", "phone"] as const;

/** What carts hold of people. A guest's cart has no person's id; it goes by itself when it is not touched. */
export const personalData: PersonalData = {
  tables: {
    cart_addresses: { of: ofCart, key: ["cart_id"], erasure: { does: "delete", columns: address }, exported: address },
    cart_lines: {
      of: ofCart,
      key: ["id"],
      erasure: { does: "delete", columns: [] },
      exported: ["variant_id", "quantity"],
    },
    carts: {
      of: "customer_id = :person",
      key: ["id"],
      erasure: { does: "delete", columns: ["customer_id"] },
      exported: ["currency", "voucher_codes", "created_at", "updated_at"],
    },
    quote_addresses: {
      of: ofQuote,
      key: ["quote_id"],
      erasure: { does: "delete", columns: address },
      exported: address,
    },
    quotes: {
      of: "customer_id = :person",
      key: ["id"],
      erasure: { does: "delete", columns: ["customer_id"] },
      exported: ["currency", "lines", "total_gross", "created_at", "expires_at"],
    },
    promotion_attempts: {
      of: "customer_id = :person",
      key: ["attempt_id"],
      erasure: {
        does: "keep",
        columns: { customer_id: "an id that leads to nobody; the promotions' books count by it" },
      },
      exported: ["attempt_id", "state", "decided_at"],
    },
    promotion_customers: {
      of: "customer_id = :person",
      key: ["promotion_id"],
      erasure: {
        does: "keep",
        columns: { customer_id: "an id that leads to nobody; no promotion is used more often than it may be" },
      },
      exported: ["promotion_id", "uses_used", "usage_limit"],
    },
    promotion_keys: {
      of: "user_id = :person",
      key: ["key"],
      erasure: { does: "keep", columns: { user_id: "the key of a member's or staff's edit, for a day" } },
      exported: { nothing: "keys of edits made for a merchant, no data of the person" },
    },
  },
  notPersonal: {
    "promotions.name": "a merchant's promotion",
    "variant_prices.name": "a variant's name",
    "carts.token_hash": "the hash of a guest's random secret, which the cart goes with",
    "quotes.cart_token_hash": "the hash of a guest's random secret, which the quote goes with",
  },
};
