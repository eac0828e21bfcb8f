import type { TracePart } from "@novatech/kernel/trace";

/** Traces requests. One decision for a whole trace, made where it begins and followed by everybody else. */
export type Tracing = {
  /** A trace that begins here: whether it is kept is decided now. `traceparent`: as a client sent it, whose trace it belongs to then, and whose wish decides nothing. Null: not kept. */
  readonly request: (name: string, traceparent: string | undefined) => TracePart | null;
  /** Goes on with a trace of who asks us: the gateway, another room. Null where they do not keep it, or there is none. */
  readonly continued: (name: string, traceparent: string | undefined) => TracePart | null;
  /** Sends what is left, and ends. */
  readonly stop: () => Promise<void>;
};
