import type { GraphClient } from "@novatech/testkit/graph-client";
import type { Refusal } from "@novatech/testkit/shop/buying";
import { expect } from "vitest";

/** Everything a shopper sees of the cart: equal before and after, nothing of it was lost. */
const cart = /* GraphQL */ `
  query Cart {
    cart {
      id
      version
      totalQuantity
      currencyCode
      deliveryAddress {
        recipient
        line1
        city
        postalCode
        countryCode
      }
      selectedDeliveryOption {
        id
      }
      lines(first: 100) {
        nodes {
          id
          quantity
          variant {
            id
          }
        }
      }
      cost {
        total {
          gross {
            minorUnits
          }
        }
      }
    }
  }
`;
export type CartSeen = {
  readonly cart: {
    readonly id: string;
    readonly version: number;
    readonly totalQuantity: number;
    readonly selectedDeliveryOption: { readonly id: string } | null;
    readonly lines: {
      readonly nodes: readonly {
        readonly id: string;
        readonly quantity: number;
        readonly variant: { readonly id: string };
      }[];
    };
  } | null;
};

/** Asks for the client's cart. */
export const cartOf = async (client: GraphClient): Promise<CartSeen["cart"]> => (await client.get<CartSeen>(cart)).cart;

/** Sends a mutation `<name>(input:)` and resolves to its refusals. Rejects when it is answered with errors. */
export async function refusalsOf(client: GraphClient, name: string, input: object): Promise<readonly Refusal[]> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const query = `mutation Refused($input: ${type}) { answer: ${name}(input: $input) { userErrors { code message field } } }`;
  const { answer } = await client.get<{ answer: { userErrors: readonly Refusal[] } }>(query, { input });
  return answer.userErrors;
}

/** Requires one refusal with this code, in whole sentences that tell more than the code does. */
export function expectRefusal(refusals: readonly Refusal[], code: string): void {
  expect(refusals.map((refusal) => refusal.code)).toEqual([code]);
  for (const { message } of refusals) expect(message).toMatch(/^\S+ .{15,}\.$/);
}

export const stockAdjust = /* GraphQL */ `
  mutation StockAdjust($input: StockAdjustInput!) {
    stockAdjust(input: $input) {
      stockItem {
        onHand
      }
      userErrors {
        code
        message
      }
    }
  }
`;
export const priceSet = /* GraphQL */ `
  mutation PriceSet($input: ProductVariantPriceSetInput!) {
    productVariantPriceSet(input: $input) {
      product {
        id
        version
      }
      userErrors {
        code
        message
      }
    }
  }
`;
export const productOfSku = /* GraphQL */ `
  query ProductOfSku($sku: String!) {
    product(sku: $sku) {
      id
      version
    }
  }
`;
