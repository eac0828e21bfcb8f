import { GraphQLError } from "graphql";

/** How many operations one gateway process does at once. */
export type LoadOptions = {
  /** Queries and mutations in flight; one more is refused. Default 1,000. */
  readonly maxOperations: number;
  /** In flight at most when the process is ready again. Default four fifths of `maxOperations`. */
  readonly lowMark: number;
};

/** The operations in flight. Subscriptions are not among them: they have bounds of their own. */
export type Load = {
  /** Takes a place; false when there is none. Who got one calls `leave` once. */
  readonly enter: () => boolean;
  readonly leave: () => void;
  /** Whether one more would be refused now. */
  readonly isFull: () => boolean;
  /** Whether a load balancer should send others elsewhere: from full until the low mark. */
  readonly isShedding: () => boolean;
  readonly inFlight: () => number;
};

/** Counts operations. Throws a RangeError for bounds that make no sense. */
export function createLoad(given: Partial<LoadOptions> = {}): Load {
  const maxOperations = given.maxOperations ?? 1_000;
  const lowMark = given.lowMark ?? Math.floor(maxOperations * 0.8);
  if (!(maxOperations >= 1) || !(lowMark >= 0) || lowMark >= maxOperations)
    throw new RangeError(`operations in flight: a low mark of ${lowMark} must be below a bound of ${maxOperations}`);
  let inFlight = 0;
  let isShedding = false;
  return {
    enter: () => {
      if (inFlight >= maxOperations) return false;
      inFlight++;
      if (inFlight >= maxOperations) isShedding = true;
      return true;
    },
    leave: () => {
      inFlight--;
      if (inFlight <= lowMark) isShedding = false;
    },
    isFull: () => inFlight >= maxOperations,
    isShedding: () => isShedding,
    inFlight: () => inFlight,
  };
}

/** Seconds a client is told to stay away: long enough for a balancer to notice that this process is not ready. */
const retryAfterSeconds = 1;

/** The refusal of an operation because too many are in flight: HTTP 503, OVERLOADED. */
export const overloaded = (): GraphQLError =>
  new GraphQLError(`Too much is going on here at the moment: try again in ${retryAfterSeconds} s.`, {
    extensions: {
      code: "OVERLOADED",
      http: { status: 503, headers: new Map([["retry-after", String(retryAfterSeconds)]]) },
    },
  });
