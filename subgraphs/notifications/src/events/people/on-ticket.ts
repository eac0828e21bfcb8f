import { ticketRepliedV1 } from "@novatech/contracts/support";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { notify } from "../../use-cases/notify.ts";
import type { Recipient } from "../../use-cases/ports-notices.ts";
import type { PeopleDeps } from "./tell.ts";

/** Answers of support, for who asked. */
export const onTicketForRequester = ({ peopleOf, nextId }: PeopleDeps): readonly EventHandler[] => [
  on(ticketRepliedV1, async (tx, { data: { ticketId, number, requesterId, orderId, sequence, author }, raw }) => {
    if (author === "CUSTOMER") return;
    const to: Recipient | null =
      requesterId !== null
        ? { kind: "USER", userId: requesterId }
        : orderId !== null
          ? { kind: "ORDER", orderId }
          : null;
    // A guest who asked about no order has no address we know: the answer is read where the question was put.
    if (to === null) return;
    const data = { ticketNumber: number, ...(requesterId === null && orderId !== null && { orderId }) };
    const about = { kind: "TICKET_REPLIED", subjectId: ticketId, occasion: String(sequence), data } as const;
    await notify(peopleOf(tx), nextId, [{ to, ...about, occurredAt: new Date(raw.time) }]);
  }),
];
