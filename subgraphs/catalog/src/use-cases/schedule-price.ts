import { ok, refuse, type Result } from "@novatech/kernel/result";
import { canEdit, type Editor } from "../domain/access.ts";
import type { ScheduledPrice } from "../domain/price-history.ts";
import { faultOfPlan } from "../domain/price-plan.ts";
import { invalid, notFound, type Refusal } from "../domain/refusal.ts";
import type { PricePlanPorts } from "./price-ports.ts";
import { tellPriceNow } from "./tell-price-now.ts";

/**
 * Has a variant cost another price for a while: from `from` (null for now) to just before `until`. What it costs at a moment is said
 * by the clock; others are told when it begins and ends.
 */
export async function schedulePrice(
  ports: PricePlanPorts,
  command: {
    readonly editor: Editor;
    readonly variantId: string;
    readonly currency: string;
    readonly amountMinor: bigint;
    readonly from: Date | null;
    readonly until: Date;
  },
): Promise<Result<ScheduledPrice, Refusal>> {
  const { products, plans, clock, ids } = ports;
  const { editor, variantId, currency, amountMinor } = command;
  const product = await products.lockOfVariant(variantId);
  if (product === null || !canEdit(editor, product)) return refuse(notFound("variant", "variantId"));
  const now = clock.now();
  const variant = (await products.variantsOf(product.id, now)).find(({ id }) => id === variantId);
  if (!variant?.prices.some((price) => price.currency === currency))
    return refuse(
      invalid("currency", `It is not sold in ${currency}. Set its regular price with productVariantPriceSet first.`),
    );
  const plan: ScheduledPrice = {
    id: ids.next("sprice"),
    variantId,
    currency,
    amountMinor,
    startsAt: command.from ?? now,
    endsAt: command.until,
  };
  const fault = faultOfPlan(plan, await plans.plannedFor(variantId, currency, now), now);
  if (fault !== null) return refuse(invalid(fault.field, fault.message, fault.code));
  await plans.add(plan, now);
  if (plan.startsAt <= now) await tellPriceNow(ports, plan);
  return ok(plan);
}

/** Takes a scheduled price back: one that holds ends now, one that is over stays as it is. Resolves to what it was. */
export async function cancelScheduledPrice(
  ports: PricePlanPorts,
  command: { readonly editor: Editor; readonly scheduledPriceId: string },
): Promise<Result<ScheduledPrice, Refusal>> {
  const { products, plans, clock } = ports;
  const unknown = refuse(notFound("scheduled price", "scheduledPriceId"));
  const found = await plans.find(command.scheduledPriceId);
  if (found === null) return unknown;
  const product = await products.lockOfVariant(found.variantId);
  if (product === null || !canEdit(command.editor, product)) return unknown;
  // Again, now that nobody else can take it back.
  const plan = await plans.find(found.id);
  if (plan === null) return unknown;
  const now = clock.now();
  if (plan.endsAt <= now) return ok(plan);
  if (plan.startsAt >= now) await plans.remove(plan.id);
  else await plans.end(plan.id, now);
  if (plan.startsAt <= now) await tellPriceNow(ports, plan);
  return ok(plan);
}
