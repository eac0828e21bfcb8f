import { taxedAmount } from "@novatech/contracts/event";
import { z } from "zod";
import type { NotedCredit } from "../use-cases/ports.ts";
import type { credits } from "./tables.ts";

type CreditRow = typeof credits.$inferSelect;

const codec = z.object({
  lines: z.array(
    z.object({
      lineId: z.string(),
      quantity: z.number().int().positive(),
      amount: taxedAmount,
      hasLeft: z.boolean(),
    }),
  ),
  shipping: taxedAmount.nullable(),
});

/** A credit as it is stored, but for what is given back for it. */
export const encodeCredit = ({ lines, shipping, ...credit }: NotedCredit): Omit<CreditRow, "refundMinor"> => ({
  ...credit,
  content: z.encode(codec, { lines: [...lines], shipping }),
});

/** A credit as orders told it; once it is planned, as it turned out. */
export const decodeCredit = ({ content, refundMinor: _planned, ...credit }: CreditRow): NotedCredit => ({
  ...credit,
  ...z.decode(codec, content as never),
});
