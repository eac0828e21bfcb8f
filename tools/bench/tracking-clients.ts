import { readFileSync } from "node:fs";
import { WebSocket } from "ws";
import type { OpenOrder } from "./tracking-orders.ts";

/** What one stream was sent. */
export type Followed = {
  readonly order: OpenOrder;
  /** Of each entry in the order they came, with the moment of `performance.now()`. */
  readonly entries: { readonly sequence: number; readonly atMs: number }[];
  /** Everything that was no entry. A stream that ended is taken up again where it was. */
  readonly faults: string[];
};

/** Open streams over WebSockets. */
export type Followers = { readonly streams: readonly Followed[]; readonly sockets: number; readonly close: () => void };

type Sent = {
  readonly type: string;
  readonly id?: string;
  readonly payload?: { readonly data?: { readonly orderTracking: { readonly sequence: number } } | null };
};

const resumeAfterMs = 200;

/** The web app's own text. */
const text = (): string => {
  const file = new URL("../../schema/operations/web.json", import.meta.url);
  const { operations } = JSON.parse(readFileSync(file, "utf8")) as {
    readonly operations: readonly { readonly name: string; readonly body: string }[];
  };
  const found = operations.find(({ name }) => name === "OrderTracking");
  if (!found) throw new Error("the web app has no operation OrderTracking any more");
  return found.body;
};

/** Follows orders from their beginning, those of one guest over one socket. Each guest comes from an address of its own, as a proxy would say. */
export async function follow(url: string, orders: readonly OpenOrder[]): Promise<Followers> {
  const query = text();
  const byGuest = [...Map.groupBy(orders, ({ accessToken }) => accessToken)];
  const all: Followed[] = [];
  const sockets: WebSocket[] = [];
  for (const [index, [accessToken, own]] of byGuest.entries()) {
    const streams = own.map((order): Followed => ({ order, entries: [], faults: [] }));
    all.push(...streams);
    sockets.push(await open(url, query, { accessToken, index, streams }));
  }
  return {
    streams: all,
    sockets: sockets.length,
    close: () => {
      for (const socket of sockets) socket.terminate();
    },
  };
}

function open(
  url: string,
  query: string,
  of: { readonly accessToken: string; readonly index: number; readonly streams: readonly Followed[] },
): Promise<WebSocket> {
  const headers = { "x-forwarded-for": `10.${(of.index >> 16) & 255}.${(of.index >> 8) & 255}.${of.index & 255}` };
  const socket = new WebSocket(url.replace("http", "ws"), "graphql-transport-ws", {
    headers,
    perMessageDeflate: false,
  });
  const say = (message: object): void => {
    if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
  };
  const subscribe = (position: number): void => {
    const stream = of.streams[position];
    if (!stream) return;
    const variables = { orderId: stream.order.orderId, after: stream.entries.at(-1)?.sequence ?? 0 };
    say({ type: "subscribe", id: String(position), payload: { query, variables } });
  };
  return new Promise((resolve, reject) => {
    socket.once("error", reject);
    socket.once("close", (code, reason) => {
      for (const { faults } of of.streams) faults.push(`closed: ${code} ${String(reason)}`);
    });
    socket.once("open", () =>
      say({
        type: "connection_init",
        payload: { "x-order-access-token": of.accessToken, "apollographql-client-name": "novatech-bench" },
      }),
    );
    socket.on("message", (data) => {
      const atMs = performance.now();
      const message = (data as Buffer).toString("utf8");
      const { type, id, payload } = JSON.parse(message) as Sent;
      if (type === "connection_ack") {
        for (const position of of.streams.keys()) subscribe(position);
        return resolve(socket);
      }
      const stream = of.streams[Number(id)];
      const sequence = payload?.data?.orderTracking.sequence;
      if (type === "next" && sequence !== undefined) stream?.entries.push({ sequence, atMs });
      else if (type !== "ping" && type !== "pong") stream?.faults.push(message.slice(0, 500));
      if (type === "complete" || type === "error") setTimeout(() => subscribe(Number(id)), resumeAfterMs);
    });
  });
}
