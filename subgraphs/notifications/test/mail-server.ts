import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** A letter as the server got it. */
export type ReceivedLetter = { readonly to: readonly string[]; readonly source: string; readonly receivedAt: number };

/** What the server says to a letter: to its recipient, or to its text. */
export type Refusal = { readonly at: "RCPT" | "DATA"; readonly responseCode: number };

/** A mail server on this machine. */
export type MailServer = {
  readonly url: string;
  /** What came, in the order in which it came. */
  readonly letters: ReceivedLetter[];
  /** What it answers to the next letters, the first first; it takes those for which nothing is said. */
  readonly refusals: Refusal[];
  readonly stop: () => Promise<void>;
};

/** Starts one at a free port. It wants the log-in shop:secret. */
export async function startMailServer(): Promise<MailServer> {
  const letters: ReceivedLetter[] = [];
  const refusals: Refusal[] = [];
  const refusalAt = (at: Refusal["at"]): Error | null => {
    const [next] = refusals;
    if (next?.at !== at) return null;
    refusals.shift();
    // Servers repeat addresses in what they say: nothing of it may come into a log.
    return Object.assign(new Error("<ada@example.com> is refused"), { responseCode: next.responseCode });
  };
  const server = new SMTPServer({
    logger: false,
    disabledCommands: ["STARTTLS"],
    closeTimeout: 100,
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      password === "secret" ? done(null, { user: username }) : done(new Error("wrong")),
    onRcptTo: (_address, _session, done) => done(refusalAt("RCPT")),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const refusal = refusalAt("DATA");
        if (refusal !== null) return done(refusal);
        letters.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          source: Buffer.concat(chunks).toString("utf8"),
          receivedAt: Date.now(),
        });
        done(null, `queued as Q${letters.length}`);
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://shop:secret@127.0.0.1:${port}`,
    letters,
    refusals,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** A header of a letter, unfolded; null where there is none. */
export const headerOf = ({ source }: ReceivedLetter, name: string): string | null =>
  new RegExp(`^${name}: (.*(?:\\r?\\n[ \\t].*)*)`, "im").exec(source)?.[1]?.replaceAll(/\r?\n[ \t]+/g, " ") ?? null;
