import { ok, refuse, type Result } from "@novatech/kernel/result";
import type { Cart } from "./cart.ts";
import type { Discounts } from "./discount.ts";
import { invalidInput, type Refusal } from "./errors.ts";
import { type Candidate, type Occasion, obstacleTo, type Promotion, statusOf } from "./promotion.ts";
import { maxVouchers, voucherInvalid, voucherRefusal } from "./voucher.ts";

/** A voucher of a cart that does not work, or a line that is not sold: what the shopper should know before the quote. */
export type CartProblem = { readonly refusal: Refusal; readonly voucherCode: string };

/** The promotions that nothing keeps from a cart. */
export const fitting = (candidates: readonly Candidate[], occasion: Occasion): Promotion[] =>
  candidates.filter((candidate) => obstacleTo(candidate, occasion) === null).map(({ promotion }) => promotion);

/**
 * The codes of a cart after one more. `candidates` hold what its codes and the new one name. Refuses with VOUCHER_INVALID,
 * VOUCHER_USED_UP, VOUCHER_NOT_APPLICABLE (which says what is missing), or INVALID_INPUT when the cart has too many.
 */
export function addVoucher(
  { voucherCodes }: Pick<Cart, "voucherCodes">,
  code: string,
  candidates: readonly Candidate[],
  occasion: Occasion,
): Result<readonly string[], Refusal> {
  const named = byCode(candidates);
  const wanted = named.get(code);
  if (!wanted || statusOf(wanted.promotion, occasion.now) !== "RUNNING") return refuse(voucherInvalid(code));
  if (voucherCodes.includes(code)) return ok(voucherCodes);
  const obstacle = obstacleTo(wanted, occasion);
  if (obstacle) return refuse(voucherRefusal(code, obstacle, occasion.currency));
  const others = voucherCodes.flatMap((held) => named.get(held)?.promotion ?? []);
  const other = others.find((held) => held.isExclusive || wanted.promotion.isExclusive);
  if (other)
    return refuse(voucherRefusal(code, { kind: "NOT_COMBINABLE", other: other.code ?? other.name }, occasion.currency));
  if (voucherCodes.length >= maxVouchers)
    return refuse(invalidInput(["code"], `A cart takes at most ${maxVouchers} vouchers. Remove one first.`));
  return ok([...voucherCodes, code]);
}

/** The vouchers of a cart that take nothing off, each with why, in the cart's order. */
export function problemsOf(
  { voucherCodes }: Pick<Cart, "voucherCodes">,
  candidates: readonly Candidate[],
  occasion: Occasion,
  { applied }: Discounts,
): CartProblem[] {
  const named = byCode(candidates);
  return voucherCodes.flatMap((code) => {
    const candidate = named.get(code);
    const refusal = candidate ? whyNot(code, candidate, occasion, applied) : voucherInvalid(code);
    return refusal ? [{ voucherCode: code, refusal: { ...refusal, field: null } }] : [];
  });
}

function whyNot(code: string, candidate: Candidate, occasion: Occasion, applied: Discounts["applied"]): Refusal | null {
  const obstacle = obstacleTo(candidate, occasion);
  if (obstacle) return voucherRefusal(code, obstacle, occasion.currency);
  const { promotion } = candidate;
  if (applied.some((one) => one.promotion.id === promotion.id)) return null;
  const better = applied.find((one) => one.promotion.isExclusive || promotion.isExclusive)?.promotion;
  if (!better) return null;
  return voucherRefusal(code, { kind: "NOT_COMBINABLE", other: better.code ?? better.name }, occasion.currency);
}

const byCode = (candidates: readonly Candidate[]): ReadonlyMap<string | null, Candidate> =>
  new Map(candidates.filter(({ promotion }) => promotion.code !== null).map((one) => [one.promotion.code, one]));
