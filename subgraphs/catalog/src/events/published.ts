import {
  priceChangedV1,
  productPublishedV1,
  productUnpublishedV1,
  reviewSummaryChangedV1,
} from "@novatech/contracts/catalog";
import { type NewEvent, newEvent } from "@novatech/contracts/event";
import type { News } from "../domain/news.ts";
import type { Price, Variant } from "../domain/product.ts";
import { averageOf, type RatingSummary, reviewCountOf } from "../domain/review.ts";

/** What happened to a product, as other rooms are told. */
export function toEvent(news: News): NewEvent {
  const { product } = news;
  const about = { aggregateId: product.id, occurredAt: product.updatedAt };
  const { id: productId, version } = product;
  switch (news.kind) {
    case "UNPUBLISHED":
      return newEvent(productUnpublishedV1, {
        ...about,
        data: { productId, version, variantIds: [...news.variantIds] },
      });
    case "PRICE_CHANGED":
      return newEvent(priceChangedV1, {
        ...about,
        data: { productId, version, variantId: news.variantId, price: toPrice(news.price) },
      });
    case "PUBLISHED": {
      const { merchantId, slug, name, description, model } = news.product;
      return newEvent(productPublishedV1, {
        ...about,
        data: {
          productId,
          version,
          merchantId,
          slug,
          name,
          description,
          model,
          brand: news.product.brand?.name ?? null,
          categoryPath: [...news.categoryNames],
          categoryIds: [...(news.product.category?.path ?? [])],
          specifications: news.product.specifications.map((known) => ({
            key: known.key,
            name: known.name,
            value: known.value,
            kind: known.kind,
            number: known.number,
            unit: known.unit,
          })),
          variants: news.variants.map(toVariant),
        },
      });
    }
  }
}

const toPrice = ({ currency, amountMinor, taxIncluded }: Price): Price => ({ currency, amountMinor, taxIncluded });

const toVariant = ({ id, sku, name, gtins, taxClass, weightGrams, prices }: Variant) => ({
  variantId: id,
  sku,
  name,
  taxClass,
  weightGrams,
  gtins: [...gtins],
  prices: prices.map(toPrice),
});

/** What the reviews of products come to, as other rooms are told. */
export const reviewEventsOf = (summaries: ReadonlyMap<string, RatingSummary>, occurredAt: Date): readonly NewEvent[] =>
  [...summaries].map(([productId, summary]) =>
    newEvent(reviewSummaryChangedV1, {
      aggregateId: productId,
      occurredAt,
      data: {
        productId,
        version: summary.version,
        reviewCount: reviewCountOf(summary),
        averageRating: averageOf(summary),
      },
    }),
  );
