/** How a ticket stands. PENDING waits for whoever asked, ON_HOLD for somebody else. */
export const ticketStatuses = ["NEW", "OPEN", "PENDING", "ON_HOLD", "SOLVED", "CLOSED"] as const;
export type TicketStatus = (typeof ticketStatuses)[number];

/**
 * What moves a ticket. TAKEN_UP: somebody works on it. ASKED: the requester was answered or asked something. HELD: it waits for a third.
 * WRITTEN_TO: the requester wrote. LAPSED: nobody said no for some days.
 */
export const ticketSignals = ["TAKEN_UP", "ASKED", "HELD", "WRITTEN_TO", "SOLVED", "REOPENED", "LAPSED"] as const;
export type TicketSignal = (typeof ticketSignals)[number];

type Moves = Readonly<Partial<Record<TicketSignal, TicketStatus>>>;

const worked: Moves = { TAKEN_UP: "OPEN", ASKED: "PENDING", HELD: "ON_HOLD", SOLVED: "SOLVED" };

/** The state machine of a ticket. What is not named is refused and changes nothing. */
export const ticketMoves: Readonly<Record<TicketStatus, Moves>> = {
  NEW: { ...worked, WRITTEN_TO: "NEW" },
  OPEN: { ...worked, WRITTEN_TO: "OPEN" },
  PENDING: { ...worked, WRITTEN_TO: "OPEN" },
  ON_HOLD: { ...worked, WRITTEN_TO: "OPEN" },
  SOLVED: { WRITTEN_TO: "OPEN", REOPENED: "OPEN", LAPSED: "CLOSED" },
  CLOSED: {},
};

/** Where a signal leads; null where it is refused. */
export const moveTicket = (status: TicketStatus, signal: TicketSignal): TicketStatus | null =>
  ticketMoves[status][signal] ?? null;

/** Whether somebody still has to do something about it. */
export const isUnsolved = (status: TicketStatus): boolean => status !== "SOLVED" && status !== "CLOSED";

/** Whether the time for solving it runs: not while the requester has to answer, and not after the answer. */
export const isClockRunning = (status: TicketStatus): boolean => isUnsolved(status) && status !== "PENDING";
