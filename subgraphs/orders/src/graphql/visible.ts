import { canSee, canSeeMerchant, type Owned } from "../domain/access.ts";
import type { CheckoutAttempt } from "../domain/checkout-attempt.ts";
import type { MerchantOrderView, OrderLineView, OrderView } from "../domain/projection.ts";
import type { ReturnView } from "../domain/return-view.ts";
import type { Context } from "./context.ts";

/** Whether the viewer may see something, by who they are, by the header's secret or by one given as an argument. */
export const isVisible = ({ onlooker, hashOf }: Context, owned: Owned, accessToken?: string | null): boolean =>
  canSee(onlooker, owned) ||
  (typeof accessToken === "string" && canSee({ ...onlooker, accessTokenHash: hashOf(accessToken) }, owned));

/** An order, or null when there is none or it is another's: the two are not told apart. */
export async function visibleOrder(
  context: Context,
  id: string,
  accessToken?: string | null,
): Promise<OrderView | null> {
  if (typeof accessToken === "string") context.showSecret(accessToken);
  const order = await context.loaders.order.load(id);
  return order !== null && isVisible(context, order, accessToken) ? order : null;
}

/** An attempt, or null when there is none or it is another's. */
export async function visibleAttempt(
  context: Context,
  id: string,
  accessToken?: string | null,
): Promise<CheckoutAttempt | null> {
  if (typeof accessToken === "string") context.showSecret(accessToken);
  const attempt = await context.loaders.attempt.load(id);
  return attempt !== null && isVisible(context, attempt, accessToken) ? attempt : null;
}

/** A merchant's part, for its members and for those who may see the order; else null. */
export async function visibleMerchantOrder(context: Context, id: string): Promise<MerchantOrderView | null> {
  const part = await context.loaders.merchantOrder.load(id);
  if (part === null || canSeeMerchant(context.onlooker, part.merchantId)) return part;
  return (await visibleOrder(context, part.orderId)) === null ? null : part;
}

/** A return, for its order's buyer, the merchant's members and staff; else null. */
export async function visibleReturn(
  context: Context,
  id: string,
  accessToken?: string | null,
): Promise<ReturnView | null> {
  if (typeof accessToken === "string") context.showSecret(accessToken);
  const asked = await context.loaders.return.load(id);
  if (asked === null || canSeeMerchant(context.onlooker, asked.merchantId)) return asked;
  return isVisible(context, asked, accessToken) ? asked : null;
}

/** A line, for those who may see its order or its merchant's part; else null. */
export async function visibleLine(context: Context, id: string): Promise<OrderLineView | null> {
  const line = await context.loaders.line.load(id);
  if (line === null) return null;
  return (await visibleMerchantOrder(context, line.merchantOrderId)) === null ? null : line;
}

/** A line of something the viewer was found to be allowed to see. Throws when it is gone. */
export async function lineOf({ loaders }: Context, id: string): Promise<OrderLineView> {
  const line = await loaders.line.load(id);
  if (line === null) throw new Error(`the line ${id} is gone`);
  return line;
}
