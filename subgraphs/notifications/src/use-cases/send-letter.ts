import { policyOf } from "../domain/kind.ts";
import { judgeLetter, type ProviderAnswer } from "../domain/letter-delivery.ts";
import { routeOf } from "../domain/routing.ts";
import type { AddressBook, Carriers, ClaimedLetter, Contact, LetterOutcome, LetterQueue } from "./ports-letters.ts";
import type { ToWrite, Writer, Written } from "./ports-notices.ts";

/** What sending needs. `random`: 0 to 1. */
export type SendDeps = {
  readonly queue: Pick<LetterQueue, "settle">;
  readonly addressBook: AddressBook;
  readonly write: Writer;
  readonly carriers: Carriers;
  readonly now: () => Date;
  readonly random: () => number;
  /** The time zone of who named none. */
  readonly shopZone: string;
  /** A keyed hash of an address. */
  readonly hashOf: (address: string) => string;
  /** The code that proves a number. */
  readonly codeOf: (challengeId: string, number: string) => string;
  /** Told what keeps something from being written: another room is away, or a template fails. */
  readonly failed: (deliveryId: string, error: unknown) => void;
};

type Addressed = { readonly address: string; readonly hash: string };

/**
 * Sends what was claimed and writes down what came of it: what the person wants is asked again, then where to reach them, then what is true of what is told. Killed
 * in between, it is sent again when the lease is over, with the same id. Rejects when `signal` is aborted, and when the outcome cannot be written.
 */
export async function sendLetter(deps: SendDeps, claimed: ClaimedLetter, signal: AbortSignal): Promise<void> {
  const outcome = await outcomeOf(deps, claimed, signal);
  await deps.queue.settle(claimed, outcome, deps.now());
}

async function outcomeOf(deps: SendDeps, claimed: ClaimedLetter, signal: AbortSignal): Promise<LetterOutcome> {
  const route = routeOf(claimed, claimed.preferences, { now: deps.now(), shopZone: deps.shopZone });
  if (route.does === "SUPPRESS") return unwanted(route.reason);
  if (route.does === "WAIT") return { ...still, signal: "QUIET", reason: "QUIET_HOURS", nextAttemptAt: route.until };
  if (route.does === "GATHER") return { ...still, signal: "GATHERED", reason: "DIGEST", digestAt: route.at };
  if (claimed.channel === "PUSH" && claimed.push === null) return unwanted("NO_DEVICE");
  if (claimed.channel === "SMS" && deps.carriers.sms === null) return unwanted("NO_PROVIDER");

  const found = await prepare(deps, claimed, signal);
  if ("outcome" in found) return found.outcome;
  const { what, written, addressed } = found;
  const answer = await carry(deps, claimed, { what, written, address: addressed.address }, signal);
  return {
    ...judged(deps, claimed, answer),
    template: written.template,
    language: what.language,
    ...(answer.outcome === "REFUSED" && answer.isAddress && notAgain(claimed, addressed)),
  };
}

type Prepared = {
  readonly what: ToWrite;
  readonly written: Exclude<Written, { readonly channel: "NONE" }>;
  readonly addressed: Addressed;
};

/** Finds out where it goes and what it says; or what becomes of it where it cannot go. */
async function prepare(
  deps: SendDeps,
  claimed: ClaimedLetter,
  signal: AbortSignal,
): Promise<Prepared | { readonly outcome: LetterOutcome }> {
  try {
    const contact = await deps.addressBook(claimed.to, claimed.subject, claimed.data);
    if (contact === null) return { outcome: unwanted("NO_PERSON") };
    const addressed = addressOf(deps, claimed, contact);
    if (addressed === null) return { outcome: unwanted("NO_ADDRESS") };
    if (claimed.refusedHashes.includes(addressed.hash)) return { outcome: unwanted("ADDRESS_REFUSED") };
    const what = toWrite(deps, claimed, contact);
    const written = await deps.write(what);
    if (written.channel === "NONE") return { outcome: unwanted(written.reason) };
    return { what, written, addressed };
  } catch (error) {
    if (signal.aborted) throw error;
    deps.failed(claimed.id, error);
    const answer = { outcome: "FAILED", provider: "", reason: "NOT_WRITTEN", retryAfterMs: null } as const;
    return { outcome: judged(deps, claimed, answer) };
  }
}

const still = { nextAttemptAt: null, isAttempt: false } as const;
const unwanted = (reason: string): LetterOutcome => ({ ...still, signal: "UNWANTED", reason });

/** The address of the delivery's channel; for a push, the browser. Null where there is none. */
function addressOf(
  { hashOf }: SendDeps,
  { channel, phone, push }: ClaimedLetter,
  { email }: Contact,
): Addressed | null {
  const address = channel === "EMAIL" ? email : channel === "SMS" ? phone : (push?.id ?? null);
  return address === null ? null : { address, hash: hashOf(address) };
}

/** What is remembered of an address that refused. */
const notAgain = ({ push }: ClaimedLetter, { hash }: Addressed): Partial<LetterOutcome> =>
  push === null ? { refusedHash: hash } : { gonePushId: push.id };

const toWrite = ({ codeOf, shopZone }: SendDeps, claimed: ClaimedLetter, contact: Contact): ToWrite => ({
  deliveryId: claimed.id,
  channel: claimed.channel,
  kind: claimed.kind,
  subject: claimed.subject,
  occasion: claimed.occasion,
  data:
    claimed.kind === "PHONE_CODE" && claimed.phone !== null
      ? { ...claimed.data, code: codeOf(claimed.occasion, claimed.phone) }
      : claimed.data,
  occurredAt: claimed.occurredAt,
  to: claimed.to,
  language: claimed.preferences.language ?? contact.language,
  timeZone: claimed.preferences.timeZone ?? shopZone,
  name: contact.name,
  accessToken: contact.accessToken,
});

function judged(deps: SendDeps, { attempts, deadlineAt }: ClaimedLetter, answer: ProviderAnswer): LetterOutcome {
  const given = { attempts: attempts + 1, random: deps.random(), now: deps.now(), deadlineAt };
  const { provider } = answer;
  return {
    ...judgeLetter(answer, given),
    reason: answer.outcome === "TAKEN" ? null : answer.reason,
    isAttempt: true,
    ...(provider !== "" && { provider }),
    ...(answer.outcome === "TAKEN" && { providerMessageId: answer.providerMessageId }),
  };
}

/** Gives it to whoever carries the channel. */
async function carry(
  { carriers, now }: SendDeps,
  { id, kind, push, deadlineAt }: ClaimedLetter,
  { what, written, address }: Pick<Prepared, "what" | "written"> & Pick<Addressed, "address">,
  signal: AbortSignal,
): Promise<ProviderAnswer> {
  const { category, ignoresQuietHours } = policyOf(kind);
  switch (written.channel) {
    case "EMAIL": {
      const { subject, text, html, headers } = written;
      const to = { address, name: what.name };
      return carriers.email.send({ id, to, subject, text, html, headers, language: what.language }, signal);
    }
    case "SMS": {
      if (carriers.sms === null) throw new Error("there is no provider of texts");
      const isMarketing = category === "MARKETING";
      return carriers.sms.send({ id, to: address, text: written.text, isMarketing }, signal);
    }
    case "PUSH": {
      if (push === null) throw new Error("there is no browser to push to");
      const { title, body, url } = written;
      const payload = JSON.stringify({ id, kind, title, body, url });
      const keptSeconds = Math.max(0, Math.round((deadlineAt.getTime() - now().getTime()) / 1000));
      return carriers.push.send({ id, to: push, payload, isUrgent: ignoresQuietHours, keptSeconds }, signal);
    }
  }
}
