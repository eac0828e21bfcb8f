import type { ParcelFiguresResolvers } from "../__generated__/types.ts";

/** What was sent. */
export const ParcelFigures: ParcelFiguresResolvers = {
  averageHoursToHandOver: ({ hoursToHandOver }) => hoursToHandOver,
  averageHoursToDeliver: ({ hoursToDeliver }) => hoursToDeliver,
};
