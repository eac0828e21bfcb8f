import type { Language, Place } from "../domain/channel.ts";
import type { Kind } from "../domain/kind.ts";
import { canBeEnded } from "../use-cases/unsubscribe.ts";
import type { Told } from "./draft.ts";
import { feedText } from "./feed-text.ts";
import { sampleFacts } from "./samples.ts";
import type { LetterWriter } from "./write-letter.ts";
import { writePush, writeText } from "./write-short.ts";

/** What somebody would be told, of invented facts. Each place has some of these. */
export type Preview = {
  /** A letter's. */
  readonly subject: string | null;
  readonly html: string | null;
  /** A letter's plain part, or a text. */
  readonly text: string | null;
  /** A push's, or the feed's. */
  readonly title: string | null;
  readonly body: string | null;
};

/** Shows what is written. */
export type Previews = (of: { readonly kind: Kind; readonly place: Place; readonly language: Language }) => Preview;

const nothing: Preview = { subject: null, html: null, text: null, title: null, body: null };

/** What the feed would have of the sample's own data. */
const sampleData: Readonly<Record<string, string>> = { orderNumber: "N-7K3M-92QX" };

/** Previews of every kind, in every language, at every place: made as what is sent is made. */
export const createPreviews =
  ({ writeLetter, webUrl }: { readonly writeLetter: LetterWriter; readonly webUrl: string }): Previews =>
  ({ kind, place, language }) => {
    const told = { kind, facts: sampleFacts(webUrl)[kind] } as Told;
    const to = { language, timeZone: "UTC" };
    switch (place) {
      case "EMAIL": {
        const unsubscribeLink = canBeEnded(kind) ? `${webUrl}/account/notifications` : null;
        return { ...nothing, ...writeLetter(told, { ...to, name: "Sam", unsubscribeLink }) };
      }
      case "SMS":
        return { ...nothing, text: writeText(told, to) };
      case "PUSH": {
        const { title, body } = writePush(told, to);
        return { ...nothing, title, body };
      }
      case "IN_APP":
        return { ...nothing, ...feedText({ kind, data: sampleData, language }) };
    }
  };
