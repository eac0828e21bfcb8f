import { notify } from "./notify.ts";
import type { AlertRound, AlertStore } from "./ports-alerts.ts";
import type { NoticeStore } from "./ports-notices.ts";

/** How many are told in one transaction: a hundred thousand who wait hold no locks for long, and keep nothing else waiting. */
const roundSize = 500;

/** What telling needs, bound to one transaction. */
export type TellPorts = { readonly alerts: AlertStore; readonly notices: NoticeStore };

/**
 * Tells the next ones who wait for something, and goes on in another transaction while there may be more. Whoever was told of the occasion is told no second
 * time, however often this runs. Resolves to how many were told.
 */
export async function tellWaiting(
  { alerts, notices }: TellPorts,
  { nextId, now }: { readonly nextId: (prefix: string) => string; readonly now: Date },
  round: AlertRound,
): Promise<number> {
  const taken = await alerts.take(round, roundSize, now);
  const { price, kind, occasion, occurredAt } = round;
  await notify(
    { notices },
    nextId,
    taken.map(({ id, personId, variantId, productName, currency, previousMinor }) => ({
      to: { kind: "USER", userId: personId },
      kind,
      subjectId: variantId,
      occasion,
      data: {
        alertId: id,
        productName,
        ...(currency !== null && { currency }),
        ...(price !== null && { amountMinor: String(price.amountMinor) }),
        ...(previousMinor !== null && { previousMinor: String(previousMinor) }),
      },
      occurredAt,
    })),
  );
  if (taken.length === roundSize) await alerts.goOn(round, now);
  return taken.length;
}
