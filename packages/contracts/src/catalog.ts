import { z } from "zod";
import { currencyCode, type DataOf, defineEvent, minorUnits } from "./event.ts";
import { privacyPartDoneOf } from "./event-privacy-part.ts";

const topic = "catalog.product";
/** The aggregate is the product: all that its reviews come to is one sequence. */
const reviewTopic = "catalog.review";

/** What a variant costs in one currency. */
const price = z.object({ currency: currencyCode, amountMinor: minorUnits, taxIncluded: z.boolean() });

const variant = z.object({
  variantId: z.string(),
  sku: z.string(),
  name: z.string(),
  gtins: z.array(z.string()),
  taxClass: z.enum(["STANDARD", "REDUCED", "EXEMPT"]),
  weightGrams: z.number().int().nonnegative(),
  prices: z.array(price),
});

/** A product is shown in the shop, or one that is shown was changed: all that other rooms need of it. */
export const productPublishedV1 = defineEvent(
  topic,
  "product.published.v1",
  z.object({
    productId: z.string(),
    /** The product's version in the catalogue; grows with every change. */
    version: z.number().int().positive(),
    merchantId: z.string(),
    slug: z.string(),
    name: z.string(),
    description: z.string().nullable(),
    model: z.string().nullable(),
    brand: z.string().nullable(),
    /** Names from the top of the tree down. */
    categoryPath: z.array(z.string()),
    /** Ids of the categories it stands in, from the top of the tree down. */
    categoryIds: z.array(z.string()).default([]),
    /** `name: value` of every specification, for the index. */
    specifications: z.array(
      z.object({
        key: z.string(),
        name: z.string(),
        value: z.string(),
        kind: z.enum(["TEXT", "NUMBER", "BOOLEAN"]).default("TEXT"),
        /** The value as a number in `unit`; null where it is none. */
        number: z.number().nullable().default(null),
        unit: z.string().nullable().default(null),
      }),
    ),
    variants: z.array(variant).min(1),
  }),
);
export type ProductPublishedV1 = DataOf<typeof productPublishedV1>;

/** A product was taken out of the shop. */
export const productUnpublishedV1 = defineEvent(
  topic,
  "product.unpublished.v1",
  z.object({ productId: z.string(), version: z.number().int().positive(), variantIds: z.array(z.string()) }),
);
export type ProductUnpublishedV1 = DataOf<typeof productUnpublishedV1>;

/** The price of a variant of a shown product changed in one currency. */
export const priceChangedV1 = defineEvent(
  topic,
  "price.changed.v1",
  z.object({ productId: z.string(), version: z.number().int().positive(), variantId: z.string(), price }),
);
export type PriceChangedV1 = DataOf<typeof priceChangedV1>;

/** What shoppers say of a product came to something else: a review was shown, changed or taken away. */
export const reviewSummaryChangedV1 = defineEvent(
  reviewTopic,
  "review.summary_changed.v1",
  z.object({
    productId: z.string(),
    /** Counts the changes of the product's summary, from 1. */
    version: z.number().int().positive(),
    /** How many reviews are shown. */
    reviewCount: z.number().int().nonnegative(),
    /** The mean of their ratings, 1 to 5, to two digits; null while there is none. */
    averageRating: z.number().min(1).max(5).nullable(),
  }),
);
export type ReviewSummaryChangedV1 = DataOf<typeof reviewSummaryChangedV1>;

/** This room did its part of a person's request: what it holds of them can be fetched, or was erased. */
export const catalogPrivacyPartDoneV1 = privacyPartDoneOf("catalog");
