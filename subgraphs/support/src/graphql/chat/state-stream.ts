import { closingStream } from "@novatech/service/closing-stream";
import type { Bell } from "./bell.ts";

/**
 * A state as it is now, and again each time that it is another: states in between may be left out. Ends after the last state, when there is none any more (null), or
 * when the bell is closed. The bell must be rung by what changes the state before this is called.
 */
export function streamStates<State>(options: {
  readonly bell: Bell;
  readonly read: () => Promise<State | null>;
  /** What tells states apart that are shown differently. */
  readonly print: (state: State) => string;
  readonly isLast: (state: State) => boolean;
}): AsyncIterableIterator<State> {
  const { bell, read, print, isLast } = options;
  async function* follow() {
    let sent: string | null = null;
    while (!bell.isClosed()) {
      const state = await read();
      if (state === null) return;
      const printed = print(state);
      if (printed !== sent) yield state;
      sent = printed;
      if (isLast(state)) return;
      await bell.rung();
    }
  }
  return closingStream(follow(), bell.close);
}
