import type { CloudEvent } from "@novatech/contracts/event";
import type { EventPublisher, ReplayRequest } from "../src/relay.ts";

/** A transport that remembers what it was given and can lose it, be away, or be slow. */
export function createRecordingPublisher() {
  const events: CloudEvent[] = [];
  const requests: ReplayRequest[] = [];
  let epoch: string | null = null;
  let begun = 0;
  let away = false;
  const reach = (): void => {
    if (away) throw new Error("the transport is away");
  };
  const publisher: EventPublisher = {
    publish: async (sent) => {
      reach();
      events.push(...sent);
    },
    epoch: async () => {
      reach();
      return epoch;
    },
    beginEpoch: async () => {
      reach();
      begun += 1;
      epoch = `epoch ${begun}`;
      return epoch;
    },
    answerReplays: async (_room, answer) => {
      reach();
      for (const request of requests.splice(0)) await answer(request);
    },
  };
  return {
    publisher,
    events,
    requests,
    setAway: (now: boolean): void => {
      away = now;
    },
    wipe: (): void => {
      events.length = 0;
      epoch = null;
    },
    /** `a1 a2 b1`: aggregates and versions in the order they came. */
    sent: (): string => events.map((event) => event.subject + event.aggregateversion).join(" "),
  };
}
