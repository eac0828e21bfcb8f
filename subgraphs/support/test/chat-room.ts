import { staffScopes } from "@novatech/graphql/permissions";
import { anonymousViewer, type RoomRequest, type Viewer } from "@novatech/graphql/viewer";
import { systemClock } from "@novatech/kernel/clock";
import { connect, type Database } from "@novatech/postgres/database";
import { createLogger } from "@novatech/service/logger";
import { createTestDatabase } from "@novatech/testkit/database";
import { sequentialIds } from "@novatech/testkit/ids";
import { startTestRedis } from "@novatech/testkit/redis";
import { execute, type ExecutionResult, parse, subscribe } from "graphql";
import { expect } from "vitest";
import { createApp, type SupportApp } from "../src/app.ts";
import type { SupportConfig } from "../src/config.ts";
import type { TicketQueue } from "../src/domain/ticket.ts";

/** An answer; `data` is `any` so that a test reads it by plain paths. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Data = any;

/** Somebody with a request of theirs. */
export type Person = Pick<RoomRequest, "viewer" | "cartToken" | "orderAccessToken">;

/** Somebody who shops and is logged in. */
export const shopper = (userId: string): Person => ({
  viewer: { kind: "user", userId, sessionId: `session_${userId}`, scopes: ["shopper"], merchantIds: [] },
  cartToken: null,
  orderAccessToken: null,
});
/** Somebody who is not logged in, with the secrets they have. */
export const guest = (secrets: Partial<Pick<Person, "cartToken" | "orderAccessToken">> = {}): Person => ({
  viewer: anonymousViewer,
  cartToken: null,
  orderAccessToken: null,
  ...secrets,
});
/** Somebody of support. */
export const agent = (userId: string): Person => ({
  ...shopper(userId),
  viewer: { ...shopper(userId).viewer, scopes: ["shopper", ...staffScopes] } as Viewer,
});

/** How long chats stand still in tests, in milliseconds. */
const times = { warnAfterMs: 300_000, endAfterMs: 120_000, releaseAfterMs: 600_000, giveUpAfterMs: 1_800_000 };

/** The room with a database of its own, its timers running. */
export type ChatRoom = Awaited<ReturnType<typeof openChatRoom>>;

/** Opens the room; `processes` of it on one database and Redis. */
export async function openChatRoom({ processes = 1 }: { readonly processes?: number } = {}) {
  const [own, redis] = await Promise.all([createTestDatabase("support"), startTestRedis()]);
  const database = connect({ url: own.url, poolSize: 4, applicationName: "test" });
  let ahead = 0;
  const now = (): Date => new Date(systemClock.now().getTime() + ahead);
  const apps: SupportApp[] = [];
  for (let count = 0; count < processes; count += 1) {
    const config: SupportConfig = {
      databaseUrl: own.url,
      redisUrl: redis.url,
      poolSize: 6,
      reopenDays: 7,
      chat: times,
    };
    apps.push(
      await createApp(config, {
        clock: { now },
        ids: sequentialIds(1 + count * 100_000),
        logger: createLogger({ name: "support", level: "silent" }),
        callRoom: () => Promise.reject(new Error("support asks no room")),
      }),
    );
  }
  await Promise.all(apps.map((app) => app.start()));
  const [first] = apps;
  if (first === undefined) throw new Error("one process at least");
  const contextOf = (person: Person, app: SupportApp): object =>
    app.contextFor({ requestId: "request", caller: null, ...person });

  async function ask(source: string, person: Person, variables: object = {}, app = first as SupportApp): Promise<Data> {
    const answer = await execute({
      schema: app.schema,
      document: parse(source),
      contextValue: contextOf(person, app),
      variableValues: { ...variables },
    });
    if (answer.errors) throw new Error(answer.errors.map(({ message }) => message).join("; "));
    return JSON.parse(JSON.stringify(answer.data));
  }
  async function follow(source: string, person: Person, variables: object = {}, app = first as SupportApp) {
    const answer = await subscribe({
      schema: app.schema,
      document: parse(source),
      contextValue: contextOf(person, app),
      variableValues: { ...variables },
    });
    if (!(Symbol.asyncIterator in answer)) throw new Error(answer.errors?.map(({ message }) => message).join("; "));
    return collected(answer as AsyncGenerator<ExecutionResult>);
  }
  return {
    apps,
    app: first,
    database: database satisfies Database,
    redis,
    ask,
    follow,
    now,
    /** Moves the clock; timers look at once. */
    advance: async (milliseconds: number) => {
      ahead += milliseconds;
      await database.sql`select pg_notify('novatech_timers', '0')`;
    },
    /** Puts somebody on support's list. */
    addAgent: async (userId: string, answers: { languages?: string[]; queues?: TicketQueue[] } = {}) => {
      const { languages = ["de"], queues = ["GENERAL", "DELIVERY", "TECHNICAL", "PAYMENTS"] } = answers;
      await database.sql`
        insert into agents (user_id, public_name, queues, languages, is_lead, is_active, updated_at)
        values (${userId}, ${`${userId} of support`}, ${queues}, ${languages}, false, true, now())`;
    },
    close: async () => {
      await Promise.all(apps.map((app) => app.stop()));
      await database.close();
      await Promise.all([own.drop(), redis.stop()]);
    },
  };
}

/** Collects what a stream gives. `stop` cuts it. */
function collected(stream: AsyncGenerator<ExecutionResult>) {
  const seen: Data[] = [];
  const done = (async () => {
    for await (const { data } of stream) seen.push(structuredClone(data));
  })();
  return {
    seen,
    done,
    stop: async () => {
      await stream.return(undefined);
      await done;
    },
  };
}

const chat = `id status subject customerName language queue place { position estimatedWaitSeconds } agentName
  sequence customerReadUpTo agentReadUpTo endReason ticket { id subject status } satisfaction { rating comment }
  messages(first: 100) { nodes { sequence kind author agentName text } }`;
const refused = "userErrors { __typename code message field }";

/** The mutations, by name. */
const mutations = {
  start: `mutation M($input: ChatStartInput!) { result: chatStart(input: $input) { chat { ${chat} } accessToken ${refused} } }`,
  send: `mutation M($input: ChatMessageSendInput!) { result: chatMessageSend(input: $input) { message { sequence kind author agentName text clientKey } chat { id } ${refused} } }`,
  read: `mutation M($input: ChatReadSetInput!) { result: chatReadSet(input: $input) { chat { ${chat} } ${refused} } }`,
  typing: `mutation M($input: ChatTypingSetInput!) { result: chatTypingSet(input: $input) { chat { id } ${refused} } }`,
  end: `mutation M($input: ChatEndInput!) { result: chatEnd(input: $input) { chat { ${chat} } ${refused} } }`,
  rate: `mutation M($input: ChatRateInput!) { result: chatRate(input: $input) { chat { ${chat} } ${refused} } }`,
  transfer: `mutation M($input: ChatTransferInput!) { result: chatTransfer(input: $input) { chat { ${chat} } ${refused} } }`,
  presence: `mutation M($input: AgentPresenceSetInput!) { result: agentPresenceSet(input: $input) { agent { agentId status capacity publicName chats { id } } ${refused} } }`,
} as const;

/** Sends a mutation that must be accepted; resolves to its payload. */
export async function done(room: ChatRoom, person: Person, name: keyof typeof mutations, input: object): Promise<Data> {
  const { result } = await room.ask(mutations[name], person, { input });
  expect(result.userErrors).toEqual([]);
  return result;
}

/** Sends a mutation that must be refused, for one reason; resolves to it. */
export async function refusal(...[room, person, name, input]: Parameters<typeof done>): Promise<Data> {
  const { userErrors, ...rest } = (await room.ask(mutations[name], person, { input })).result;
  expect(userErrors).toHaveLength(1);
  expect(Object.values(rest).filter((value) => value !== null)).toEqual([]);
  return userErrors[0];
}

let keys = 0;
/** A key of its own. */
export const newKey = (): string => `key of an intention ${(keys += 1)}`;

/** Begins a chat in German about something general. */
export const startChat = (room: ChatRoom, person: Person, input: object = {}): Promise<Data> =>
  done(room, person, "start", { subject: "My headphones hum", language: "de", idempotencyKey: newKey(), ...input });

/** Says something. */
export const sayIn = (room: ChatRoom, person: Person, chatId: string, text: string, more: object = {}): Promise<Data> =>
  done(room, person, "send", { chatId, text, clientKey: newKey(), ...more });

/** A chat as somebody sees it; null when they do not. */
export const look = async (room: ChatRoom, person: Person, id: string, accessToken?: string): Promise<Data> =>
  (
    await room.ask(`query Q($id: ID!, $token: String) { chat(id: $id, accessToken: $token) { ${chat} } }`, person, {
      id,
      token: accessToken ?? null,
    })
  ).chat;
