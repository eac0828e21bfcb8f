import { z } from "zod";
import { type DataOf, defineEvent, instant } from "./event.ts";

/**
 * Somebody with power did something, or read what is somebody else's. Told by the room it happened in, whichever that is; the aggregate is the log-in it was
 * done from. Ids and names of fields, never values.
 */
export const actionRecordedV1 = defineEvent(
  "audit.action",
  "action.recorded.v1",
  z.object({
    actionId: z.string(),
    room: z.string(),
    kind: z.enum(["MUTATION", "READ"]),
    /** The mutation's field, or the type that was read. */
    field: z.string(),
    actorId: z.string(),
    sessionId: z.string(),
    /** As what they did it; OTHER was refused for being neither. */
    actingAs: z.enum(["STAFF", "MERCHANT", "OTHER"]),
    requestId: z.string(),
    outcome: z.enum(["DONE", "REFUSED", "FAILED"]),
    /** Why it was refused, or failed. */
    codes: z.array(z.string()),
    /** On what: which argument named it, and its id. */
    targets: z.array(z.object({ argument: z.string(), id: z.string() })),
    at: instant,
  }),
);
export type ActionRecordedV1 = DataOf<typeof actionRecordedV1>;
