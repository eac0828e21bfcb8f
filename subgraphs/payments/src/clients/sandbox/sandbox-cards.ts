import type { Card } from "../../domain/payment.ts";

/** How the sandbox behaves for a token. */
export type SandboxCard = {
  readonly card: Card;
  /** Why it refuses to hold the money; null when it holds it. */
  readonly refusal: string | null;
  /** Whether the first answer to an authorisation gets lost, after it had its effect. */
  readonly isSilentOnce: boolean;
  /** Whether the first capture is refused. */
  readonly refusesFirstCapture: boolean;
  /** Whether the first capture lets go of the rest. */
  readonly isTakenOnce: boolean;
  /** Whether refunds are refused. */
  readonly refusesRefunds: boolean;
};

const visa: Card = { brand: "visa", last4: "4242" };
const good: SandboxCard = {
  card: visa,
  refusal: null,
  isSilentOnce: false,
  refusesFirstCapture: false,
  isTakenOnce: false,
  refusesRefunds: false,
};

const cards: Readonly<Record<string, SandboxCard>> = {
  tok_sandbox_visa: good,
  tok_sandbox_mastercard: { ...good, card: { brand: "mastercard", last4: "4444" } },
  tok_sandbox_declined: { ...good, card: { brand: "visa", last4: "0002" }, refusal: "card_declined" },
  tok_sandbox_insufficient_funds: { ...good, card: { brand: "visa", last4: "9995" }, refusal: "insufficient_funds" },
  tok_sandbox_timeout_once: { ...good, isSilentOnce: true },
  tok_sandbox_capture_refused_once: { ...good, refusesFirstCapture: true },
  tok_sandbox_taken_once: { ...good, isTakenOnce: true },
  tok_sandbox_refund_refused: { ...good, refusesRefunds: true },
};

/** The card behind a token; every other token is refused as `invalid_token`. */
export const sandboxCardOf = (token: string): SandboxCard => {
  const known = Object.hasOwn(cards, token) ? cards[token] : undefined;
  return known ?? { ...good, card: { brand: "unknown", last4: "0000" }, refusal: "invalid_token" };
};
