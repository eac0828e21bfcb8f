import { GraphQLError } from "graphql";
import type { Events } from "./events.ts";
import { createPayload, type Payload } from "./payload.ts";

/** One client's place at events that several may read. */
export type Reader = {
  /** The next payload; null at the end. Rejects with what ended it. */
  readonly next: () => Promise<Payload | null>;
  /** Ends it for this client, also while it waits. The events end with the last one. */
  readonly leave: () => void;
};

/** Events and those who read them. */
export type SharedEvents = {
  readonly events: Events;
  /** Null when it has ended. */
  readonly join: () => Reader | null;
  /** Whether who comes now has missed nothing: no event has come yet. */
  readonly isWhole: () => boolean;
  /** Ends it for everybody with this error. */
  readonly fail: (error: Error) => void;
};

/** Payloads that may wait for one client while others read on. */
const maxWaiting = 256;

type Place = { readonly waiting: Payload[]; wake: (() => void) | null; failure: { readonly error: unknown } | null };

/**
 * Reads events for whoever joins. The next event is asked for when somebody waits for it: one client alone rests its source by not reading;
 * of several the fastest sets the pace, and who is more than 256 behind is told so and left out. `onEnd` is called once, when nothing more will come or
 * nobody is left.
 */
export function shareEvents(events: Events, onEnd: () => void): SharedEvents {
  const places = new Set<Place>();
  let isReading = false;
  let isWhole = true;
  let ended: { readonly error?: unknown } | null = null;

  const end = (how: { readonly error?: unknown }): void => {
    if (ended) return;
    ended = how;
    events.close();
    onEnd();
    for (const place of places) place.wake?.();
  };

  const give = (payload: Payload): void => {
    for (const place of places) {
      if (place.waiting.length >= maxWaiting) {
        place.waiting.length = 0;
        place.failure = { error: tooSlow() };
        places.delete(place);
      } else place.waiting.push(payload);
      place.wake?.();
    }
  };

  const isAwaited = (): boolean => {
    for (const place of places) if (place.wake && place.waiting.length === 0) return true;
    return false;
  };

  const read = async (): Promise<void> => {
    if (isReading || ended) return;
    isReading = true;
    try {
      while (!ended && isAwaited()) {
        const result = await events.next();
        isWhole = false;
        if (result === null) end({});
        else give(createPayload(result));
      }
    } catch (error) {
      end({ error });
    } finally {
      isReading = false;
    }
  };

  const join = (): Reader | null => {
    if (ended) return null;
    const place: Place = { waiting: [], wake: null, failure: null };
    places.add(place);
    return {
      next: async () => {
        for (;;) {
          const payload = place.waiting.shift();
          if (payload) return payload;
          if (place.failure) throw place.failure.error;
          if (!places.has(place)) return null;
          if (ended) {
            places.delete(place);
            if (ended.error !== undefined) throw ended.error;
            return null;
          }
          await new Promise<void>((resolve) => {
            place.wake = resolve;
            void read();
          });
          place.wake = null;
        }
      },
      leave: () => {
        places.delete(place);
        place.waiting.length = 0;
        place.wake?.();
        if (places.size === 0) end({});
      },
    };
  };

  return { events, join, isWhole: () => isWhole, fail: (error) => end({ error }) };
}

const tooSlow = (): GraphQLError =>
  new GraphQLError(`More than ${maxWaiting} events waited for you: subscribe again.`, {
    extensions: { code: "SUBSCRIPTION_TOO_SLOW" },
  });
