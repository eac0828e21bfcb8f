import type { HintBus } from "@novatech/service/hint-bus";

/** The channel on which a ticket's streams are told how far its entries are. */
const channelOf = (ticketId: string): string => `novatech:support:ticket:${ticketId}`;

/** Hints about tickets, from whichever process changed one to all that have streams open. Each can be lost. */
export type TicketHints = {
  readonly send: (ticketId: string, sequence: number) => void;
  /** Resolves when it is listened to, to what ends it. */
  readonly listen: (ticketId: string, listener: (sequence: number) => void) => Promise<() => void>;
};

/** Hints over Redis. What is no number is passed over. */
export const createTicketHints = (bus: Pick<HintBus, "send" | "listen">): TicketHints => ({
  send: (ticketId, sequence) => bus.send(channelOf(ticketId), sequence),
  listen: (ticketId, listener) =>
    bus.listen(channelOf(ticketId), (sequence) => {
      if (typeof sequence === "number") listener(sequence);
    }),
});
