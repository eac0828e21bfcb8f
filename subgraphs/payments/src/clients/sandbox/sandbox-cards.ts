import type { Card } from "../../domain/payment.ts";

/** How the sandbox behaves for a token. */
export type SandboxCard = {
  readonly card: Card;
  /** Why it refuses to hold the money; null when it holds it. */
  readonly refusal: string | null;
  /** Whether the shopper must pass a challenge first. */
  readonly hasChallenge: boolean;
  /** Whether the first answer to an authorisation gets lost, after it had its effect. */
  readonly isSilentOnce: boolean;
  /** Whether the first capture is refused. */
  readonly refusesFirstCapture: boolean;
  /** Whether the first capture lets go of the rest. */
  readonly isTakenOnce: boolean;
  /** Whether refunds are refused. */
  readonly refusesRefunds: boolean;
  /** What happens when its money is to be held anew: it is, it is refused the first time, or it can never be. */
  readonly renewal: "HELD" | "REFUSED_ONCE" | "NEVER";
};

const visa: Card = { brand: "visa", last4: "4242" };
const good: SandboxCard = {
  card: visa,
  refusal: null,
  hasChallenge: false,
  isSilentOnce: false,
  refusesFirstCapture: false,
  isTakenOnce: false,
  refusesRefunds: false,
  renewal: "HELD",
};

const cards: Readonly<Record<string, SandboxCard>> = {
  tok_sandbox_visa: good,
  tok_sandbox_mastercard: { ...good, card: { brand: "mastercard", last4: "4444" } },
  tok_sandbox_declined: { ...good, card: { brand: "visa", last4: "0002" }, refusal: "card_declined" },
  tok_sandbox_insufficient_funds: { ...good, card: { brand: "visa", last4: "9995" }, refusal: "insufficient_funds" },
  tok_sandbox_challenge: { ...good, card: { brand: "visa", last4: "3220" }, hasChallenge: true },
  tok_sandbox_timeout_once: { ...good, isSilentOnce: true },
  tok_sandbox_capture_refused_once: { ...good, refusesFirstCapture: true },
  tok_sandbox_taken_once: { ...good, isTakenOnce: true },
  tok_sandbox_refund_refused: { ...good, refusesRefunds: true },
  tok_sandbox_renewal_refused_once: { ...good, renewal: "REFUSED_ONCE" },
  tok_sandbox_renewal_refused: { ...good, renewal: "NEVER" },
};

/** The card behind a token; every other token is refused as `invalid_token`. */
export const sandboxCardOf = (token: string): SandboxCard => {
  const known = Object.hasOwn(cards, token) ? cards[token] : undefined;
  return known ?? { ...good, card: { brand: "unknown", last4: "0000" }, refusal: "invalid_token" };
};
