import { canSee } from "../domain/access.ts";
import type { Ticket } from "../domain/ticket.ts";
import type { Context } from "./context.ts";

/** A ticket, or null when there is none or it is another's: the two are not told apart. */
export async function visibleTicket({ loaders, onlooker }: Context, id: string): Promise<Ticket | null> {
  const ticket = await loaders.ticket.load(id);
  return ticket !== null && canSee(onlooker(), ticket) ? ticket : null;
}

/** The same, read anew: after a change. */
export function changedTicket(context: Context, id: string): Promise<Ticket | null> {
  context.loaders.ticket.clear(id);
  return visibleTicket(context, id);
}
