import {
  type Difference,
  difference,
  differencesOf,
  onlyHoldOf,
  type OurHold,
  type TheirBooks,
} from "../domain/books.ts";
import { attemptOfAuthorization, type Payment } from "../domain/payment.ts";
import type { BookedPayment, BookReader } from "../use-cases/ports.ts";
import type { PaymentProvider } from "../use-cases/provider.ts";

/** What comparing the books came to. */
export type Reconciliation = {
  /** Payments and holds that were compared. */
  readonly checked: number;
  /** Payments with something under way: it was asked for again at once, and is compared the next time. */
  readonly hastened: readonly string[];
  readonly differences: readonly Difference[];
};

/** How many of the provider's are compared at a time. */
const batchSize = 100;
/** The provider's clock may differ from ours, and it is asked after we wrote down that we will ask: it lists a little more. */
const slackMs = 10 * 60_000;

/**
 * Compares our books with the provider's, both ways, for what was begun in [since, until). What differs is looked at once more,
 * both sides anew, before it is reported: they are not read at the same moment. Changes no amount; `hasten` has the open steps of
 * a payment run, which settle what is unknown by its key.
 */
export async function reconcile(
  deps: {
    readonly provider: PaymentProvider;
    readonly books: BookReader;
    readonly hasten: (paymentId: string) => Promise<void>;
  },
  range: { readonly since: Date; readonly until: Date },
): Promise<Reconciliation> {
  const { provider, books, hasten } = deps;
  const hastened = new Set<string>();
  const seen = new Set<string>();
  const differences: Difference[] = [];
  let checked = 0;

  /** Both sides of one hold as they are now. */
  const compareAnew = async ({ attemptId }: Payment, reference: string): Promise<void> => {
    const theirs = await provider.look(reference);
    const [ours] = await books.ofAttempts([attemptId]);
    if (ours === undefined) return;
    if (ours.hasOpenActions) return hastenOnce(ours.payment.id);
    const found = differencesOf(ours.payment, theirs, holdIn(ours, reference));
    differences.push(...found);
    // What the bank took back is booked by whoever looks at the payment.
    if (found.some(({ kind }) => kind === "CHARGED_BACK")) await hastenOnce(ours.payment.id);
  };
  const hastenOnce = async (paymentId: string): Promise<void> => {
    if (hastened.has(paymentId)) return;
    hastened.add(paymentId);
    await hasten(paymentId);
  };

  const compareTheirs = async (batch: readonly TheirBooks[]): Promise<void> => {
    const attemptIds = batch.flatMap(({ key }) => attemptOfAuthorization(key) ?? []);
    const ours = new Map((await books.ofAttempts(attemptIds)).map((booked) => [booked.payment.attemptId, booked]));
    for (const theirs of batch) {
      checked += 1;
      seen.add(theirs.reference);
      const booked = ours.get(attemptOfAuthorization(theirs.key) ?? "");
      if (booked === undefined) differences.push(...unknownToUs(theirs));
      else if (booked.hasOpenActions) await hastenOnce(booked.payment.id);
      else if (differencesOf(booked.payment, theirs, holdIn(booked, theirs.reference)).length > 0)
        await compareAnew(booked.payment, theirs.reference);
    }
  };

  let batch: TheirBooks[] = [];
  const wider = {
    since: new Date(range.since.getTime() - slackMs),
    until: new Date(range.until.getTime() + slackMs),
  };
  for await (const theirs of provider.list(wider)) {
    batch.push(theirs);
    if (batch.length < batchSize) continue;
    await compareTheirs(batch);
    batch = [];
  }
  await compareTheirs(batch);

  for (let after = ""; ;) {
    const page = await books.begun({ ...range, after });
    for (const { payment, hasOpenActions, holds } of page) {
      if (hasOpenActions) {
        await hastenOnce(payment.id);
        continue;
      }
      for (const { reference } of holds) {
        if (reference === null || seen.has(reference)) continue;
        checked += 1;
        await compareAnew(payment, reference);
      }
    }
    const last = page.at(-1);
    if (last === undefined) return { checked, hastened: [...hastened], differences };
    after = last.payment.id;
  }
}

/** Our side of a hold: one we do not know is nothing of a payment that has another. */
const holdIn = ({ payment, holds }: BookedPayment, reference: string): OurHold =>
  holds.find((hold) => hold.reference === reference) ??
  (payment.providerReference === null
    ? onlyHoldOf(payment)
    : { reference, amountMinor: 0n, capturedMinor: 0n, refundedMinor: 0n, isOpen: false });

function unknownToUs({
  reference,
  state,
  amountMinor,
  capturedMinor,
  refundedMinor,
  currency,
}: TheirBooks): Difference[] {
  if (state !== "OPEN" && capturedMinor === refundedMinor) return [];
  const theirs = `${amountMinor} ${currency}, ${capturedMinor} taken, ${refundedMinor} given back`;
  return [difference("UNKNOWN_TO_US", { paymentId: null, reference, ours: "nothing", theirs })];
}
