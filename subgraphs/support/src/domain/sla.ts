import { addBusinessTime, type BusinessCalendar, businessTimeBetween } from "./business-hours.ts";
import type { SlaClocks, SlaTarget, Ticket, TicketPriority } from "./ticket.ts";
import { isClockRunning, type TicketStatus } from "./ticket-machine.ts";

/** How soon something is promised for a priority, in minutes. */
export type SlaPolicy = {
  readonly priority: TicketPriority;
  readonly firstResponseMinutes: number;
  readonly nextResponseMinutes: number;
  readonly resolutionMinutes: number;
  /** Whether nights and holidays count, too. */
  readonly isAroundTheClock: boolean;
};

/** What is promised: a policy for each priority, and when support works. */
export type Promises = {
  readonly policies: Readonly<Record<TicketPriority, SlaPolicy>>;
  readonly calendar: BusinessCalendar;
};

const minuteMs = 60_000;

const added = ({ calendar }: Promises, policy: SlaPolicy, from: Date, milliseconds: number): Date =>
  policy.isAroundTheClock
    ? new Date(from.getTime() + milliseconds)
    : addBusinessTime(calendar, from, Math.max(0, milliseconds));

const between = ({ calendar }: Promises, policy: SlaPolicy, from: Date, to: Date): number =>
  policy.isAroundTheClock ? Math.max(0, to.getTime() - from.getTime()) : businessTimeBetween(calendar, from, to);

/** The clocks of a ticket that is opened: the first answer and the solution are promised. */
export function startClocks(promises: Promises, priority: TicketPriority, at: Date): SlaClocks {
  const policy = promises.policies[priority];
  return {
    firstResponseDueAt: added(promises, policy, at, policy.firstResponseMinutes * minuteMs),
    firstRespondedAt: null,
    nextResponseDueAt: null,
    resolutionDueAt: added(promises, policy, at, policy.resolutionMinutes * minuteMs),
    resolutionSpentMs: 0,
    resolutionRunsSince: at,
  };
}

/** The clocks after somebody of us wrote to the requester: nobody waits for an answer. */
export const afterAnswer = (clocks: SlaClocks, at: Date): SlaClocks => ({
  ...clocks,
  firstRespondedAt: clocks.firstRespondedAt ?? at,
  nextResponseDueAt: null,
});

/** The clocks after the requester wrote: an answer is promised, from the first thing on that waits for one. */
export function afterQuestion(promises: Promises, { clocks, priority }: Ticket, at: Date): SlaClocks {
  if (clocks.firstRespondedAt === null || clocks.nextResponseDueAt !== null) return clocks;
  const policy = promises.policies[priority];
  return { ...clocks, nextResponseDueAt: added(promises, policy, at, policy.nextResponseMinutes * minuteMs) };
}

/** The clocks after a ticket has come to stand another way: the time for solving it stands still while the requester has to answer. */
export function afterMove(promises: Promises, { clocks, priority }: Ticket, status: TicketStatus, at: Date): SlaClocks {
  const policy = promises.policies[priority];
  const { resolutionRunsSince: since, resolutionSpentMs: spent } = clocks;
  if (isClockRunning(status)) {
    if (since !== null) return clocks;
    const left = policy.resolutionMinutes * minuteMs - spent;
    return { ...clocks, resolutionRunsSince: at, resolutionDueAt: added(promises, policy, at, left) };
  }
  const stopped =
    since === null
      ? clocks
      : {
          ...clocks,
          resolutionSpentMs: spent + between(promises, policy, since, at),
          resolutionRunsSince: null,
          resolutionDueAt: null,
        };
  // What is answered waits for no answer.
  return status === "SOLVED" || status === "CLOSED" ? { ...stopped, nextResponseDueAt: null } : stopped;
}

/** The clocks after another priority was set by somebody: what is still owed is owed as that priority promises it, from when it began. */
export function afterPriority(promises: Promises, ticket: Ticket, priority: TicketPriority, at: Date): SlaClocks {
  const { clocks } = ticket;
  const [before, policy] = [promises.policies[ticket.priority], promises.policies[priority]];
  const spent =
    clocks.resolutionSpentMs +
    (clocks.resolutionRunsSince === null ? 0 : between(promises, before, clocks.resolutionRunsSince, at));
  const runs = clocks.resolutionRunsSince !== null;
  return {
    ...clocks,
    firstResponseDueAt:
      clocks.firstRespondedAt === null && clocks.firstResponseDueAt !== null
        ? added(promises, policy, ticket.createdAt, policy.firstResponseMinutes * minuteMs)
        : clocks.firstResponseDueAt,
    nextResponseDueAt:
      clocks.nextResponseDueAt === null ? null : added(promises, policy, at, policy.nextResponseMinutes * minuteMs),
    resolutionSpentMs: spent,
    resolutionRunsSince: runs ? at : null,
    resolutionDueAt: runs ? added(promises, policy, at, policy.resolutionMinutes * minuteMs - spent) : null,
  };
}

/** When each promise falls due that is not kept yet; null where none is open. */
export const dueTargets = ({
  clocks,
  status,
}: Pick<Ticket, "clocks" | "status">): Readonly<Record<SlaTarget, Date | null>> => ({
  FIRST_RESPONSE:
    clocks.firstRespondedAt === null && status !== "SOLVED" && status !== "CLOSED" ? clocks.firstResponseDueAt : null,
  NEXT_RESPONSE: clocks.nextResponseDueAt,
  RESOLUTION: clocks.resolutionDueAt,
});

/** The priority above. URGENT stays. */
export const raised = (priority: TicketPriority): TicketPriority =>
  ({ LOW: "NORMAL", NORMAL: "HIGH", HIGH: "URGENT", URGENT: "URGENT" } as const)[priority];

/** What is wrong with a policy; null when nothing is. */
export function faultOfPolicy(policy: SlaPolicy): { readonly field: string; readonly message: string } | null {
  const most = 366 * 24 * 60;
  for (const field of ["firstResponseMinutes", "nextResponseMinutes", "resolutionMinutes"] as const)
    if (policy[field] < 1 || policy[field] > most) return { field, message: `It must be 1 to ${most} minutes.` };
  return policy.resolutionMinutes < policy.firstResponseMinutes
    ? { field: "resolutionMinutes", message: "It cannot be solved before it is first answered: give as much or more." }
    : null;
}
