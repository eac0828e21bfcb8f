import type { MerchantRole } from "./merchant.ts";

/** Somebody is asked to work for a merchant. */
export type MerchantInvitation = {
  readonly id: string;
  readonly merchantId: string;
  /** Where the letter goes, in lower case. */
  readonly email: string;
  readonly role: MerchantRole;
  readonly invitedBy: string;
  readonly status: "OPEN" | "ACCEPTED" | "DECLINED" | "REVOKED";
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly decidedAt: Date | null;
  readonly acceptedBy: string | null;
};

/** How long an invitation can be accepted, in milliseconds: 7 days. */
export const invitationLifetimeMs = 7 * 24 * 60 * 60_000;

/** How many invitations a merchant can have open at once: each sends a letter to somebody who did not ask for it. */
export const maxOpenInvitations = 50;

/** How an invitation stands at a moment. */
export const invitationStatus = (
  { status, expiresAt }: Pick<MerchantInvitation, "status" | "expiresAt">,
  now: Date,
): MerchantInvitation["status"] | "EXPIRED" => (status === "OPEN" && expiresAt <= now ? "EXPIRED" : status);
