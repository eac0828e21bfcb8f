import { ok, type Result, refuse } from "@novatech/kernel/result";
import { notFound, type Refusal } from "../domain/errors.ts";
import { maxAlerts, objectionToTarget, type ProductAlert, type ProductAlertKind } from "../domain/product-alert.ts";
import type { AlertStore, VariantNow, VariantSource } from "./ports-alerts.ts";

/** What managing alerts needs. */
export type AlertDeps = {
  readonly inTransaction: <Value>(work: (alerts: AlertStore) => Promise<Value>) => Promise<Value>;
  readonly variant: VariantSource;
  readonly now: () => Date;
  readonly nextId: (prefix: string) => string;
};

type Answer<Value> = Promise<Result<Value, Refusal>>;

/** Waits for a variant to be back in stock. Refused for one that can be ordered now. The same again changes nothing but the currency. */
export async function createStockAlert(
  deps: AlertDeps,
  wish: { readonly personId: string; readonly variantId: string; readonly currency: string | null },
): Answer<ProductAlert> {
  const found = await sold(deps, wish.variantId, wish.currency);
  if (!found.ok) return found;
  const saved = await save(
    deps,
    { ...wish, kind: "BACK_IN_STOCK", targetMinor: null, baselineMinor: null },
    found.value,
  );
  if (!saved.ok) return saved;
  // Asked after it is written: had it come back in between, nobody would be told.
  const now = await deps.variant(wish.variantId, wish.currency);
  if (now === null || !now.isAvailable) return saved;
  await deps.inTransaction((alerts) => alerts.remove(wish.personId, saved.value.id));
  return refuse({
    code: "PRODUCT_AVAILABLE",
    message: "It can be ordered now: there is nothing to wait for.",
    field: ["input", "variantId"],
  });
}

/** Waits for a variant to cost less: than now, or a price the person names. The same again begins anew from the price of now. */
export async function createPriceAlert(
  deps: AlertDeps,
  wish: {
    readonly personId: string;
    readonly variantId: string;
    readonly currency: string;
    readonly targetMinor: bigint | null;
  },
): Answer<ProductAlert> {
  const found = await sold(deps, wish.variantId, wish.currency);
  if (!found.ok) return found;
  const { priceMinor } = found.value;
  if (priceMinor === null)
    return refuse({
      code: "INVALID_INPUT",
      message: `It is not sold in ${wish.currency}. Wait for a price in a currency it has.`,
      field: ["input", "currency"],
    });
  const objection = objectionToTarget(wish.targetMinor, priceMinor);
  if (objection) return refuse(objection);
  return save(deps, { ...wish, kind: "PRICE_DROP", baselineMinor: priceMinor }, found.value);
}

/** Waits no more. */
export async function deleteAlert(
  { inTransaction }: Pick<AlertDeps, "inTransaction">,
  { personId, alertId }: { readonly personId: string; readonly alertId: string },
): Answer<string> {
  const isGone = await inTransaction((alerts) => alerts.remove(personId, alertId));
  return isGone ? ok(alertId) : refuse(notFound("alertId", "alert"));
}

async function sold(deps: AlertDeps, variantId: string, currency: string | null): Answer<VariantNow> {
  const found = await deps.variant(variantId, currency);
  return found === null ? refuse(notFound("variantId", "product variant")) : ok(found);
}

async function save(
  deps: AlertDeps,
  wish: {
    readonly personId: string;
    readonly kind: ProductAlertKind;
    readonly variantId: string;
    readonly currency: string | null;
    readonly targetMinor: bigint | null;
    readonly baselineMinor: bigint | null;
  },
  variant: VariantNow,
): Answer<ProductAlert> {
  return deps.inTransaction(async (alerts) => {
    const count = await alerts.count(wish.personId);
    if (count >= maxAlerts && (await alerts.find(wish.personId, wish.variantId, wish.kind)) === null)
      return refuse({
        code: "ALERT_LIMIT_REACHED",
        message: `You wait for ${maxAlerts} things, and more are not possible. Delete an alert you need no more.`,
        field: ["input"],
      } satisfies Refusal);
    const createdAt = deps.now();
    const id = deps.nextId("alert");
    const alert = { ...wish, id, productName: variant.name, isWaiting: true, createdAt, toldAt: null };
    return ok(await alerts.save(alert));
  });
}
