import type { PersonalData } from "@novatech/service/privacy/personal-data";

/** What the catalogue holds of people: what they wrote and what they may write about. */
export const personalData: PersonalData = {
  tables: {
    review_reports: {
      of: "reporter_id = :person",
      key: ["review_id", "reporter_id"],
      erasure: { does: "delete", columns: ["reporter_id", "reason"] },
      exported: ["review_id", "reason", "reported_at"],
    },
    // The stars stay, or a product's rating would change when somebody leaves; words and author go.
    reviews: {
      of: "author_id = :person",
      key: ["id"],
      erasure: {
        does: "blank",
        columns: {
          author_id: "'erased_' || id",
          author_name: "'Deleted account'",
          title: "'Review of a deleted account'",
          body: "null",
          reply_body: "null",
          replied_at: "null",
        },
      },
      exported: ["id", "product_id", "rating", "title", "body", "author_name", "status", "created_at", "updated_at"],
    },
    purchases: {
      of: "customer_id = :person",
      key: ["customer_id", "product_id", "order_id"],
      erasure: { does: "delete", columns: ["customer_id"] },
      exported: ["product_id", "order_id"],
    },
    // The notes beside wishes, then the lists: an item is found by its list.
    wishlist_items: {
      of: "wishlist_id in (select id from wishlists where owner_id = :person)",
      key: ["id"],
      erasure: { does: "delete", columns: ["note"] },
      exported: ["wishlist_id", "product_id", "variant_id", "note", "added_at"],
    },
    wishlists: {
      of: "owner_id = :person",
      key: ["id"],
      erasure: { does: "delete", columns: ["owner_id", "name", "access_token_hash"] },
      exported: ["id", "name", "created_at", "updated_at"],
    },
  },
  notPersonal: {
    "brands.name": "a maker's name",
    "categories.name": "a category's name",
    "product_variants.name": "a variant's name",
    "products.name": "a product's name",
    "product_translations.name": "a product's name in another language",
    "product_import_errors.column_name": "a column of a file of products",
    "product_import_errors.message": "what is wrong with a line of a file of products",
    "reviews.decline_reason": "staff's choice of reasons",
    "import_rejections.reason": "what is wrong with a line of a file of products",
  },
};
