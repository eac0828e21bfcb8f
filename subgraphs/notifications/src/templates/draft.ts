import type { Language } from "../domain/channel.ts";
import { type Kind, policyOf } from "../domain/kind.ts";
import type { Block, Draft } from "./block.ts";
import { layouts } from "./layout.ts";
import type { LetterFacts } from "./letter-facts.ts";
import { type Say, sayIn } from "./say.ts";
import type { Labels, Said, Wording } from "./wording.ts";
import { english } from "./wording/english.ts";
import { french } from "./wording/french.ts";
import { german } from "./wording/german.ts";
import { spanish } from "./wording/spanish.ts";

/** What every language says. */
export const wordings: Readonly<Record<Language, Wording>> = { en: english, de: german, fr: french, es: spanish };

/** Who is written to, as far as it changes what is written. */
export type Addressee = {
  readonly language: Language;
  /** Where their days begin, an IANA name. */
  readonly timeZone: string;
  /** As they wrote it; null where nobody knows. */
  readonly name: string | null;
  /** Ends letters of this kind; null where they cannot be ended. */
  readonly unsubscribeLink: string | null;
};

/** A kind and the facts that belong to it. */
export type Told<K extends Kind = Kind> = K extends Kind ? { readonly kind: K; readonly facts: LetterFacts[K] } : never;

/** What is said of something, in a language. */
export function said({ kind, facts }: Told, { language, timeZone }: Pick<Addressee, "language" | "timeZone">): Said {
  // One entry for each kind, each for its kind: what the table's type says, and TypeScript does not see through the index.
  const say = wordings[language].letters[kind] as (facts: LetterFacts[Kind], say: Say) => Said;
  const { subject, paragraphs, action, short } = say(facts, sayIn(language, timeZone));
  return { subject: oneLine(subject), paragraphs, action: oneLine(action), short: oneLine(short) };
}

/** The letter about something, before it is text or HTML. */
export function draftLetter(told: Told, to: Addressee): Draft {
  const { labels } = wordings[to.language];
  const { subject, paragraphs, action, short } = said(told, to);
  const layout = layouts[told.kind] as (facts: LetterFacts[Kind], labels: Labels, say: Say) => readonly Block[];
  return {
    subject,
    preheader: short,
    blocks: [
      ...[labels.greeting(to.name), ...paragraphs].map((text) => ({ kind: "paragraph", text }) as const),
      ...layout(told.facts, labels, sayIn(to.language, to.timeZone)),
      { kind: "button", label: action, link: told.facts.link },
    ],
    foot: footOf(told.kind, labels),
    settings: to.unsubscribeLink === null ? null : { label: labels.unsubscribe, link: to.unsubscribeLink },
  };
}

function footOf(kind: Kind, labels: Labels): string {
  const { subject, category } = policyOf(kind);
  if (subject === "WebhookEndpoint") return labels.footMerchant;
  return category === "TRANSACTIONAL" ? labels.footOrder : labels.footWish;
}

/** What people typed must not begin another line: of a letter's head, or of a text. */
// oxlint-disable-next-line no-control-regex
const oneLine = (text: string): string => text.replaceAll(/[\u0000-\u001f\u007f\u2028\u2029]+/g, " ");
