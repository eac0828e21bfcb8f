import type { Ticket } from "../domain/ticket.ts";
import type { Change } from "../domain/ticket-change.ts";
import type { TransactionPorts } from "./ports.ts";

/** Writes what a locked ticket has become, sets what falls due, and tells rooms and streams. Writes nothing where nothing changed. */
export async function saveChange(
  ports: Pick<TransactionPorts, "tickets" | "timers" | "publish" | "hint">,
  before: Ticket,
  change: Change,
  at: Date,
): Promise<void> {
  const { ticket, news } = change;
  if (ticket.version === before.version) return;
  await ports.tickets.save(change);
  await ports.timers.follow(before, ticket);
  await ports.publish(ticket, news, at);
  if (ticket.publicSequence > before.publicSequence) ports.hint(ticket.id, ticket.publicSequence);
}
