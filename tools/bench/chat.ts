import { createHash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { createGraphClient } from "@novatech/testkit/graph-client";
import { seededRandom } from "@novatech/testkit/random";
import { until } from "@novatech/testkit/wait";
import { Pool } from "undici";
import { addressOf, type Listened, type Listeners, listen, type OpenChat } from "./chat-clients.ts";
import { type RoomyShop, startRoomyShop } from "./tracking-shop.ts";

/** How many messages come each second, for how long, and how many connections are cut each second. */
type Load = { readonly rate: number; readonly seconds: number; readonly cuts: number };

const perSocket = 50;
const warmUpSeconds = 5;

/**
 * Open chats through one gateway process, each room in a process of its own: both sides of each are followed over WebSockets, guests and the agent write, and
 * connections are cut at random, which come back with the last sequence they saw. `-- chat [CHATS]` (1,000), `--rate` messages a second (50), `--seconds` (30), `--cuts` a second (1).
 */
export async function benchChat(parameters: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...parameters],
    allowPositionals: true,
    options: {
      rate: { type: "string", default: "50" },
      seconds: { type: "string", default: "30" },
      cuts: { type: "string", default: "1" },
    },
  });
  const count = Number(positionals[0] ?? "1000");
  const load = { rate: Number(values.rate), seconds: Number(values.seconds), cuts: Number(values.cuts) };
  const shop = await startRoomyShop({ TRUSTED_PROXIES: "127.0.0.1", STREAMS_MAX_PER_CLIENT: String(2 * count + 100) });
  const pool = new Pool(new URL(shop.url).origin, { connections: 32 });
  try {
    const { authorization, agentId } = await logInStaff(shop.url);
    const chats = await makeOpenChats(shop, agentId, count);
    const opening = performance.now();
    const guests = await listen(shop.url, chats, { perSocket, firstAddress: 1 });
    const desk = await listen(shop.url, chats, { perSocket, authorization, firstAddress: 100_000 });
    const sides = [guests, desk];
    const streams = sides.flatMap((side) => side.streams);
    await until(() => streams.filter(({ entries }) => entries.length === 0).length, {
      done: (missing) => missing === 0,
      timeoutMs: 120_000,
      everyMs: 100,
    });
    console.log(
      `${count} open chats, both sides followed: ${streams.length} streams over ${guests.sockets + desk.sockets} WebSockets, opened in ${((performance.now() - opening) / 1000).toFixed(1)} s`,
    );
    const write = writer(shop.url, pool, chats, authorization);
    await talk(write, sides, { ...load, seconds: warmUpSeconds, cuts: 0 }, 1);
    const before = cpuOf(shop);
    const began = performance.now();
    const talked = await talk(write, sides, load, 2);
    const seconds = (performance.now() - began) / 1000;
    const after = cpuOf(shop);
    report(shop, {
      talked,
      streams,
      seconds,
      gateway: after.gateway - before.gateway,
      support: after.support - before.support,
    });
    await compare(shop, streams);
    for (const side of sides) side.close();
  } finally {
    await pool.close();
    await shop.stop();
  }
}

async function logInStaff(url: string): Promise<{ readonly authorization: string; readonly agentId: string }> {
  const visitor = createGraphClient(url, { name: "novatech-bench" });
  const input = { email: "staff@novatech.example", password: "demo-staff" };
  const { sessionCreate } = await visitor.get<{
    readonly sessionCreate: { readonly session: { readonly accessToken: string } };
  }>("mutation LogIn($input: SessionCreateInput!) { sessionCreate(input: $input) { session { accessToken } } }", {
    input,
  });
  const authorization = `Bearer ${sessionCreate.session.accessToken}`;
  const { me } = await visitor.as({ authorization }).get<{ readonly me: { readonly id: string } }>("{ me { id } }");
  await visitor.close();
  return { authorization, agentId: me.id };
}

const idOf = (index: number): string => `chat_01kdvdna00e00800${String(index).padStart(10, "0")}`;
const secretOf = (index: number): string => `the secret of chat ${index}`;
const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Writes chats that the agent has, each with its first entry, as support would have. */
async function makeOpenChats(shop: RoomyShop, agentId: string, count: number): Promise<readonly OpenChat[]> {
  const { support } = shop.databases;
  const indexes = Array.from({ length: count }, (_, index) => index);
  const hashes = indexes.map((index) => sha256(secretOf(index)));
  await support`
    insert into chats (id, access_token_hash, subject, language, queue, status, agent_id, agent_name, agent_since, queued_at, waiting_since, started_at,
      assigned_at, sequence, version, customer_read_up_to, agent_read_up_to, customer_spoke_at)
    select id, hash, 'A question', 'de', 'GENERAL', 'ACTIVE', ${agentId}, 'Stefan', now(), now(), now(), now(), now(), 1, 2, 0, 0, now()
    from unnest(${indexes.map(idOf)}::text[], ${hashes}::text[]) as made (id, hash)`;
  await support`
    insert into chat_entries (chat_id, sequence, author, kind, agent_id, agent_name, occurred_at)
    select id, 1, 'SYSTEM', 'AGENT_JOINED', ${agentId}, 'Stefan', now() from unnest(${indexes.map(idOf)}::text[]) as made (id)`;
  await support`analyze chats`;
  return indexes.map((index) => ({ chatId: idOf(index), accessToken: secretOf(index) }));
}

type Written = { readonly chatId: string; readonly text: string; readonly atMs: number };
type Write = (number: number, run: number) => Promise<Written | null>;

const send = `mutation BenchSend($input: ChatMessageSendInput!) {
  chatMessageSend(input: $input) { message { sequence } userErrors { code message } }
}`;

/** Says something in a chat by turns, as its guest or its agent. Resolves to the moment before it was asked; null when it was refused. */
function writer(url: string, pool: Pool, chats: readonly OpenChat[], authorization: string): Write {
  const { pathname } = new URL(url);
  let complaints = 0;
  return async (number, run) => {
    // A prime takes them far apart, each once before any comes again.
    const index = (number * 7_919) % chats.length;
    const chat = chats[index];
    if (!chat) return null;
    const text = `message ${number} of run ${run}`;
    const isAgent = number % 2 === 1;
    const { chatId, accessToken } = chat;
    const input = { chatId, text, clientKey: text, ...(isAgent ? {} : { accessToken }) };
    const atMs = performance.now();
    const { body } = await pool.request({
      path: pathname,
      method: "POST",
      headers: {
        "content-type": "application/json",
        "apollographql-client-name": "novatech-bench",
        "x-forwarded-for": addressOf(1 + index),
        ...(isAgent && { authorization }),
      },
      body: JSON.stringify({ query: send, variables: { input } }),
    });
    const answer = (await body.json()) as { data?: { chatMessageSend?: { message: object | null } } | null };
    if (answer.data?.chatMessageSend?.message) return { chatId, text, atMs };
    if ((complaints += 1) <= 3) console.log(`  refused: ${JSON.stringify(answer).slice(0, 300)}`);
    return null;
  };
}

/** Writes at a steady rate and cuts at random meanwhile, then waits until all was heard. Resolves to what was written. */
async function talk(write: Write, sides: readonly Listeners[], load: Load, run: number): Promise<readonly Written[]> {
  const random = seededRandom(run);
  const total = Math.round(load.rate * load.seconds);
  const cutEvery = load.cuts === 0 ? Number.POSITIVE_INFINITY : load.rate / load.cuts;
  const began = performance.now();
  const writes: Promise<Written | null>[] = [];
  for (let number = 0; number < total; number += 1) {
    const dueInMs = began + (number * 1000) / load.rate - performance.now();
    if (dueInMs > 0) await pause(dueInMs);
    writes.push(write(number, run));
    if (number % cutEvery < 1 && number > 0) {
      const side = random.pick(sides);
      side.cut(random.between(0, side.sockets - 1));
    }
  }
  const written = (await Promise.all(writes)).filter((one) => one !== null);
  const missing = (): number => {
    const heard = new Map(sides.map((side) => [side, heardOf(side.streams)]));
    return written.filter(({ chatId, text }) => sides.some((side) => !heard.get(side)?.has(`${chatId} ${text}`)))
      .length;
  };
  await until(missing, { done: (count) => count === 0, timeoutMs: 60_000, everyMs: 200 }).catch((error: unknown) =>
    console.log(`  not everything was heard: ${String(error)}`),
  );
  return written;
}

const heardOf = (streams: readonly Listened[]): Map<string, number[]> => {
  const heard = new Map<string, number[]>();
  for (const { chat, entries } of streams)
    for (const { text, atMs } of entries) {
      const key = `${chat.chatId} ${text}`;
      heard.set(key, [...(heard.get(key) ?? []), atMs]);
    }
  return heard;
};

const cpuOf = (shop: RoomyShop) => ({
  gateway: shop.usageOf("gateway").cpuMs,
  support: shop.usageOf("support").cpuMs,
});

function report(
  shop: RoomyShop,
  of: {
    readonly talked: readonly Written[];
    readonly streams: readonly Listened[];
    readonly seconds: number;
    readonly gateway: number;
    readonly support: number;
  },
): void {
  const heard = heardOf(of.streams);
  const waits = of.talked
    .flatMap(({ chatId, text, atMs }) => (heard.get(`${chatId} ${text}`) ?? []).map((at) => at - atMs))
    .toSorted((a, b) => a - b);
  const at = (share: number): string =>
    (waits[Math.min(waits.length - 1, Math.floor(waits.length * share))] ?? 0).toFixed(0);
  console.log(
    `  ${of.talked.length} messages (${(of.talked.length / of.seconds).toFixed(1)}/s), ${waits.length} deliveries; from sending one to hearing it: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms`,
  );
  console.log(
    `  CPU a delivery, writing included: gateway ${(of.gateway / waits.length).toFixed(2)} ms, support ${(of.support / waits.length).toFixed(2)} ms; gateway's memory ${shop.usageOf("gateway").rssMb.toFixed(0)} MB`,
  );
}

/** What each stream was sent beside what support wrote down. */
async function compare(shop: RoomyShop, streams: readonly Listened[]): Promise<void> {
  const rows = await shop.databases.support<{ chatId: string; entries: number; last: number }[]>`
    select chat_id as "chatId", count(*)::int as entries, max(sequence)::int as last from chat_entries group by chat_id`;
  const lastOf = new Map(rows.map(({ chatId, last }) => [chatId, last]));
  const holed = rows.filter(({ entries, last }) => entries !== last).length;
  let lost = 0;
  let repeated = 0;
  for (const { chat, entries } of streams) {
    const sequences = new Set(entries.map(({ sequence }) => sequence));
    for (let sequence = 1; sequence <= (lastOf.get(chat.chatId) ?? 0); sequence += 1)
      if (!sequences.has(sequence)) lost += 1;
    let highest = 0;
    for (const { sequence } of entries) {
      if (sequence <= highest) repeated += 1;
      highest = Math.max(highest, sequence);
    }
  }
  const faults = streams.flatMap((stream) => stream.faults);
  console.log(
    `  ${lost} lost, ${repeated} repeated or out of order, ${holed} conversations with a gap, ${faults.length} faults`,
  );
  for (const fault of new Set(faults.slice(0, 5))) console.log(`    ${fault}`);
}
