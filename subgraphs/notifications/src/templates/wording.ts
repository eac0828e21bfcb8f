import type { Kind } from "../domain/kind.ts";
import type { LetterFacts } from "./letter-facts.ts";
import type { Say } from "./say.ts";

/** What is said in a letter; `short` is all that a text or a push has room for, so it says the main thing by itself. */
export type Said = {
  /** The subject, the headline and the title of a push. */
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** What the button says that leads on. */
  readonly action: string;
  /** One sentence or two, without links. */
  readonly short: string;
};

/** Words beside the letters' own. */
export type Labels = {
  readonly greeting: (name: string | null) => string;
  readonly ordered: string;
  readonly inTheParcel: string;
  readonly sentBack: string;
  readonly delivery: string;
  readonly total: string;
  /** In a total, for example `of which VAT`. */
  readonly taxIncluded: string;
  readonly parcel: string;
  readonly carrier: string;
  readonly trackingNumber: string;
  readonly expected: string;
  readonly follow: string;
  readonly amount: string;
  readonly invoiceNumber: string;
  readonly now: string;
  readonly before: string;
  readonly price: string;
  readonly open: string;
  /** Why one gets a letter about what one bought. */
  readonly footOrder: string;
  /** Why one gets a letter one asked for, or allowed. */
  readonly footWish: string;
  /** Why one gets a letter about a merchant one owns. */
  readonly footMerchant: string;
  readonly unsubscribe: string;
};

/** All that a language says. A language that lacks a kind does not compile. */
export type Wording = {
  readonly labels: Labels;
  readonly letters: { readonly [K in Kind]: (facts: LetterFacts[K], say: Say) => Said };
  /** Headlines in the feed, which stand without asking anybody for facts. */
  readonly feed: Readonly<Record<Kind, string>>;
};
