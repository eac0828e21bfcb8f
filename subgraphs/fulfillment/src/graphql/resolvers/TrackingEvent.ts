import type { TrackingEventResolvers } from "../__generated__/types.ts";

/** What was seen of a parcel. Its id is the parcel's with the event's sequence. */
export const TrackingEvent: TrackingEventResolvers = {
  id: ({ shipmentId, sequence }) => `track_${shipmentId.replace(/^ship_/, "")}_${sequence}`,
};
