import { minorUnits, taxedAmount } from "@novatech/contracts/event";
import { z } from "zod";
import type { CapturePlan, ParcelCost } from "../domain/capture-plan.ts";

const codec = z.object({
  lines: z.array(
    z.object({
      lineId: z.string(),
      merchantOrderId: z.string(),
      sku: z.string(),
      name: z.string(),
      quantity: z.number().int().positive(),
      unitPriceMinor: minorUnits,
      discountMinor: minorUnits,
      taxRateBasisPoints: z.number().int().nonnegative(),
      cost: taxedAmount,
      leftUnits: z.number().int().nonnegative(),
      droppedUnits: z.number().int().nonnegative(),
    }),
  ),
  merchantOrders: z.array(
    z.object({
      merchantOrderId: z.string(),
      merchantId: z.string(),
      shipping: taxedAmount,
      shippingTaxRateBasisPoints: z.number().int().nonnegative(),
      shippingState: z.enum(["OWED", "TAKEN", "DROPPED"]),
    }),
  ),
  isWholeTaken: z.boolean(),
  plannedMinor: minorUnits,
});

/** A plan as JSON. */
export const encodePlan = (plan: CapturePlan): string =>
  JSON.stringify(z.encode(codec, plan as z.output<typeof codec>));
/** A plan from JSON. Throws when it is none. */
export const decodePlan = (json: unknown): CapturePlan => z.decode(codec, json as never);

const costCodec = z.object({
  lines: z.array(
    z.object({
      lineId: z.string(),
      quantity: z.number().int().positive(),
      from: z.number().int().nonnegative(),
      amount: taxedAmount,
    }),
  ),
  shipping: taxedAmount.nullable(),
});

/** What of a parcel is paid for, as JSON. */
export const encodeCost = ({ lines, shipping }: ParcelCost): object =>
  z.encode(costCodec, { lines: [...lines], shipping });
/** What of a parcel is paid for, from JSON. Throws when it is none. */
export const decodeCost = (json: unknown): ParcelCost => z.decode(costCodec, json as never);
