import type { EventContract } from "@novatech/contracts/event";
import { ticketOpenedV1, ticketReopenedV1, ticketRepliedV1, ticketSolvedV1 } from "@novatech/contracts/support";
import { type EventHandler, on } from "@novatech/messaging/handler";
import type { Transaction } from "@novatech/postgres/database";
import type { TicketMove } from "../domain/order-event.ts";
import { recordOrderFact } from "../use-cases/record-order-fact.ts";
import { causeOf, type HandlerDeps } from "./handler-deps.ts";

const moves: readonly (readonly [EventContract<string, typeof ticketSolvedV1.data>, TicketMove])[] = [
  [ticketSolvedV1, "SOLVED"],
  [ticketReopenedV1, "REOPENED"],
];

/** Support has something to tell of a ticket about an order: it stands on the order's timeline, without a word of what was written. */
export function onTicketMoved(deps: HandlerDeps): readonly EventHandler[] {
  const record = async (
    tx: Transaction,
    orderId: string | null,
    ticketId: string,
    move: TicketMove,
    raw: Parameters<typeof causeOf>[1],
  ): Promise<void> => {
    if (orderId === null) return;
    const fact = { type: "TICKET_MOVED", ticketId, ticketVersion: raw.aggregateversion, move } as const;
    await recordOrderFact(deps.portsOf(tx), orderId, fact, causeOf(deps, raw));
  };
  return [
    on(ticketOpenedV1, (tx, { data, raw }) => record(tx, data.orderId, data.ticketId, "OPENED", raw)),
    // What the buyer wrote the buyer knows.
    on(ticketRepliedV1, (tx, { data, raw }) =>
      record(tx, data.author === "CUSTOMER" ? null : data.orderId, data.ticketId, "ANSWERED", raw),
    ),
    ...moves.map(([contract, move]) =>
      on(contract, (tx, { data, raw }) => record(tx, data.orderId, data.ticketId, move, raw)),
    ),
  ];
}
