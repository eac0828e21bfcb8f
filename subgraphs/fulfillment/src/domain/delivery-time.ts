import { type DeliveryOption, usualOption } from "./delivery-option.ts";
import { zoneOf } from "./zone.ts";

/** From when to when something should arrive. */
export type DeliveryWindow = { readonly earliest: Date; readonly latest: Date };

/** Orders after this hour (UTC) leave on the next working day. */
const cutOffHour = 14;
/** A day's last delivery (UTC). */
const lastDeliveryHour = 18;

/** When something ordered at `orderedAt` should arrive by an option; null where the option does not go. Holidays are not known. */
export function deliveryWindow(
  orderedAt: Date,
  countryCode: string,
  option: Pick<DeliveryOption, "days"> = usualOption,
): DeliveryWindow | null {
  const zone = zoneOf(countryCode);
  if (zone === null) return null;
  const leaves = leavesOn(orderedAt);
  return {
    earliest: workingDaysAfter(leaves, option.days[zone].min),
    latest: workingDaysAfter(leaves, option.days[zone].max),
  };
}

function leavesOn(orderedAt: Date): Date {
  const day = new Date(orderedAt);
  if (day.getUTCHours() >= cutOffHour) day.setUTCDate(day.getUTCDate() + 1);
  while (isWeekend(day)) day.setUTCDate(day.getUTCDate() + 1);
  return day;
}

function workingDaysAfter(from: Date, days: number): Date {
  const day = new Date(from);
  for (let left = days; left > 0;) {
    day.setUTCDate(day.getUTCDate() + 1);
    if (!isWeekend(day)) left -= 1;
  }
  day.setUTCHours(lastDeliveryHour, 0, 0, 0);
  return day;
}

const isWeekend = (day: Date): boolean => day.getUTCDay() === 0 || day.getUTCDay() === 6;
