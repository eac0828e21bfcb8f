import type { TrackRefusal } from "../use-cases/track-events.ts";
import type { ResolversTypes } from "./__generated__/types.ts";

/** Why events were not taken, as the graph tells it. */
export const toUserError = (refusal: TrackRefusal): Awaited<ResolversTypes["UserError"]> =>
  refusal.code === "EVENTS_THROTTLED"
    ? {
        __typename: "EventsThrottledError",
        code: refusal.code,
        message: `Too much is told at once. Send the same again in ${refusal.retryAfterMs} ms.`,
        field: null,
        retryAfterMs: refusal.retryAfterMs,
      }
    : {
        __typename: "InvalidInputError",
        code: refusal.code,
        message: refusal.message,
        field: ["input", ...refusal.field],
      };
