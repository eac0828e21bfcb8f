import { isRequester, type Ticket, type TicketOwner } from "./ticket.ts";

/** Who asks, as far as it decides what may be seen and done. */
export type Onlooker = {
  readonly userId: string | null;
  readonly isStaff: boolean;
  /** Whether they may change what support promises and who works in it. */
  readonly isLead: boolean;
  /** The merchants for which they may do what concerns orders. */
  readonly merchantIds: readonly string[];
  /** SHA-256 in hex of the guest's secrets that came with the request. */
  readonly secretHashes: readonly string[];
};

/** As what somebody looks at a ticket. */
export type TicketRole = "REQUESTER" | "STAFF" | "MERCHANT";

/** Whether something is the onlooker's own, by who they are or by a secret they hold. */
export const isOwn = ({ userId, secretHashes }: Onlooker, owner: TicketOwner): boolean =>
  isRequester(owner, userId, null) || secretHashes.some((hash) => isRequester(owner, null, hash));

/** As what somebody may look at a ticket; empty for all others. */
export const rolesOf = (
  onlooker: Onlooker,
  ticket: TicketOwner & Pick<Ticket, "merchantId">,
): readonly TicketRole[] => [
  ...(isOwn(onlooker, ticket) ? (["REQUESTER"] as const) : []),
  ...(onlooker.isStaff ? (["STAFF"] as const) : []),
  ...(ticket.merchantId !== null && onlooker.merchantIds.includes(ticket.merchantId) ? (["MERCHANT"] as const) : []),
];

/** Whether somebody may see a ticket. */
export const canSee = (onlooker: Onlooker, ticket: TicketOwner & Pick<Ticket, "merchantId">): boolean =>
  rolesOf(onlooker, ticket).length > 0;
