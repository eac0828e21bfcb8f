import type { RequestKind } from "../domain/request-rate.ts";

/** Counts what a client's network asks. */
export type RequestThrottle = {
  /** Counts a request; 0 when it may be answered, else the time until one more may, in milliseconds. */
  readonly take: (kind: RequestKind, clientAddress: string) => Promise<number>;
};
