import { productPublishedV1, type ProductPublishedV1 } from "@novatech/contracts/catalog";
import type { CallRoom } from "@novatech/service/room";
import { z } from "zod";
import type { CatalogueDocument } from "../../domain/search-document.ts";
import type { Catalogue } from "../../use-cases/catalogue-ports.ts";

const versionsQuery = /* GraphQL */ `
  query SearchProductVersions($first: Int!, $after: ID, $productIds: [ID!]) {
    productVersions(first: $first, after: $after, productIds: $productIds) {
      productId
      version
    }
  }
`;
const productsQuery = /* GraphQL */ `
  query SearchProductsToTell($productIds: [ID!]!) {
    productsToTell(productIds: $productIds) {
      at
      data
    }
  }
`;

const versions = z.object({ productVersions: z.array(z.object({ productId: z.string(), version: z.number() })) });
const products = z.object({
  productsToTell: z.array(z.object({ at: z.union([z.string(), z.date()]), data: z.string() })),
});

/** The catalogue as the room catalog answers for it; `toDocument` reads what an event would tell. */
export function createCatalogue(
  callRoom: CallRoom,
  toDocument: (told: ProductPublishedV1) => CatalogueDocument,
): Catalogue {
  const versionsOf = async (variables: Readonly<Record<string, unknown>>) =>
    versions.parse(await callRoom("catalog", { query: versionsQuery, variables })).productVersions;
  return {
    versionsAfter: (after, first) => versionsOf({ first, after }),
    versionsOf: async (productIds) =>
      productIds.length === 0 ? [] : versionsOf({ first: productIds.length, productIds: [...productIds] }),
    productsOf: async (productIds) => {
      const answer = await callRoom("catalog", { query: productsQuery, variables: { productIds: [...productIds] } });
      return products.parse(answer).productsToTell.map(({ at, data }) => ({
        document: toDocument(productPublishedV1.data.parse(JSON.parse(data))),
        publishedAt: new Date(at),
      }));
    },
  };
}
