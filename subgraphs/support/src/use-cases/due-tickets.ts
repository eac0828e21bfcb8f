import { breached } from "../domain/desk-work.ts";
import { lapsed } from "../domain/answer-ticket.ts";
import { dueTargets } from "../domain/sla.ts";
import type { SlaTarget } from "../domain/ticket.ts";
import { system } from "../domain/ticket-change.ts";
import type { TransactionPorts } from "./ports.ts";
import { saveChange } from "./save-change.ts";

/**
 * What happens when a promise falls due: one that is still owed was not kept, which is written down once, told, and has the ticket escalated. Nothing where
 * it was kept meanwhile, or is due later by now.
 */
export async function breachPromise(
  ports: TransactionPorts,
  ticketId: string,
  target: SlaTarget,
  at: Date,
): Promise<void> {
  const ticket = await ports.tickets.lock(ticketId);
  const dueAt = ticket === null ? null : dueTargets(ticket)[target];
  if (ticket === null || dueAt === null || dueAt > at) return;
  if (!(await ports.tickets.addBreach(ticketId, target, dueAt, at))) return;
  await saveChange(ports, ticket, breached(ticket, target, await ports.desk.leastBusyLead(), at), at);
}

/** Closes a ticket that nobody reopened. Nothing where somebody did. */
export async function closeTicket(ports: TransactionPorts, ticketId: string, at: Date): Promise<void> {
  const ticket = await ports.tickets.lock(ticketId);
  if (ticket === null) return;
  const change = lapsed(await ports.desk.promises(), ticket, system, at);
  if (change !== null) await saveChange(ports, ticket, change, at);
}
