import { GraphQLError } from "graphql";

const retryAfterSeconds = 1;

const tryLater = (message: string, code: string): GraphQLError =>
  new GraphQLError(message, {
    extensions: { code, http: { status: 503, headers: new Map([["retry-after", String(retryAfterSeconds)]]) } },
  });

/** Too many new operations wait for their plan, or this one has waited too long: HTTP 503. */
export const planningOverloaded = (): GraphQLError =>
  tryLater(
    `Too many new operations are being planned: try again in ${retryAfterSeconds} s, or ask by the id of an operation that is listed.`,
    "OVERLOADED",
  );

/** No thread can plan, and this operation is in no manifest: HTTP 503. */
export const planningUnavailable = (): GraphQLError =>
  tryLater(
    `New operations cannot be planned at the moment: try again in ${retryAfterSeconds} s, or ask by the id of an operation that is listed.`,
    "PLANNING_UNAVAILABLE",
  );

/** The operation cannot be planned with the time, memory or size a plan may have: HTTP 400. */
export const planningTooDear = (): GraphQLError =>
  new GraphQLError("The operation takes too long to plan: ask for less at once, or have it listed in a manifest.", {
    extensions: { code: "MAX_PLANNING_EXCEEDED", http: { status: 400 } },
  });
