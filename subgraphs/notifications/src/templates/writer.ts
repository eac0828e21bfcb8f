import { canBeEnded } from "../use-cases/unsubscribe.ts";
import { recipientKey, type ToWrite, type Writer, type Written } from "../use-cases/ports-notices.ts";
import type { Told } from "./draft.ts";
import type { FactsSource } from "./facts-source.ts";
import type { LetterWriter } from "./write-letter.ts";
import { writePush, writeText } from "./write-short.ts";

/** What writing needs. */
export type WriterDeps = {
  readonly factsOf: FactsSource;
  readonly writeLetter: LetterWriter;
  /** A link that ends letters of a kind to a recipient, without a log-in. */
  readonly unsubscribeLink: (recipient: string, kind: string) => Promise<string>;
  /** Told of what is not told any more, and why. */
  readonly withheld: (what: ToWrite, reason: string) => Promise<void>;
};

/** Which words a message is made of, for the log: they change with the house's code. */
const templateOf = ({ kind, channel }: ToWrite): string => `${kind.toLowerCase()}.${channel.toLowerCase()}`;

/** Writes what is sent, in the person's language, from what is true now. */
export const createWriter =
  (deps: WriterDeps): Writer =>
  async (what) => {
    const told = await deps.factsOf(what);
    if ("withheld" in told) {
      await deps.withheld(what, told.withheld);
      return { channel: "NONE", reason: told.withheld };
    }
    return write(deps, what, told);
  };

async function write(deps: WriterDeps, what: ToWrite, told: Told): Promise<Written> {
  const template = templateOf(what);
  const to = { language: what.language, timeZone: what.timeZone ?? "UTC", name: what.name };
  switch (what.channel) {
    case "EMAIL": {
      const unsubscribeLink = canBeEnded(what.kind)
        ? await deps.unsubscribeLink(recipientKey(what.to), what.kind)
        : null;
      const letter = deps.writeLetter(told, { ...to, unsubscribeLink });
      return { channel: "EMAIL", ...letter, headers: headersOf(unsubscribeLink), template };
    }
    case "SMS":
      return { channel: "SMS", text: writeText(told, to), template };
    case "PUSH":
      return { channel: "PUSH", ...writePush(told, to), template };
  }
}

/** RFC 2369 §3.2 and RFC 8058 §3.1: a mail program ends the letters by itself, with one POST. */
const headersOf = (link: string | null): Readonly<Record<string, string>> =>
  link === null ? {} : { "List-Unsubscribe": `<${link}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
