import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import PostalMime, { type Email } from "postal-mime";

/** A letter as the list shows it. */
export type ListedLetter = {
  /** The name of its file, without `.eml`. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly at: Date;
};

/** A letter, whole. */
export type ShownLetter = ListedLetter & {
  readonly from: string;
  readonly text: string | null;
  readonly html: string | null;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  /** As it lies in the folder. */
  readonly raw: Buffer;
};

/** The letters of a shop without a mail server: files `<folder>/<id>.eml`. */
export type Mailbox = {
  /** The newest first, at most `most`. */
  readonly list: (most: number) => Promise<readonly ListedLetter[]>;
  /** Null where there is none. */
  readonly read: (id: string) => Promise<ShownLetter | null>;
};

/** What a file of the folder may be called: nothing that leads out of it. */
const letterName = /^([\w-][\w.-]{0,200})\.eml$/;

/** Reads the folder anew each time: letters come while somebody looks. A folder that is not there yet is empty. */
export function openMailbox(folder: string): Mailbox {
  const read = async (id: string): Promise<ShownLetter | null> => {
    if (!letterName.test(`${id}.eml`)) return null;
    const path = join(folder, `${id}.eml`);
    const [raw, at] = await Promise.all([
      readFile(path).catch(() => null),
      stat(path).then(
        ({ mtime }) => mtime,
        () => new Date(0),
      ),
    ]);
    return raw === null ? null : toLetter(id, at, raw, await PostalMime.parse(raw));
  };
  return {
    read,
    list: async (most) => {
      const names = (await readdir(folder).catch(() => [])).flatMap((name) => letterName.exec(name)?.[1] ?? []);
      const dated = await Promise.all(
        names.map(async (id) => ({
          id,
          at: await stat(join(folder, `${id}.eml`)).then(
            ({ mtimeMs }) => mtimeMs,
            () => 0,
          ),
        })),
      );
      const newest = dated.toSorted((a, b) => b.at - a.at || b.id.localeCompare(a.id)).slice(0, most);
      const letters = await Promise.all(newest.map(({ id }) => read(id)));
      return letters.filter((letter) => letter !== null);
    },
  };
}

const toLetter = (id: string, at: Date, raw: Buffer, mail: Email): ShownLetter => ({
  id,
  at,
  raw,
  from: said(mail.from ? [mail.from] : []),
  to: said(mail.to ?? []),
  subject: mail.subject ?? "",
  text: mail.text ?? null,
  html: mail.html ?? null,
  headers: mail.headers.map(({ originalKey, key, value }) => ({ name: originalKey ?? key, value })),
});

const said = (people: readonly { readonly name?: string; readonly address?: string | undefined }[]): string =>
  people.map(({ name, address }) => (name ? `${name} <${address ?? ""}>` : (address ?? ""))).join(", ");
