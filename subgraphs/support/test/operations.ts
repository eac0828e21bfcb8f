import { expect } from "vitest";
import type { Asking, RoomUnderTest } from "./room-under-test.ts";

const ticket = `id number subject status priority version allowedActions followUpOf { id }
  entries(first: 50) { nodes { sequence kind author authorName body } }`;

/** A mutation on tickets that answers with one. */
const mutation = (name: string): string => {
  const field = `ticket${name}`;
  return `mutation M($input: Ticket${name}Input!) { ${field}(input: $input) { ticket { ${ticket} } userErrors { __typename code message field } } }`;
};

/** The mutations on tickets. */
export type TicketMutation =
  | "Create"
  | "Reply"
  | "Solve"
  | "Reopen"
  | "Rate"
  | "NoteAdd"
  | "Assign"
  | "PrioritySet"
  | "Hold"
  | "TagsSet"
  | "HandOver";

let keys = 0;
const repeatable: readonly TicketMutation[] = ["Create", "Reply", "NoteAdd"];
/** The input with a key of its own, where one is wanted and none is given. */
const keyed = (name: TicketMutation, input: object): object => {
  keys += 1;
  return repeatable.includes(name)
    ? { idempotencyKey: `key-number-${String(keys).padStart(8, "0")}`, ...input }
    : input;
};

/** Sends a mutation that must be accepted, and gives the ticket. */
export async function accepted(room: RoomUnderTest, who: Asking, name: TicketMutation, input: object) {
  const { data, errors } = await room.ask(mutation(name), { input: keyed(name, input) }, who);
  expect(errors).toEqual([]);
  const payload = data[`ticket${name}`];
  expect(payload.userErrors).toEqual([]);
  return payload.ticket;
}

/** Sends a mutation that must be refused, and gives why. */
export async function refused(room: RoomUnderTest, who: Asking, name: TicketMutation, input: object) {
  const { data, errors } = await room.ask(mutation(name), { input: keyed(name, input) }, who);
  expect(errors).toEqual([]);
  const payload = data[`ticket${name}`];
  expect(payload.ticket).toBeNull();
  expect(payload.userErrors).toHaveLength(1);
  return payload.userErrors[0];
}

/** A wish for help about nothing in particular. */
export const wish = (changes: object = {}): object => ({
  subject: "Where is it?",
  body: "I wait since Friday.",
  category: "DELIVERY",
  language: "en",
  ...changes,
});

/** The ticket as somebody sees it; null for those who may not. */
export async function seen(room: RoomUnderTest, who: Asking, id: string) {
  const { data, errors } = await room.ask(`query Q($id: ID!) { ticket(id: $id) { ${ticket} } }`, { id }, who);
  expect(errors).toEqual([]);
  return data.ticket;
}
