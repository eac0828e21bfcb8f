import { z } from "zod";
import { defineEvent, type EventContract } from "./event.ts";

/** What a person may ask for about what is kept of them. */
export const privacyKind = z.enum(["EXPORT", "ERASURE"]);
export type PrivacyKind = z.infer<typeof privacyKind>;

const data = z.object({ requestId: z.string(), kind: privacyKind });

/** The event by which a room signs off its part of a person's request; the aggregate is the request. */
export type PrivacyPartContract<Room extends string = string> = EventContract<
  `${Room}.privacy_part_done.v1`,
  typeof data
>;

/** The contract of a room's signature, one a room, because a topic has one producer. */
export const privacyPartDoneOf = <Room extends string>(room: Room): PrivacyPartContract<Room> =>
  defineEvent(`${room}.privacy`, `${room}.privacy_part_done.v1`, data);
