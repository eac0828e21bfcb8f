import type { Eye } from "@novatech/service/shared-watch";

/** Wakes one stream of a state: however often it is rung before somebody looks, it is once. */
export type Bell = {
  readonly ring: () => void;
  /** Resolves when it was rung since this resolved last, or is closed. */
  readonly rung: () => Promise<void>;
  readonly isClosed: () => boolean;
  /** Ends the stream, and the watches that ring it. May be called again. */
  readonly close: () => void;
  /** Calls `ended` when it is closed, at once when it is. */
  readonly onClose: (ended: () => void) => void;
};

/** Makes a bell. */
export function createBell(): Bell {
  const endings: (() => void)[] = [];
  let isRung = false;
  let isClosed = false;
  let wake: (() => void) | null = null;
  return {
    ring: () => {
      isRung = true;
      wake?.();
    },
    rung: async () => {
      while (!isRung && !isClosed) await new Promise<void>((resolve) => (wake = resolve));
      wake = null;
      isRung = false;
    },
    isClosed: () => isClosed,
    close: () => {
      if (isClosed) return;
      isClosed = true;
      wake?.();
      for (const ended of endings.splice(0)) ended();
    },
    onClose: (ended) => {
      if (isClosed) ended();
      else endings.push(ended);
    },
  };
}

/** An eye that rings a bell whatever it is told. `endsWithIt`: whether the stream ends when the eye is closed, as it is when the room stops. */
export const ringing =
  (bell: Bell, { endsWithIt = true }: { readonly endsWithIt?: boolean } = {}) =>
  (onClose: () => void): Eye<unknown> => {
    let isOpen = true;
    const close = (): void => {
      if (!isOpen) return;
      isOpen = false;
      onClose();
      if (endsWithIt) bell.close();
    };
    return { tell: bell.ring, close };
  };

/** Calls `listener` at once, and then no more often than once in `everyMs`: calls in between are one call later. */
export function throttled(listener: () => void, everyMs: number): () => void {
  let isWaiting = false;
  let isAsked = false;
  const pause = (): void => {
    isWaiting = true;
    setTimeout(() => {
      isWaiting = false;
      if (!isAsked) return;
      isAsked = false;
      pause();
      listener();
    }, everyMs).unref();
  };
  return () => {
    if (isWaiting) {
      isAsked = true;
      return;
    }
    pause();
    listener();
  };
}
