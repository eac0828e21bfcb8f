import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { until } from "@novatech/testkit/wait";

/** A letter as it lies in the folder. `text` is its plain text. */
export type ReadLetter = {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly source: string;
};

/** Reads the folder that the room writes its letters to. */
export function createLetterBox(folder: string) {
  const all = async (): Promise<ReadLetter[]> => {
    const names = await readdir(folder).catch(() => []);
    const read = names
      .filter((name) => name.endsWith(".eml"))
      .map(async (name) => readLetter(name.slice(0, -4), await readFile(join(folder, name), "utf8")));
    return (await Promise.all(read)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  };
  const to = async (address: string, subject?: RegExp) =>
    (await all()).filter((letter) => letter.to.includes(address) && (subject?.test(letter.subject) ?? true));
  return {
    all,
    to,
    /** Waits for the `nth` letter to an address whose subject fits, the first by default, and answers with it. */
    awaited: async (address: string, subject: RegExp, nth = 1): Promise<ReadLetter> => {
      const letters = await until(() => to(address, subject), { done: (found) => found.length >= nth });
      return letters[nth - 1] as ReadLetter;
    },
  };
}

/** What stands behind `#token=` in a letter. */
export const tokenIn = ({ text }: Pick<ReadLetter, "text">): string => {
  const token = /#token=([\w-]{43})\b/.exec(text)?.[1];
  if (token === undefined) throw new Error(`no link in: ${text}`);
  return token;
};

/** Reads a mail of two parts, whose first is plain text. */
export function readLetter(id: string, raw: string): ReadLetter {
  const source = raw.replaceAll("\r\n", "\n");
  const head = source.slice(0, source.indexOf("\n\n")).replaceAll(/\n[ \t]+/g, " ");
  const header = (text: string, name: string) => new RegExp(`^${name}: (.*)$`, "im").exec(text)?.[1] ?? "";
  const boundary = /boundary="([^"]+)"/.exec(head)?.[1] ?? "";
  const part = source.split(`--${boundary}\n`)[1] ?? "";
  const [partHead = "", ...body] = part.split("\n\n");
  const text = decode(body.join("\n\n"), header(partHead, "content-transfer-encoding"));
  return { id, to: header(head, "to"), subject: decodeWords(header(head, "subject")), text, source };
}

function decode(body: string, encoding: string): string {
  if (encoding === "base64") return Buffer.from(body, "base64").toString("utf8");
  return encoding === "quoted-printable" ? quoted(body.replaceAll("=\n", "")) : body;
}

const quoted = (text: string): string =>
  Buffer.from(
    text.replaceAll(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  ).toString("utf8");

/** RFC 2047. */
const decodeWords = (text: string): string =>
  text.replaceAll(/=\?UTF-8\?([QB])\?([^?]*)\?=\s?/gi, (_all, kind: string, word: string) =>
    kind.toUpperCase() === "B" ? Buffer.from(word, "base64").toString("utf8") : quoted(word.replaceAll("_", " ")),
  );
