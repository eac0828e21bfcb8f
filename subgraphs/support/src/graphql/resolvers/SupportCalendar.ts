import type { SupportCalendarResolvers } from "../__generated__/types.ts";

/** When support works. */
export const SupportCalendar: SupportCalendarResolvers = {
  hours: ({ hours }) => [...hours],
  holidays: ({ holidays }) => [...holidays],
};
