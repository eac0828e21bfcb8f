import type { Language, Place } from "./channel.ts";
import { type Kind, policyOf } from "./kind.ts";

/** What a person chose that differs from the kinds' defaults: by kind and place. */
export type PreferenceChoices = Readonly<Partial<Record<string, Readonly<Partial<Record<Place, boolean>>>>>>;

/** How often what can wait comes in one letter. */
export type DigestRhythm = "NONE" | "DAILY" | "WEEKLY";

/** How somebody wants to be told. */
export type Preferences = {
  readonly choices: PreferenceChoices;
  /** In minutes after midnight of the person's clock; they may reach over midnight. Null: none. */
  readonly quiet: { readonly from: number; readonly to: number } | null;
  /** A name of the IANA time zone database; null: the shop's. */
  readonly timeZone: string | null;
  readonly digest: {
    readonly rhythm: DigestRhythm;
    /** 0 to 23, by the person's clock. */
    readonly hour: number;
    /** 1 Monday to 7 Sunday, for a weekly one. */
    readonly weekday: number;
  };
  /** Null: the account's. */
  readonly language: Language | null;
  /** Whether the person consented to marketing. */
  readonly allowsMarketing: boolean;
};

/** Those of somebody who chose nothing. */
export const defaultPreferences: Preferences = {
  choices: {},
  quiet: null,
  timeZone: null,
  digest: { rhythm: "NONE", hour: 8, weekday: 1 },
  language: null,
  allowsMarketing: false,
};

/** Whether somebody is told of a kind at a place, by their choice or the kind's default. Consent is not asked here. */
export function isWanted({ choices }: Pick<Preferences, "choices">, kind: Kind, place: Place): boolean {
  const { always, offered, defaults } = policyOf(kind);
  if (always.includes(place)) return true;
  return offered.includes(place) && (choices[kind]?.[place] ?? defaults.includes(place));
}

/** The choices with one more; a choice that says what is so anyway is left out. */
export function withChoice(
  choices: PreferenceChoices,
  { kind, place, isOn }: { readonly kind: Kind; readonly place: Place; readonly isOn: boolean },
): PreferenceChoices {
  const { [place]: _before, ...others } = choices[kind] ?? {};
  const of = policyOf(kind).defaults.includes(place) === isOn ? others : { ...others, [place]: isOn };
  const { [kind]: _all, ...rest } = choices;
  return Object.keys(of).length === 0 ? rest : { ...rest, [kind]: of };
}

/** Why a choice is none; null for one that is. */
export function objectionTo(kind: Kind, place: Place, isOn: boolean): "NOT_OFFERED" | "ALWAYS_TOLD" | null {
  const { always, offered } = policyOf(kind);
  if (!offered.includes(place)) return isOn ? "NOT_OFFERED" : null;
  return !isOn && always.includes(place) ? "ALWAYS_TOLD" : null;
}
