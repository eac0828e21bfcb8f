import type { PreparedOperation } from "../execution/operation.ts";
import type { GatewayRequest } from "../request.ts";
import type { Events } from "./events.ts";
import { identityOf } from "./identity.ts";
import { type Reader, shareEvents, type SharedEvents } from "./shared-events.ts";

/** Streams that ask the same, with what they began with. */
export type StreamGroup = {
  readonly shared: SharedEvents;
  /** Of whoever came first: rooms are told of this one. */
  readonly request: GatewayRequest;
};

/** The streams of one process. */
export type StreamGroups = {
  /**
   * A place at the events of a group with the same key, if one is open and who comes now misses nothing; else at those that `open` opens.
   * Rejects as `open` does.
   */
  readonly join: (of: {
    readonly key: string;
    /** Whether who comes later misses nothing in any case. */
    readonly isJoinable: boolean;
    readonly request: GatewayRequest;
    readonly open: () => Promise<Events>;
  }) => Promise<{ readonly reader: Reader; readonly group: StreamGroup }>;
  /** All that run. */
  readonly all: () => readonly StreamGroup[];
  /** Nobody joins those any more that run now. */
  readonly closeDoors: () => void;
};

/** `onOpen` and `onEnd` are told of each source of events. */
export function createStreamGroups(observer: {
  readonly onOpen: () => void;
  readonly onEnd: () => void;
}): StreamGroups {
  const running = new Set<StreamGroup>();
  const doors = new Map<string, Promise<StreamGroup>>();

  const begin = async (request: GatewayRequest, open: () => Promise<Events>, onGone: () => void) => {
    const events = await open();
    observer.onOpen();
    const group: StreamGroup = {
      request,
      shared: shareEvents(events, () => {
        running.delete(group);
        onGone();
        observer.onEnd();
      }),
    };
    running.add(group);
    return group;
  };

  const enter = async (door: Promise<StreamGroup>, isJoinable: boolean) => {
    const group = await door;
    const reader = isJoinable || group.shared.isWhole() ? group.shared.join() : null;
    return reader && { reader, group };
  };

  return {
    join: async ({ key, isJoinable, request, open }) => {
      const known = doors.get(key);
      const joined = known && (await enter(known, isJoinable));
      if (joined) return joined;
      const door = begin(request, open, () => {
        if (doors.get(key) === door) doors.delete(key);
      });
      doors.set(key, door);
      door.catch(() => {
        if (doors.get(key) === door) doors.delete(key);
      });
      const entered = await enter(door, true);
      if (!entered) throw new Error("a stream ended before anybody read it");
      return entered;
    },
    all: () => [...running],
    closeDoors: () => doors.clear(),
  };
}

/** What must be equal for two streams to be one: text, conditions, variables, what authorisation left, and who asks. Doors are closed when the supergraph changes. */
export const streamKey = (operation: PreparedOperation, request: GatewayRequest): string =>
  JSON.stringify([operation.key, operation.variables, identityOf(request)]);
