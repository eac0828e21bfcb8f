import { createServer } from "node:net";
import { SMTPServer } from "smtp-server";
import { until } from "@novatech/testkit/wait";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readLetter, tokenIn } from "./letters.ts";
import { startRoom, type TestRoom } from "./room.ts";

type Received = { readonly from: string; readonly to: string[]; readonly source: string; readonly user: unknown };

let room: TestRoom;
let server: SMTPServer;
let port: number;
const received: Received[] = [];
/** What the server answers to the next letters, oldest first; a letter is taken when there is none. */
const refusals: { readonly responseCode: number }[] = [];

beforeAll(async () => {
  const free = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => free.once("listening", resolve));
  port = (free.address() as { port: number }).port;
  await new Promise((resolve) => free.close(resolve));
  server = createSmtpServer();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const url = `smtp://shop:secret@127.0.0.1:${port}`;
  room = await startRoom({ mail: { smtpUrl: url, from: "NovaTech <shop@shop.example>" } });
  await room.app.start();
});
afterAll(async () => {
  await room.stop();
  await new Promise<void>((resolve) => server.close(() => resolve()));
});
beforeEach(() => void received.splice(0));

const createSmtpServer = () =>
  new SMTPServer({
    logger: false,
    disabledCommands: ["STARTTLS"],
    closeTimeout: 100,
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      password === "secret" ? done(null, { user: username }) : done(new Error("wrong")),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const refusal = refusals.shift();
        if (refusal) return done(Object.assign(new Error("<ada@example.com> not now"), refusal));
        received.push({
          from: session.envelope.mailFrom ? session.envelope.mailFrom.address : "",
          to: session.envelope.rcptTo.map(({ address }) => address),
          source: Buffer.concat(chunks).toString("utf8"),
          user: session.user,
        });
        done();
      });
    },
  });
const queued = async () =>
  Number(
    (await room.app.database.db.execute<{ count: number }>(sql`select count(*)::integer as count from account_mail`))[0]
      ?.count,
  );
const arrived = (count = 1) => until(() => received.length >= count);

describe("a letter", () => {
  it("reaches a mail server that wants a log-in, in plain text and HTML, and is kept no longer", async () => {
    await room.register("ada@example.com");
    await arrived();
    expect(received[0]).toMatchObject({ from: "shop@shop.example", to: ["ada@example.com"], user: "shop" });
    const letter = readLetter("1", received[0]?.source ?? "");
    expect(letter.subject).toBe("Confirm your e-mail address");
    expect(letter.text).toContain(`https://shop.example/account/verify-email#token=${tokenIn(letter)}`);
    expect(letter.source).toContain("Content-Type: text/html");
    expect(letter.source).toContain("Auto-Submitted: auto-generated");
    await until(async () => (await queued()) === 0);
  });

  it("carries no name that a stranger may have given to somebody else's address", async () => {
    await room.register("victim@example.com", "Win at casino.example");
    await arrived();
    expect(received[0]?.source).not.toContain("casino");
  });

  it("is kept sealed while the server refuses it, and sent when it no longer does", async () => {
    refusals.push({ responseCode: 451 }, { responseCode: 451 });
    await room.register("later@example.com");
    await until(() => refusals.length === 1);
    const rows = await room.app.database.db.execute(
      sql`select account_mail.*, timers.* from account_mail, timers where account_mail.id = timers.key`,
    );
    expect(rows).toHaveLength(1);
    expect(JSON.stringify([...rows])).not.toMatch(/later@|token|Confirm/);
    // Due within a minute, then within three: the clock is moved on until the second refusal and the success.
    await until(() => {
      room.clock.advance(60_000);
      return received.length > 0;
    });
    expect(refusals).toHaveLength(0);
    expect(received[0]?.to).toEqual(["later@example.com"]);
    await until(async () => (await queued()) === 0);
  });

  it("is given up after three days", async () => {
    await new Promise<void>((resolve) => server.close(() => resolve()));
    await room.register("never@example.com");
    await until(async () => {
      room.clock.advance(3 * 60 * 60_000);
      return (await queued()) === 0;
    });
    server = createSmtpServer();
    await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
    expect(received).toEqual([]);
  });

  it("is not sent when what it tells of was not written", async () => {
    await room.register("taken@example.com");
    await arrived();
    await room.ask(`mutation { userRegister(input: { email: "taken@example.com", password: "correct horse", displayName: "x" })
      { userErrors { code } } }`);
    await room.register("after@example.com");
    await arrived(2);
    expect(received.map(({ to }) => to[0])).toEqual(["taken@example.com", "after@example.com"]);
  });
});
