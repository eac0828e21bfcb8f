import type { Language } from "../domain/channel.ts";
import {
  defaultPreferences,
  type DigestRhythm,
  type PreferenceChoices,
  type Preferences,
} from "../domain/preferences.ts";

/** A row of `preferences`, as JSON says it. */
export type PreferencesRow = {
  readonly choices: PreferenceChoices;
  readonly quiet_from: number | null;
  readonly quiet_to: number | null;
  readonly time_zone: string | null;
  readonly digest: DigestRhythm;
  readonly digest_hour: number;
  readonly digest_weekday: number;
  readonly language: Language | null;
  readonly allows_marketing: boolean;
};

/** What a row says; of nobody's row, what holds for who chose nothing. */
export const toPreferences = (row: PreferencesRow | null | undefined): Preferences =>
  row
    ? {
        choices: row.choices,
        quiet: row.quiet_from === null || row.quiet_to === null ? null : { from: row.quiet_from, to: row.quiet_to },
        timeZone: row.time_zone,
        digest: { rhythm: row.digest, hour: row.digest_hour, weekday: row.digest_weekday },
        language: row.language,
        allowsMarketing: row.allows_marketing,
      }
    : defaultPreferences;
