import { ok, refuse, type Result } from "@novatech/kernel/result";
import { toDecimal } from "@novatech/kernel/money";
import type { VoucherMisses } from "./cart.ts";
import { invalidInput, type Refusal } from "./errors.ts";
import type { NotCombinable, Obstacle } from "./promotion.ts";

/** How many vouchers a cart takes. */
export const maxVouchers = 5;

/** Wrong codes a cart may be sent within the window before it must wait, and the window in milliseconds: 15 minutes. */
const maxMisses = 10;
const missWindowMs = 15 * 60_000;

/** A code as it is kept: upper case, nothing around it. Refuses with INVALID_INPUT what no code looks like. */
export function readCode(code: string): Result<string, Refusal> {
  const read = code.trim().toUpperCase();
  if (/^[A-Z0-9][A-Z0-9_-]{2,39}$/.test(read)) return ok(read);
  return refuse(
    invalidInput(["code"], "A code has 3 to 40 letters of A to Z, digits, hyphens or underscores; no spaces."),
  );
}

/** Whether a cart was sent so many wrong codes that it must wait; the moment it may try again, else null. */
export const mustWaitUntil = (misses: VoucherMisses | null, now: Date): Date | null => {
  if (misses === null || misses.count < maxMisses) return null;
  const until = new Date(misses.since.getTime() + missWindowMs);
  return until > now ? until : null;
};

/** The misses after one more; the count begins anew when the window is over. */
export const oneMoreMiss = (misses: VoucherMisses | null, now: Date): VoucherMisses =>
  misses === null || misses.since.getTime() + missWindowMs <= now.getTime()
    ? { count: 1, since: now }
    : { ...misses, count: misses.count + 1 };

/** Too many wrong codes. */
export const tooManyMisses = (until: Date): Refusal => ({
  code: "TOO_MANY_ATTEMPTS",
  message: `Too many codes were wrong. Try again after ${until.toISOString()}.`,
  field: ["input", "code"],
});

/** The code is of no running promotion. The same words for unknown, ended and future ones: codes are not to be guessed. */
export const voucherInvalid = (code: string): Refusal => ({
  code: "VOUCHER_INVALID",
  message: `The voucher ${code} is not valid. Check the code, or go on without it.`,
  field: ["input", "code"],
});

/** An obstacle as the refusal of a voucher. `currency` is the cart's. */
export function voucherRefusal(code: string, obstacle: Obstacle | NotCombinable, currency: string): Refusal {
  if (obstacle.kind === "ENDED") return voucherInvalid(code);
  const isUsedUp = obstacle.kind === "USED_UP" || obstacle.kind === "USED_UP_BY_CUSTOMER";
  return {
    code: isUsedUp ? "VOUCHER_USED_UP" : "VOUCHER_NOT_APPLICABLE",
    message: wordsFor(code, obstacle, currency),
    field: ["input", "code"],
    obstacle,
    currency,
  };
}

function wordsFor(code: string, obstacle: Obstacle | NotCombinable, currency: string): string {
  switch (obstacle.kind) {
    case "ENDED":
      return voucherInvalid(code).message;
    case "USED_UP":
      return `The voucher ${code} was used as often as it may be. Go on without it.`;
    case "USED_UP_BY_CUSTOMER":
      return `You have used the voucher ${code} as often as one customer may. Go on without it.`;
    case "LOG_IN_NEEDED":
      return `The voucher ${code} is for customers with an account: log in, then apply it again.`;
    case "NOTHING_FITS":
      return `Nothing in the cart is what the voucher ${code} is for. Put something in that is.`;
    case "OTHER_CURRENCY":
      return `The voucher ${code} is for carts in ${obstacle.currency}; this one is in ${currency}.`;
    case "MINIMUM_NOT_REACHED":
      return `The voucher ${code} needs ${toDecimal(obstacle.missingMinor, currency)} ${currency} more of what it is for.`;
    case "TOO_FEW_UNITS":
      return `The voucher ${code} needs ${obstacle.missingQuantity} more of what it is for.`;
    case "NOT_COMBINABLE":
      return `The voucher ${code} cannot stand beside ${obstacle.other}. Remove one of the two.`;
  }
}
