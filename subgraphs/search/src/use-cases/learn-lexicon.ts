import { createLexiconLearner } from "../domain/understanding/learn-lexicon.ts";
import type { LexiconState, LexiconStore } from "./lexicon-ports.ts";

/** More teach nothing new about words; reading them would only take longer. */
const mostProducts = 60_000;

/** Read in between searches: about 10 ms of work at a time. */
const batch = 100;

/** Prices and stock change all day and teach nothing: a lexicon is learned anew a quarter of an hour after the last at the earliest. */
const leastAgeMs = 15 * 60_000;
/** While a catalogue is being filled: sooner, when it has grown by a twentieth; at once, when it has doubled. */
const leastAgeOfGrownMs = 60_000;
const leastAgeOfDoubledMs = 5_000;

/** Whether documents changed enough since the lexicon was learned. */
export function isLexiconDue({ learnedAt, learnedRevision, revision }: LexiconState, now: Date): boolean {
  const changes = revision - learnedRevision;
  if (changes <= 0n) return false;
  if (learnedAt === null) return true;
  const ageMs = now.getTime() - learnedAt.getTime();
  if (changes >= learnedRevision) return ageMs >= leastAgeOfDoubledMs;
  return ageMs >= (changes * 20n >= learnedRevision ? leastAgeOfGrownMs : leastAgeMs);
}

/** Learns the lexicon from the documents and keeps it; returns from how many products, or null where it was stopped. */
export async function learnLexicon(
  store: LexiconStore,
  options: {
    readonly now: () => Date;
    readonly isStopped: () => boolean;
    /** Lets searches in between. */
    readonly rest: () => Promise<void>;
  },
): Promise<number | null> {
  const { now, isStopped, rest } = options;
  // Read first: what changes while we read is learned the next time.
  const { revision } = await store.state();
  const learner = createLexiconLearner();
  let after: string | null = null;
  for (;;) {
    if (isStopped()) return null;
    const products: Awaited<ReturnType<LexiconStore["products"]>> = await store.products(after, batch, mostProducts);
    for (const { product } of products) learner.read(product);
    after = products.at(-1)?.productId ?? null;
    if (products.length < batch || after === null) break;
    await rest();
  }
  const kept = learner.finish();
  await store.save(kept, { revision, at: now() });
  return kept.productCount;
}
