import { toDecimal } from "@novatech/kernel/money";
import type { ScheduledPrice } from "./price-history.ts";
import { maxPriceMinor } from "./product.ts";
import type { InvalidCode } from "./refusal.ts";

/** The most scheduled prices that hold or are to come for one variant in one currency. */
const maxPlanned = 20;

const twoYearsMs = 2 * 366 * 24 * 60 * 60 * 1000;

/** Why a price cannot be scheduled so: the input field at fault and what would be right; null when it can. */
export function faultOfPlan(
  plan: Pick<ScheduledPrice, "currency" | "amountMinor" | "startsAt" | "endsAt">,
  others: readonly Pick<ScheduledPrice, "startsAt" | "endsAt">[],
  now: Date,
): { readonly field: string; readonly message: string; readonly code: InvalidCode } | null {
  const { currency, amountMinor, startsAt, endsAt } = plan;
  const fault = (field: string, message: string, code: InvalidCode = "INVALID_INPUT") => ({ field, message, code });
  if (amountMinor < 0n || amountMinor > maxPriceMinor)
    return fault("amountMinor", `The price must be 0 to ${toDecimal(maxPriceMinor, currency)} ${currency}.`);
  if (startsAt < now) return fault("from", "It cannot begin in the past: the history of a price is not changed.");
  if (startsAt.getTime() - now.getTime() > twoYearsMs) return fault("from", "It must begin within two years.");
  if (endsAt <= startsAt) return fault("until", "It must end after it begins.");
  if (endsAt.getTime() - startsAt.getTime() > twoYearsMs) return fault("until", "It must end within two years.");
  const overlapping = others.find((other) => other.startsAt < endsAt && startsAt < other.endsAt);
  if (overlapping)
    return fault(
      "from",
      `Another price is scheduled from ${overlapping.startsAt.toISOString()} to ${overlapping.endsAt.toISOString()}. Take it back with priceScheduleCancel, or choose another time.`,
      "PRICE_SCHEDULE_OVERLAPS",
    );
  if (others.length >= maxPlanned)
    return fault("variantId", `At most ${maxPlanned} prices are scheduled in a currency.`, "LIMIT_REACHED");
  return null;
}
