import type { CallRoom } from "@novatech/service/room";
import { z } from "zod";
import type { Language } from "../../domain/channel.ts";
import type { VariantSource } from "../../use-cases/ports-alerts.ts";

// Both rooms are asked as anybody could ask them by the graph: what is not shown to everybody is not told.
const catalogQuery = `query VariantForLetter($of: [_Any!]!, $language: String, $currency: CurrencyCode!) {
  _entities(representations: $of) {
    ... on ProductVariant {
      name
      price(currency: $currency) { money { minorUnits } }
      product { slug name(language: $language) isPublished media { kind url altText } }
    }
  }
}`;
const catalogAnswer = z.object({
  _entities: z.tuple([
    z
      .object({
        name: z.string(),
        price: z.object({ money: z.object({ minorUnits: z.coerce.bigint() }) }).nullable(),
        product: z.object({
          slug: z.string(),
          name: z.string(),
          isPublished: z.boolean(),
          media: z.array(z.object({ kind: z.string(), url: z.string(), altText: z.string().nullable() })),
        }),
      })
      .nullable(),
  ]),
});
const stockQuery = `query AvailabilityForLetter($of: [_Any!]!) {
  _entities(representations: $of) { ... on ProductVariant { availability { status } } }
}`;
const stockAnswer = z.object({
  _entities: z.tuple([z.object({ availability: z.object({ status: z.string() }).nullable() }).nullable()]),
});

/** A variant as everybody sees it now. */
export type AskedVariant = {
  /** The product's name and, where it has several forms, which one it is. */
  readonly name: string;
  readonly slug: string;
  readonly picture: { readonly url: string; readonly alternative: string } | null;
  /** Null where it is not sold in the currency. */
  readonly priceMinor: bigint | null;
};

const representation = (id: string) => ({ of: [{ __typename: "ProductVariant", id }] });
/** Prices are asked in a currency; where nobody wants one the answer is thrown away. */
const anyCurrency = "EUR";

/** Asks the catalogue. Null for what is not sold. Rejects with a RoomUnavailableError, or a ZodError for an answer out of contract. */
export async function askVariant(
  callRoom: CallRoom,
  asked: { readonly variantId: string; readonly currency: string | null; readonly language: Language },
): Promise<AskedVariant | null> {
  const { variantId, currency, language } = asked;
  const variables = { ...representation(variantId), language, currency: currency ?? anyCurrency };
  const [variant] = catalogAnswer.parse(await callRoom("catalog", { query: catalogQuery, variables }))._entities;
  if (variant === null || !variant.product.isPublished) return null;
  const { name, slug, media } = variant.product;
  const picture = media.find(({ kind }) => kind === "IMAGE");
  return {
    name: variant.name === "" || variant.name === name ? name : `${name}, ${variant.name}`,
    slug,
    picture: picture ? { url: picture.url, alternative: picture.altText ?? name } : null,
    priceMinor: currency === null ? null : (variant.price?.money.minorUnits ?? null),
  };
}

/** Whether a variant can be ordered now. Rejects with a RoomUnavailableError, or a ZodError for an answer out of contract. */
export async function askAvailability(callRoom: CallRoom, variantId: string): Promise<boolean> {
  const variables = representation(variantId);
  const [stock] = stockAnswer.parse(await callRoom("inventory", { query: stockQuery, variables }))._entities;
  const status = stock?.availability?.status ?? "OUT_OF_STOCK";
  return status !== "OUT_OF_STOCK";
}

/** Asks both rooms about a variant somebody wants to wait for. Its name is kept in the catalogue's own language. */
export const createVariantSource =
  (callRoom: CallRoom): VariantSource =>
  async (variantId, currency) => {
    const [variant, isAvailable] = await Promise.all([
      askVariant(callRoom, { variantId, currency, language: "en" }),
      askAvailability(callRoom, variantId),
    ]);
    return variant === null ? null : { name: variant.name, priceMinor: variant.priceMinor, isAvailable };
  };
