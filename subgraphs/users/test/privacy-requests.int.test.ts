import { type PrivacyKind } from "@novatech/contracts/event-privacy-part";
import type { Viewer } from "@novatech/graphql/viewer";
import { createRedisStreams } from "@novatech/messaging/redis-streams";
import type { CallRoom } from "@novatech/service/room";
import { countStatements } from "@novatech/testkit/statements";
import { until } from "@novatech/testkit/wait";
import { fastify, type FastifyInstance } from "fastify";
import { pino } from "pino";
import { afterEach, beforeEach, expect, test } from "vitest";
import { privacyParts } from "../src/events/privacy-parts.ts";
import { startRoom, type TestRoom } from "./room.ts";

let room: TestRoom;
let http: FastifyInstance;
let transport: ReturnType<typeof createRedisStreams>;
/** What the other rooms tell of something open. */
let open: string[];
let said: string;
/** A room that does not answer. */
let away: string | null;

const callRoom: CallRoom = async <Data>(name: string, { query }: { readonly query: string }) => {
  if (name === away) throw new Error(`${name} is away`);
  return {
    personalDataOf: query.includes("waitsFor")
      ? { waitsFor: name === "orders" ? open : [] }
      : { rows: [`{"table":"things","row":{"of":"${name}"}}`], next: null },
  } as Data;
};

const begin = async (erasureWaitingMs = 0): Promise<void> => {
  said = "";
  open = [];
  away = null;
  const logger = pino({ level: "warn" }, { write: (line: string) => void (said += line) });
  room = await startRoom({ erasureWaitingMs }, undefined, { callRoom, logger });
  transport = createRedisStreams({ redisUrl: room.redis.url, logger });
  http = fastify();
  await http.register(async (scope) => room.app.routes?.(scope as never));
  await room.app.start();
};
beforeEach(() => begin());
afterEach(async () => {
  await Promise.all([http.close(), transport.close()]);
  await room.stop();
});

/** Every other room signs off; users does so itself. */
const signOff = (requestId: string, kind: PrivacyKind): Promise<void> =>
  transport.publish(
    privacyParts
      .filter(({ room: name }) => name !== "users")
      .map(({ room: name, contract }) => ({
        specversion: "1.0" as const,
        id: `${requestId}-${name}`,
        source: `/${name}`,
        type: contract.type,
        subject: requestId,
        time: room.clock.now().toISOString(),
        datacontenttype: "application/json" as const,
        aggregateversion: 1,
        topic: contract.topic,
        causationid: null,
        data: { requestId, kind },
      })),
  );

const fields =
  "id kind status waitsFor isLate startsAt deadlineAt endedAt parts { room doneAt } archive { expiresAt downloadedAt } kept { what reason }";
const mutate = async (viewer: Viewer, name: string, input: object, wanted = `request { ${fields} }`) => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const { data, errors } = await room.ask(
    `mutation ($input: ${type}) { ${name}(input: $input) { ${wanted} userErrors { code message field } } }`,
    { input },
    { viewer },
  );
  return { ...data?.[name], code: errors?.[0]?.extensions["code"] };
};
const requestsOf = async (viewer: Viewer) => {
  const { data } = await room.ask(`{ me { privacyRequests(first: 10) { nodes { ${fields} } } } }`, {}, { viewer });
  return data.me.privacyRequests.nodes;
};
const untilDone = (viewer: Viewer, status = "DONE") =>
  until(() => requestsOf(viewer), { done: ([newest]) => newest?.status === status });
const linkIn = (text: string): string => /\/privacy\/exports\/[\w-]+/.exec(text)?.[0] ?? "";
/** Every text of every table of the room. */
const everything = async (): Promise<string> => {
  const { sql } = room.app.database;
  const tables =
    await sql`select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename <> 'signing_keys'`;
  const texts = await Promise.all(
    tables.map(async ({ name }) => {
      const rows = await sql.unsafe(`select ${name}::text as row from ${name}`);
      return rows.map(({ row }) => `${name} ${row}`);
    }),
  );
  return texts.flat().join("\n");
};

test("a copy is gathered when every room has signed off, and its link works once", async () => {
  const { viewer } = await room.register("ada.copy@example.com", "Ada Copy");
  const { request } = await mutate(viewer, "dataExportRequest", {});
  expect(request).toMatchObject({ kind: "EXPORT", status: "RUNNING", archive: null, kept: [] });
  expect(request.parts).toHaveLength(privacyParts.length);
  const again = await mutate(viewer, "dataExportRequest", {});
  expect(again.request.id).toBe(request.id);

  await signOff(request.id, "EXPORT");
  const [done] = await untilDone(viewer);
  expect(done.parts.every(({ doneAt }: { doneAt: Date | null }) => doneAt !== null)).toBe(true);
  expect(done.archive).toMatchObject({ downloadedAt: null });
  expect(await everything()).not.toContain('"of":"orders"');

  const letter = await room.letters.awaited("ada.copy@example.com", /data is ready/i);
  const link = linkIn(letter.text);
  const fetched = await http.inject(link);
  expect(fetched.statusCode).toBe(200);
  expect(fetched.headers).toMatchObject({ "cache-control": "no-store" });
  const archive = fetched.json();
  expect(archive).toMatchObject({ format: "novatech.personal-data.v1", userId: (viewer as { userId: string }).userId });
  expect(Object.keys(archive.rooms).toSorted()).toEqual(privacyParts.map(({ room: name }) => name).toSorted());
  expect(archive.rooms.orders).toEqual([{ table: "things", row: { of: "orders" } }]);
  expect(archive.rooms.users).toContainEqual({
    table: "users",
    row: expect.objectContaining({ email: "ada.copy@example.com", display_name: "Ada Copy" }),
  });
  expect((await http.inject(link)).statusCode).toBe(404);

  const made = await mutate(viewer, "dataExportLinkCreate", { requestId: request.id }, "url expiresAt");
  const other = linkIn(String(made.url));
  room.clock.advance(14 * 60_000);
  expect((await http.inject(other)).statusCode).toBe(200);
  expect((await http.inject(other)).statusCode).toBe(404);
  const late = linkIn(
    String((await mutate(await fresh(viewer), "dataExportLinkCreate", { requestId: request.id }, "url")).url),
  );
  room.clock.advance(16 * 60_000);
  expect((await http.inject(late)).statusCode).toBe(404);
});

test("while a room does not answer an archive is tried again, and nobody gets half of one", async () => {
  const { viewer } = await room.register("ada.half@example.com");
  const { request } = await mutate(viewer, "dataExportRequest", {});
  away = "payments";
  await signOff(request.id, "EXPORT");
  await until(() => said.includes("tried again"));
  expect((await requestsOf(viewer))[0]).toMatchObject({ status: "RUNNING", archive: null });
  away = null;
  room.clock.advance(60_000);
  await untilDone(viewer);
  await room.letters.awaited("ada.half@example.com", /data is ready/i);
  expect(await room.letters.to("ada.half@example.com", /data is ready/i)).toHaveLength(1);
});

test("an archive is deleted after seven days", async () => {
  const { viewer } = await room.register("ada.week@example.com");
  const { request } = await mutate(viewer, "dataExportRequest", {});
  await signOff(request.id, "EXPORT");
  await untilDone(viewer);
  room.clock.advance(7 * 24 * 60 * 60_000);
  await until(async () => (await requestsOf(viewer))[0].archive === null);
  const made = await mutate(await fresh(viewer), "dataExportLinkCreate", { requestId: request.id }, "url");
  expect(made).toMatchObject({ url: null, userErrors: [{ code: "NOT_FOUND" }] });
});

test("whoever is erased is gone from every table, cannot log in, and is told so in a last letter", async () => {
  const { viewer, session } = await room.register("marked.person@example.com", "Marked Person");
  await room.ask(
    `mutation { addressCreate(input: { recipient: "Marked Person", line1: "Marked Street 7", city: "Leipzig", postalCode: "04109", countryCode: "DE" }) { userErrors { message } } }`,
    {},
    { viewer },
  );
  const { request } = await mutate(viewer, "erasureRequest", { isConfirmed: true });
  expect(request.kept.map(({ what }: { what: string }) => what).join()).toMatch(/Invoices/);
  const statusOf = async () =>
    (await room.app.database.sql`select status from privacy_requests where id = ${request.id}`)[0]?.["status"];
  await until(async () => (await statusOf()) === "RUNNING");
  await signOff(request.id, "ERASURE");
  await until(async () => (await statusOf()) === "DONE");
  await room.letters.awaited("marked.person@example.com", /erased/i);
  // The last letter's row goes when it is sent.
  const found = await until(async () => (await everything()).split("\n").filter((line) => /marked/i.test(line)), {
    done: (lines) => lines.length === 0,
  });
  expect(found).toEqual([]);

  const { data } = await room.ask(
    `mutation { sessionCreate(input: { email: "marked.person@example.com", password: "correct horse" }) { session { id } userErrors { code } } }`,
  );
  expect(data.sessionCreate).toMatchObject({ session: null, userErrors: [{ code: "CREDENTIALS_INVALID" }] });
  const { data: refreshed } = await room.ask(
    `mutation ($token: String!) { sessionRefresh(input: { refreshToken: $token }) { session { id } userErrors { code } } }`,
    { token: session.refreshToken },
  );
  expect(refreshed.sessionRefresh).toMatchObject({ session: null, userErrors: [{ code: "REFRESH_TOKEN_INVALID" }] });
  expect(await mutate(viewer, "erasureRequest", { isConfirmed: true })).toMatchObject({ code: "UNAUTHENTICATED" });
  expect(said).not.toMatch(/marked/i);
  // Whoever comes by the same address is somebody else.
  const { viewer: next } = await room.register("marked.person@example.com", "Somebody Else");
  expect(next).not.toMatchObject({ userId: (viewer as { userId: string }).userId });
});

test("an erasure waits while something is open, tells what, and begins when it has ended", async () => {
  open = ["NT-1001"];
  const { viewer } = await room.register("ada.open@example.com");
  const { request } = await mutate(viewer, "erasureRequest", { isConfirmed: true });
  expect(request).toMatchObject({ status: "WAITING", waitsFor: ["NT-1001"], parts: [] });
  const again = await mutate(viewer, "erasureRequest", { isConfirmed: true });
  expect(again.request.id).toBe(request.id);
  open = [];
  await until(async () => {
    room.clock.advance(60_000);
    const [row] = await room.app.database.sql`select status from privacy_requests where id = ${request.id}`;
    return row?.["status"] === "RUNNING";
  });
});

test("until it begins it can be taken back, by whoever asked", async () => {
  await Promise.all([http.close(), transport.close()]);
  await room.stop();
  await begin(60 * 60_000);
  const { viewer } = await room.register("ada.again@example.com");
  const { viewer: stranger } = await room.register("bob@example.com");
  const { request } = await mutate(viewer, "erasureRequest", { isConfirmed: true });
  await room.letters.awaited("ada.again@example.com", /will be erased/i);
  const input = { requestId: request.id };
  expect(await mutate(stranger, "erasureCancel", input)).toMatchObject({ userErrors: [{ code: "NOT_FOUND" }] });
  expect(await mutate(viewer, "erasureCancel", input)).toMatchObject({
    request: { status: "CANCELLED" },
    userErrors: [],
  });
  expect(await mutate(viewer, "erasureCancel", input)).toMatchObject({
    request: { status: "CANCELLED" },
    userErrors: [],
  });
  room.clock.advance(60 * 60_000);
  const renewed = await mutate(await fresh(viewer), "erasureRequest", { isConfirmed: true });
  expect(renewed.request).toMatchObject({ status: "WAITING" });
  expect(renewed.request.id).not.toBe(request.id);
});

test("what is not meant, not proved, or would leave a merchant without an owner is refused", async () => {
  const { viewer } = await room.register("ada.refused@example.com");
  expect(await mutate(viewer, "erasureRequest", { isConfirmed: false })).toMatchObject({
    request: null,
    userErrors: [{ code: "INVALID_INPUT", field: ["input", "isConfirmed"] }],
  });
  await room.app.seedAccounts({
    merchants: [{ id: "mrch_1", slug: "north", name: "North" }],
    accounts: [],
    members: [],
  } as never);
  await room.app.database.sql`
    insert into merchant_members (merchant_id, user_id, role) values ('mrch_1', ${(viewer as { userId: string }).userId}, 'OWNER')`;
  const owner = await mutate(viewer, "erasureRequest", { isConfirmed: true });
  expect(owner).toMatchObject({ request: null, userErrors: [{ code: "OWNER_NEEDED" }] });
  expect(owner.userErrors[0].message).toContain("North");
  room.clock.advance(16 * 60_000);
  for (const name of ["dataExportRequest", "erasureRequest"])
    expect(await mutate(viewer, name, name === "erasureRequest" ? { isConfirmed: true } : {})).toMatchObject({
      code: "STEP_UP_REQUIRED",
    });
  expect(await mutate({ kind: "anonymous", scopes: [] }, "dataExportRequest", {})).toMatchObject({
    code: "UNAUTHENTICATED",
  });
});

test("a request that is over its deadline is shown as late, and somebody is told which rooms are missing", async () => {
  const { viewer } = await room.register("ada.late@example.com");
  const { request } = await mutate(viewer, "dataExportRequest", {});
  room.clock.advance(31 * 24 * 60 * 60_000);
  await until(() => said.includes(request.id));
  expect(said).toContain('"orders"');
  const staff: Viewer = { ...viewer, userId: "user_staff", scopes: ["staff", "staff:privacy"] } as Viewer;
  const list = `{ privacyRequests(first: 5, isLate: true, kind: EXPORT) { nodes { id isLate } } }`;
  expect((await room.ask(list, {}, { viewer: staff })).data.privacyRequests.nodes).toEqual([
    { id: request.id, isLate: true },
  ]);
  const shopper = await room.ask(list, {}, { viewer });
  expect(shopper.errors?.[0]?.extensions["code"]).toBe("FORBIDDEN");
});

test("nothing is allowed until it is chosen; every choice is kept and other rooms hear of changes only", async () => {
  const { viewer } = await room.register("ada.consent@example.com");
  const choose = (isGranted: boolean, source = "web:account") =>
    mutate(
      viewer,
      "consentSet",
      { purpose: "PERSONALISATION", isGranted, textVersion: "2026-11", source },
      "consent { purpose isGranted } user { consents { purpose isGranted } }",
    );
  const first = await choose(false);
  expect(first.user.consents.map((one: { isGranted: boolean }) => one.isGranted)).toEqual([false, false, false]);
  await choose(true);
  await choose(true);
  expect((await choose(true, "my name is Ada")).userErrors).toMatchObject([
    { code: "INVALID_INPUT", field: ["input", "source"] },
  ]);
  const { data } = await room.ask(
    `{ me { consents { purpose isGranted last { textVersion } } consentHistory(first: 2) { nodes { isGranted } pageInfo { hasNextPage endCursor } } } }`,
    {},
    { viewer },
  );
  expect(data.me.consents).toContainEqual({
    purpose: "PERSONALISATION",
    isGranted: true,
    last: { textVersion: "2026-11" },
  });
  expect(data.me.consentHistory).toMatchObject({
    nodes: [{ isGranted: true }, { isGranted: true }],
    pageInfo: { hasNextPage: true },
  });
  const { data: rest } = await room.ask(
    `query ($after: String) { me { consentHistory(first: 2, after: $after) { nodes { isGranted } } } }`,
    { after: data.me.consentHistory.pageInfo.endCursor },
    { viewer },
  );
  expect(rest.me.consentHistory.nodes).toEqual([{ isGranted: false }]);
  const { sql } = room.app.database;
  const told = await sql`select payload from outbox where type = 'consent.changed.v1'`;
  expect(told.map(({ payload }) => payload)).toEqual([
    { userId: (viewer as { userId: string }).userId, purpose: "PERSONALISATION", isGranted: true },
  ]);
  await expect(sql`update consent_changes set is_granted = false`).rejects.toThrow(/append-only/);
});

test("lists cost the same number of statements for one person as for many", async () => {
  const people = [];
  for (const name of ["a", "b", "c", "d", "e"]) {
    const { viewer } = await room.register(`many.${name}@example.com`);
    await mutate(viewer, "dataExportRequest", {});
    people.push((viewer as { userId: string }).userId);
  }
  const { viewer: somebody } = await room.register("many.staff@example.com");
  const staff = { ...somebody, scopes: ["shopper", "staff", "staff:privacy", "staff:accounts"] } as Viewer;
  const list = `query ($first: Int!) { privacyRequests(first: $first) { nodes { id parts { room } archive { madeAt }
    user { id consents { isGranted } consentHistory(first: 2) { nodes { isGranted } } privacyRequests(first: 2) { nodes { id } } } } } }`;
  const ask = async (first: number): Promise<number> => {
    const { statements, result } = await countStatements(room.app.database, () =>
      room.ask(list, { first }, { viewer: staff }),
    );
    expect(result.errors).toBeUndefined();
    expect(result.data.privacyRequests.nodes).toHaveLength(first);
    for (const { user } of result.data.privacyRequests.nodes) expect(user.privacyRequests.nodes).toHaveLength(1);
    // The room works behind the graph, too: what it asks of its outbox, inbox and timers is not the list's.
    return statements.filter(
      (text) => !/outbox|inbox|timers|relay_state|for update|update |insert|account_/i.test(text),
    ).length;
  };
  // First this room's own parts are done and its letters sent: whatever it does behind the graph is asked of the same database.
  const { sql } = room.app.database;
  await until(
    async () => sql`
      select 1 from privacy_parts where room = 'users' and done_at is null union all select 1 from account_mail
      union all select 1 from outbox where published_at is null`,
    { done: (open) => open.length === 0 },
  );
  expect(await ask(5)).toBe(await ask(1));
});

test("cursors of other lists are refused", async () => {
  const { viewer } = await room.register("ada.cursor@example.com");
  for (const field of ["privacyRequests", "consentHistory"]) {
    const { errors } = await room.ask(
      `{ me { ${field}(first: 1, after: "WyJ4Il0") { nodes { __typename } } } }`,
      {},
      { viewer },
    );
    expect(errors?.[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
  }
});

/** The same person, who proved who they are just now. */
const fresh = async (viewer: Viewer): Promise<Viewer> => ({ ...viewer, authenticatedAt: room.clock.now() }) as Viewer;
