import { ok, refuse, type Result } from "@novatech/kernel/result";
import { type Language, languages, type Place } from "../domain/channel.ts";
import type { Refusal } from "../domain/errors.ts";
import { chosenKinds, type Kind } from "../domain/kind.ts";
import { type DigestRhythm, objectionTo, type Preferences, withChoice } from "../domain/preferences.ts";
import { isTimeZone } from "../domain/zoned-time.ts";
import type { PreferenceStore } from "./ports-people.ts";

/** A change of how somebody wants to be told. What is undefined stays; null takes away. */
export type PreferenceChange = {
  readonly choices?: readonly { readonly kind: Kind; readonly place: Place; readonly isOn: boolean }[] | undefined;
  readonly quietHours?: { readonly from: string; readonly to: string } | null | undefined;
  readonly timeZone?: string | null | undefined;
  readonly digest?: { readonly rhythm: DigestRhythm; readonly hour: number; readonly weekday: number } | undefined;
  readonly language?: string | null | undefined;
};

/** The most choices in one change. */
const mostChoices = 200;

/** Changes how somebody wants to be told. `recipient` is an account's id, or the id of an order that a guest bought. */
export async function changePreferences(
  { preferences }: { readonly preferences: PreferenceStore },
  recipient: string,
  change: PreferenceChange,
  now: Date,
): Promise<Result<Preferences, Refusal>> {
  const read = readChange(change);
  if (!read.ok) return read;
  const before = await preferences.find(recipient);
  const { choices = [], ...rest } = read.value;
  const after = { ...before, ...rest, choices: choices.reduce(withChoice, before.choices) };
  await preferences.save(recipient, after, now);
  return ok(after);
}

type Read = Partial<Omit<Preferences, "choices" | "allowsMarketing">> & Pick<PreferenceChange, "choices">;

function readChange({ choices, quietHours, timeZone, digest, language }: PreferenceChange): Result<Read, Refusal> {
  const objection = objectionToChoices(choices ?? []);
  if (objection !== null) return refuse(objection);
  const quiet = quietHours && { from: minutesOf(quietHours.from), to: minutesOf(quietHours.to) };
  if (quiet) {
    const { from, to } = quiet;
    if (from === null || to === null || from === to)
      return refuse(
        invalid("quietHours", "Quiet hours are two different times, `00:00` to `23:59`. Null takes them away."),
      );
  }
  if (typeof timeZone === "string" && !isTimeZone(timeZone))
    return refuse(
      invalid("timeZone", `"${timeZone.slice(0, 60)}" is no time zone. Take a name such as Europe/Berlin.`),
    );
  if (digest && (digest.hour < 0 || digest.hour > 23 || digest.weekday < 1 || digest.weekday > 7))
    return refuse(invalid("digest", "A digest's hour is 0 to 23 and its weekday 1 (Monday) to 7 (Sunday)."));
  const own = languages.find((one): one is Language => one === language);
  if (typeof language === "string" && own === undefined)
    return refuse(invalid("language", `We write ${languages.join(", ")}. Null takes the account's language.`));
  return ok({
    ...(choices !== undefined && { choices }),
    ...(quietHours !== undefined && { quiet: quiet as Preferences["quiet"] }),
    ...(timeZone !== undefined && { timeZone }),
    ...(digest !== undefined && { digest }),
    ...(language !== undefined && { language: own ?? null }),
  });
}

function objectionToChoices(choices: NonNullable<PreferenceChange["choices"]>): Refusal | null {
  if (choices.length > mostChoices) return invalid("choices", `Send at most ${mostChoices} choices at once.`);
  for (const [index, { kind, place, isOn }] of choices.entries()) {
    const field = `choices.${index}`;
    if (!chosenKinds.includes(kind)) return invalid(field, `Nobody chooses ${kind}: leave it out.`);
    const objection = objectionTo(kind, place, isOn);
    if (objection === "ALWAYS_TOLD")
      return invalid(field, `${kind} is always told by ${place}: it belongs to the contract. \`isFixed\` says so.`);
    if (objection === "NOT_OFFERED") return invalid(field, `${kind} is not told by ${place}.`);
  }
  return null;
}

/** Minutes after midnight; null for what is no time. */
function minutesOf(text: string): number | null {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  return hours === undefined || minutes === undefined ? null : Number(hours) * 60 + Number(minutes);
}

const invalid = (field: string, message: string): Refusal => ({
  code: "INVALID_INPUT",
  message,
  field: ["input", ...field.split(".")],
});
