import { places } from "../../domain/channel.ts";
import { chosenKinds, policyOf } from "../../domain/kind.ts";
import { isWanted } from "../../domain/preferences.ts";
import type { NotificationPreferencesResolvers } from "../__generated__/types.ts";

/** How a person wants to be told. Whoever reaches them is that person. */
export const NotificationPreferences: NotificationPreferencesResolvers = {
  choices: (preferences) =>
    chosenKinds.flatMap((kind) => {
      const { offered, always } = policyOf(kind);
      return places
        .filter((place) => offered.includes(place))
        .map((place) => ({ kind, place, isOn: isWanted(preferences, kind, place), isFixed: always.includes(place) }));
    }),
  quietHours: ({ quiet }) => quiet && { from: clockOf(quiet.from), to: clockOf(quiet.to) },
  digest: ({ digest }) => ({ ...digest }),
};

const clockOf = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
