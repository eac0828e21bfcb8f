import { ok, refuse, type Result } from "@novatech/kernel/result";
import { invalidInput, type Refusal } from "./errors.ts";

/** How long a text may be, in characters as people count them (code points). */
export type TextLimits = { readonly min: number; readonly max: number };

// Control characters: no name or street has them, and PostgreSQL refuses NUL.
// oxlint-disable-next-line no-control-regex
const control = /[\u0000-\u001f\u007f]/;

/** The length of a text in code points, so that an emoji counts once or twice and not by its bytes. */
export const lengthOf = (text: string): number => Array.from(text).length;

/** A text without blanks around it and within its limits, or an INVALID_INPUT that says them. */
export function readText(path: string, value: string, { min, max }: TextLimits): Result<string, Refusal> {
  const text = value.trim();
  const length = lengthOf(text);
  if (length < min || length > max)
    return refuse(invalidInput(path, `${path} must have ${min} to ${max} characters, not ${length}.`));
  if (control.test(text) || !text.isWellFormed())
    return refuse(invalidInput(path, `${path} must not hold control characters or line breaks.`));
  return ok(text);
}

/** Whether a text can be looked up at all: ids are short and hold no control characters; PostgreSQL refuses NUL. */
export const isLookable = (text: string): boolean => text.length <= 200 && !control.test(text);
