import { GraphQLError } from "graphql";
import type { Pipeline } from "../pipeline.ts";
import type { GatewayRequest } from "../request.ts";
import { createPayload, type Payload } from "./payload.ts";
import type { Reader, SharedEvents } from "./shared-events.ts";

/** What one client is sent of a subscription. */
export type EventStream = {
  /** The next payload; null at the end. Never rejects: a failure is the last payload. */
  readonly next: () => Promise<Payload | null>;
  /** Ends it at once, also while `next` waits. May be called again. */
  readonly close: () => void;
};

/** Longest a timer of Node waits; a longer one fires at once. */
const maxTimerMs = 2 ** 31 - 1;

/**
 * The stream of one client over events that others may read, too. Each result passes the client's own pipeline; where that changes nothing, its JSON is
 * the one of all. The viewer's token ends it with UNAUTHENTICATED, and so does a change
 * of what a partner may see. `onClose` is called once.
 */
export function createEventStream(options: {
  readonly request: GatewayRequest;
  readonly reader: Reader;
  readonly events: SharedEvents["events"];
  readonly pipeline: Pipeline;
  readonly onClose: () => void;
}): EventStream {
  const { request, reader, events, pipeline } = options;
  let isClosed = false;
  let ended: GraphQLError | null = null;
  const endWith = (why: string): void => {
    ended ??= new GraphQLError(why, { extensions: { code: "UNAUTHENTICATED" } });
    reader.leave();
  };
  const expire = (): void => endWith("The access token has expired: subscribe again with a new one.");
  const stopWatching = request.watchViewer?.(() => endWith("What this partner may see has changed: subscribe again."));
  const timer = request.viewerUntil
    ? setTimeout(expire, Math.min(Math.max(request.viewerUntil.getTime() - Date.now(), 0), maxTimerMs))
    : undefined;
  const close = (): void => {
    if (isClosed) return;
    isClosed = true;
    clearTimeout(timer);
    stopWatching?.();
    reader.leave();
    options.onClose();
  };
  const last = (error: unknown): Payload => {
    close();
    return createPayload({ errors: pipeline.mask(request, [error]) });
  };

  return {
    next: async () => {
      if (isClosed) return null;
      try {
        const payload = await reader.next();
        if (isClosed) return null;
        if (ended) return last(ended);
        if (payload === null) {
          close();
          return null;
        }
        const finished = pipeline.finish(request, payload.result, events.subscribed().operation);
        return finished === payload.result ? payload : createPayload(finished);
      } catch (error) {
        return isClosed ? null : last(error);
      }
    },
    close,
  };
}
