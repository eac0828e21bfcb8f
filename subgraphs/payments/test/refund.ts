import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { payments } from "../src/db/tables.ts";
import { type RoomUnderTest, staff } from "./room-under-test.ts";

const mutation = /* GraphQL */ `
  mutation Refund($input: RefundCreateInput!) {
    refundCreate(input: $input) {
      refund {
        id
        status
        reason
        failureReason
        amount {
          minorUnits
          currencyCode
        }
      }
      payment {
        status
        refunded {
          minorUnits
        }
      }
      userErrors {
        __typename
        code
        message
        field
      }
    }
  }
`;

/** The id of the payment of an attempt, or one that nobody has. */
export async function paymentIdOf(room: RoomUnderTest, name: string): Promise<string> {
  const [row] = await room.database.db
    .select({ id: payments.id })
    .from(payments)
    .where(eq(payments.attemptId, `chk_${name}`));
  return row?.id ?? "pay_nobody";
}

/** Asks for a refund, by default as staff and of all that is left. Answers what `refundCreate` does. */
export async function refund(
  room: RoomUnderTest,
  name: string,
  {
    minor,
    currency = "EUR",
    asked = staff(),
    ...changes
  }: {
    readonly minor?: bigint;
    readonly currency?: string;
    readonly asked?: ReturnType<typeof staff>;
    readonly reason?: string;
    readonly idempotencyKey?: string;
    readonly paymentId?: null;
    readonly merchantOrderId?: string;
  } = {},
) {
  const paymentId = await paymentIdOf(room, name);
  const amount = minor === undefined ? null : { minorUnits: minor.toString(), currencyCode: currency };
  const input = { paymentId, amount, reason: "It came broken.", idempotencyKey: randomUUID(), ...changes };
  const answer = await room.graph(mutation, asked, { input });
  return { ...answer.data?.refundCreate, errors: answer.errors ?? [] };
}
