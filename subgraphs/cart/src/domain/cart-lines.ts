import { ok, refuse, type Result } from "@novatech/kernel/result";
import { type Cart, type CartLine, limits, type SoldVariant } from "./cart.ts";
import { invalidInput, type Refusal } from "./errors.ts";

/** Something to put in. */
export type Addition = { readonly variantId: string; readonly quantity: number };

type Lines = Result<readonly CartLine[], Refusal>;

/** Checks that a list of inputs has 1 to 100 entries (0 to 100 where it may be empty). `name` is the input field. */
export function checkCount(name: string, count: number, min: 0 | 1 = 1): Refusal | null {
  if (count >= min && count <= limits.maxLines) return null;
  return invalidInput([name], `${name} must have ${min} to ${limits.maxLines} entries, not ${count}.`);
}

/**
 * The lines after adding. What is there already becomes more, up to 99. `sold` holds what can be bought, by variant.
 * Refuses with INVALID_INPUT or VARIANT_UNAVAILABLE, naming the entry at fault; nothing is added then.
 */
export function addLines(
  cart: Pick<Cart, "lines" | "currency">,
  additions: readonly Addition[],
  sold: ReadonlyMap<string, SoldVariant>,
  nextLineId: () => string,
): Lines {
  const lines = new Map(cart.lines.map((line) => [line.variantId, line]));
  let position = cart.lines.at(-1)?.position ?? 0;
  for (const [index, { variantId, quantity }] of additions.entries()) {
    const path = ["lines", index, "quantity"];
    if (quantity < 1 || quantity > limits.maxQuantity)
      return refuse(invalidInput(path, `quantity must be 1 to ${limits.maxQuantity}, not ${quantity}.`));
    const variant = sold.get(variantId);
    if (!variant)
      return refuse(variantUnavailable("This variant", cart.currency, ["input", "lines", String(index), "variantId"]));
    const held = lines.get(variantId);
    const total = (held?.quantity ?? 0) + quantity;
    if (total > limits.maxQuantity)
      return refuse(
        invalidInput(
          path,
          `A cart holds at most ${limits.maxQuantity} of one thing: there are ${held?.quantity ?? 0}, so at most ${limits.maxQuantity - (held?.quantity ?? 0)} more.`,
        ),
      );
    if (!held) position += 1;
    lines.set(
      variantId,
      held
        ? { ...held, quantity: total, sold: variant }
        : { id: nextLineId(), variantId, quantity, position, sold: variant },
    );
  }
  return lines.size > limits.maxLines ? refuse(tooManyLines) : ok([...lines.values()]);
}

/** The lines with new quantities; 0 removes. Refuses with INVALID_INPUT, or NOT_FOUND for a line that is not in the cart. */
export function setQuantities(
  cart: Pick<Cart, "lines">,
  updates: readonly { readonly lineId: string; readonly quantity: number }[],
): Lines {
  const wanted = new Map<string, number>();
  const known = new Set(cart.lines.map((line) => line.id));
  for (const [index, { lineId, quantity }] of updates.entries()) {
    if (quantity < 0 || quantity > limits.maxQuantity)
      return refuse(
        invalidInput(["lines", index, "quantity"], `quantity must be 0 to ${limits.maxQuantity}, not ${quantity}.`),
      );
    if (!known.has(lineId)) return refuse(lineNotFound(["input", "lines", String(index), "lineId"]));
    if (wanted.has(lineId))
      return refuse(invalidInput(["lines", index, "lineId"], "The line is named twice. Say its quantity once."));
    wanted.set(lineId, quantity);
  }
  const isSame = cart.lines.every((line) => (wanted.get(line.id) ?? line.quantity) === line.quantity);
  if (isSame) return ok(cart.lines);
  return ok(
    cart.lines
      .map((line) => ({ ...line, quantity: wanted.get(line.id) ?? line.quantity }))
      .filter((line) => line.quantity > 0),
  );
}

/** The lines without some. Refuses with NOT_FOUND for a line that is not in the cart. */
export function removeLines(cart: Pick<Cart, "lines">, lineIds: readonly string[]): Lines {
  const known = new Set(cart.lines.map((line) => line.id));
  const missing = lineIds.findIndex((id) => !known.has(id));
  if (missing >= 0) return refuse(lineNotFound(["input", "lineIds", String(missing)]));
  return ok(cart.lines.filter((line) => !lineIds.includes(line.id)));
}

/**
 * A customer's lines with those of a guest's cart. Where both have a variant the larger quantity counts. What is not sold
 * in the customer's currency comes along all the same (without a price): nothing a shopper chose is lost.
 * Refuses with INVALID_INPUT when together they are too many.
 */
export function mergeLines(
  own: Pick<Cart, "lines">,
  guest: Pick<Cart, "lines">,
  sold: ReadonlyMap<string, SoldVariant>,
  nextLineId: () => string,
): Lines {
  const lines = new Map(own.lines.map((line) => [line.variantId, line]));
  let position = own.lines.at(-1)?.position ?? 0;
  for (const { variantId, quantity } of guest.lines) {
    const held = lines.get(variantId);
    if (!held) position += 1;
    lines.set(
      variantId,
      held
        ? { ...held, quantity: Math.max(held.quantity, quantity) }
        : { id: nextLineId(), variantId, quantity, position, sold: sold.get(variantId) ?? null },
    );
  }
  return lines.size > limits.maxLines ? refuse(tooManyLines) : ok([...lines.values()]);
}

/** The variant cannot be bought. `field` is the path that names it; null when the cart itself does. */
export const variantUnavailable = (named: string, currency: string, field: readonly string[] | null): Refusal => ({
  code: "VARIANT_UNAVAILABLE",
  message: `${named} is not sold in ${currency}. Take it out, or choose another one.`,
  field,
});

const lineNotFound = (field: readonly string[]): Refusal => ({
  code: "NOT_FOUND",
  message: "The cart has no line with this id. Load the cart again.",
  field,
});

const tooManyLines = invalidInput(
  ["lines"],
  `A cart holds at most ${limits.maxLines} different things. Take some out first.`,
);
