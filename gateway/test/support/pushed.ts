import { createEventQueue } from "../../src/subscriptions/event-queue.ts";

/** A source of events that a test pushes, and how it was used. */
export function createPushed<Event>() {
  const open = new Set<ReturnType<typeof createEventQueue<Event>>>();
  const state = { opened: 0, closed: 0 };
  return {
    state,
    push: (event: Event) => {
      for (const queue of open) queue.push(event);
    },
    end: (error?: unknown) => {
      for (const queue of open) queue.end(error);
    },
    subscribe: () => {
      state.opened++;
      const queue = createEventQueue<Event>({
        maxEvents: 100,
        onOverflow: () => new Error("overflow"),
        onReturn: () => {
          state.closed++;
          open.delete(queue);
        },
      });
      open.add(queue);
      return queue;
    },
  };
}
