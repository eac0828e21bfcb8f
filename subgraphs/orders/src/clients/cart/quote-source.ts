import type { CallRoom } from "@novatech/service/room";
import { z } from "zod";
import type { Quote, QuoteSource } from "../../use-cases/ports.ts";

const query = /* GraphQL */ `
  query OrdersQuoteForCheckout($id: ID!) {
    quoteForCheckout(id: $id) {
      id
      cartId
      cartVersion
      currentCartVersion
      customerId
      cartTokenHash
      currencyCode
      expiresAt
      lines {
        variantId
        productId
        merchantId
        sku
        name
        quantity
        weightGrams
        unitPriceMinor
        taxRateBasisPoints
        discount
        cost {
          net
          tax
          gross
        }
      }
      deliveryAddress {
        recipient
        line1
        line2
        city
        region
        postalCode
        countryCode
        phone
      }
      deliveryOptionId
      deliveryOptionName
      carrier
      pickUpWarehouseId
      hasCountedPromotions
      shipping {
        merchantId
        taxRateBasisPoints
        cost {
          net
          tax
          gross
        }
      }
      taxLines {
        name
        rateBasisPoints
        taxableMinor
        taxMinor
      }
      total {
        net
        tax
        gross
      }
    }
  }
`;

// In one process the scalars come as values, over HTTP as texts.
const minor = z.union([z.string().regex(/^-?\d+$/), z.bigint()]).transform(BigInt);
const taxed = z.object({ net: minor, tax: minor, gross: minor });
const optionalText = z.string().nullable();

const answer = z.object({
  quoteForCheckout: z
    .object({
      id: z.string(),
      cartId: z.string(),
      cartVersion: z.number().int(),
      currentCartVersion: z.number().int(),
      customerId: optionalText,
      cartTokenHash: optionalText,
      currencyCode: z.string(),
      expiresAt: z.coerce.date(),
      lines: z.array(
        z.object({
          variantId: z.string(),
          productId: z.string(),
          merchantId: z.string(),
          sku: z.string(),
          name: z.string(),
          quantity: z.number().int().positive(),
          weightGrams: z.number().int(),
          unitPriceMinor: minor,
          taxRateBasisPoints: z.number().int(),
          discount: minor,
          cost: taxed,
        }),
      ),
      deliveryAddress: z.object({
        recipient: z.string(),
        line1: z.string(),
        line2: optionalText,
        city: z.string(),
        region: optionalText,
        postalCode: z.string(),
        countryCode: z.string(),
        phone: optionalText,
      }),
      deliveryOptionId: z.string(),
      deliveryOptionName: z.string(),
      carrier: z.string(),
      pickUpWarehouseId: optionalText,
      hasCountedPromotions: z.boolean(),
      shipping: z.array(z.object({ merchantId: z.string(), taxRateBasisPoints: z.number().int(), cost: taxed })),
      taxLines: z.array(
        z.object({ name: z.string(), rateBasisPoints: z.number().int(), taxableMinor: minor, taxMinor: minor }),
      ),
      total: taxed,
    })
    .nullable(),
});

/** Quotes asked of the cart room by its internal field. Rejects with a RoomUnavailableError, or when the answer has another form. */
export const createQuoteSource = (callRoom: CallRoom): QuoteSource => ({
  find: async (quoteId) => {
    const { quoteForCheckout } = answer.parse(await callRoom("cart", { query, variables: { id: quoteId } }));
    return quoteForCheckout === null ? null : toQuote(quoteForCheckout);
  },
});

const toQuote = (read: NonNullable<z.output<typeof answer>["quoteForCheckout"]>): Quote => {
  const { cartId, cartVersion, lines, shipping, taxLines, total, carrier, pickUpWarehouseId } = read;
  const { id, currentCartVersion, customerId, cartTokenHash, expiresAt, deliveryAddress, hasCountedPromotions } = read;
  return {
    id,
    currentCartVersion,
    customerId,
    cartTokenHash,
    expiresAt,
    deliveryAddress,
    hasCountedPromotions,
    draft: {
      cartId,
      cartVersion,
      lines: lines.map(({ discount, ...line }) => ({ ...line, discountMinor: discount })),
      shipping,
      taxLines,
      total,
      currency: read.currencyCode,
      countryCode: deliveryAddress.countryCode,
      delivery: {
        optionId: read.deliveryOptionId,
        name: read.deliveryOptionName,
        carrier,
        pickUpWarehouseId,
      },
    },
  };
};
