import { createHmac, timingSafeEqual } from "node:crypto";
import type { Clock } from "@novatech/kernel/clock";
import { z } from "zod";
import type { CarrierScan, ScanMove } from "../../domain/carrier-scan.ts";

/** A call that is signed for longer ago or later than this is refused, so that a recorded one cannot be played again, in seconds. */
const toleranceSeconds = 300;

/** What a carrier told of a parcel. */
export type CarrierCall = { readonly trackingNumber: string; readonly scan: CarrierScan };

/** What a call came to, or why it is not believed. */
export type ReadCall =
  | { readonly ok: true; readonly call: CarrierCall }
  | { readonly ok: false; readonly reason: string };

const moves = {
  HANDED_OVER: "handOver",
  IN_TRANSIT: "scan",
  OUT_FOR_DELIVERY: "bringOut",
  DELAYED: "delay",
  DELIVERY_ATTEMPTED: "attempt",
  DELIVERED: "deliver",
  LOST: "lose",
  DAMAGED: "damage",
  RETURNED_TO_SENDER: "returnToSender",
} as const satisfies Record<string, ScanMove>;

const body = z.object({
  eventId: z.string().min(1).max(100),
  trackingNumber: z.string().min(4).max(40),
  status: z.enum(Object.keys(moves) as (keyof typeof moves)[]),
  occurredAt: z.iso.datetime({ offset: true }).transform((text) => new Date(text)),
  /** A sorting centre. */
  location: z.object({ city: z.string().min(1).max(80), countryCode: z.string().regex(/^[A-Z]{2}$/) }).nullish(),
});

/**
 * Reads what a carrier sends. `bytes` must be the body as it came: the signature is over `<t>.<body>`, HMAC-SHA256 in hex, in the
 * header `t=<seconds since 1970>,v1=<signature>`, as Stripe does it (https://docs.stripe.com/webhooks#verify-manually); several v1
 * are for the time of a change of secrets. What the carrier says in words is not read, and no place at the buyer's door: both may be personal.
 */
export function readCarrierCall(
  bytes: Buffer,
  signature: string | undefined,
  { secret, clock }: { readonly secret: string; readonly clock: Clock },
): ReadCall {
  const fault = faultOf(bytes, signature, secret, clock.now());
  if (fault !== null) return { ok: false, reason: fault };
  const parsed = body.safeParse(json(bytes));
  if (!parsed.success)
    return { ok: false, reason: `The body is signed, but not right: ${z.prettifyError(parsed.error)}` };
  const { eventId, trackingNumber, status, occurredAt, location } = parsed.data;
  const isAtTheDoor = status === "DELIVERED" || status === "DELIVERY_ATTEMPTED";
  return {
    ok: true,
    call: {
      trackingNumber,
      scan: {
        eventId,
        move: moves[status],
        occurredAt,
        location: location && !isAtTheDoor ? `${location.city}, ${location.countryCode}` : null,
      },
    },
  };
}

function faultOf(bytes: Buffer, signature: string | undefined, secret: string, now: Date): string | null {
  if (signature === undefined) return "The header x-carrier-signature is missing.";
  const parts = signature.split(",").map((part) => part.trim());
  const signedAt = /^t=(\d{1,12})$/.exec(parts.find((part) => part.startsWith("t=")) ?? "")?.[1];
  if (signedAt === undefined) return "The header x-carrier-signature must read t=<seconds since 1970>,v1=<signature>.";
  const expected = createHmac("sha256", secret).update(`${signedAt}.`).update(bytes).digest();
  const given = parts.filter((part) => part.startsWith("v1=")).map((part) => Buffer.from(part.slice(3), "hex"));
  if (!given.some((one) => one.length === expected.length && timingSafeEqual(one, expected)))
    return "The signature does not fit the body. Is the secret the one of this carrier, and the body passed on unchanged?";
  const age = Math.abs(now.getTime() / 1000 - Number(signedAt));
  return age > toleranceSeconds ? `The call was signed more than ${toleranceSeconds} s ago. Is the clock right?` : null;
}

function json(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    // Said below, like every other fault of the body.
    return null;
  }
}
