import type { CallRoom } from "@novatech/service/room";
import { z } from "zod";
import type { FreshPrices } from "../../use-cases/ports.ts";

const query = `query CartFreshPrices($variantIds: [ID!]!, $currency: CurrencyCode!) {
  variantsForQuote(variantIds: $variantIds, currency: $currency) {
    variantId productId merchantId sku name taxClass weightGrams unitPriceMinor taxIncluded
  }
}`;

const answer = z.object({
  variantsForQuote: z.array(
    z.object({
      variantId: z.string(),
      productId: z.string(),
      merchantId: z.string(),
      sku: z.string(),
      name: z.string(),
      taxClass: z.enum(["STANDARD", "REDUCED", "EXEMPT"]),
      weightGrams: z.number().int().nonnegative(),
      unitPriceMinor: z.coerce.bigint().nullable(),
      taxIncluded: z.boolean(),
    }),
  ),
});

/** Prices from the catalog room, by its internal field. Rejects with a RoomUnavailableError, or a ZodError for an answer out of contract. */
export const createCatalogPrices = (callRoom: CallRoom): FreshPrices => ({
  sold: async (variantIds, currency) => {
    const { variantsForQuote } = answer.parse(
      await callRoom("catalog", { query, variables: { variantIds, currency } }),
    );
    return new Map(
      variantsForQuote.flatMap(({ unitPriceMinor, ...variant }) =>
        unitPriceMinor === null ? [] : [[variant.variantId, { ...variant, unitPriceMinor }] as const],
      ),
    );
  },
});
