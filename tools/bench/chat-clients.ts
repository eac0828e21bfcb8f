import WebSocket from "ws";

/** A chat of a guest, and the secret that opens it. */
export type OpenChat = { readonly chatId: string; readonly accessToken: string };

/** What one side of a chat was sent. */
export type Listened = {
  readonly chat: OpenChat;
  /** Of each entry in the order they came, with the moment of `performance.now()`. */
  readonly entries: { readonly sequence: number; readonly text: string | null; readonly atMs: number }[];
  /** Everything that was no entry, but for cuts. */
  readonly faults: string[];
};

/** Open streams over WebSockets that can be cut. */
export type Listeners = {
  readonly streams: readonly Listened[];
  readonly sockets: number;
  /** Cuts one of the sockets without a goodbye, as a lost network does; it comes back and goes on behind what it saw. */
  readonly cut: (socket: number) => void;
  readonly close: () => void;
};

type Sent = {
  readonly type: string;
  readonly id?: string;
  readonly payload?: {
    readonly data?: {
      readonly chatMessageAdded: { readonly sequence: number; readonly message: { readonly text: string | null } };
    } | null;
  };
};

const query = `subscription BenchChat($chatId: ID!, $after: Int, $accessToken: String) {
  chatMessageAdded(chatId: $chatId, after: $after, accessToken: $accessToken) { sequence message { kind author agentName text at } }
}`;
const resumeAfterMs = 100;

/** The address of somebody, as a proxy would say. */
export const addressOf = (index: number): string => `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`;

/** Follows chats from their beginning, `perSocket` over one socket. `authorization`: as the agent who has them, else as their guests. */
export async function listen(
  url: string,
  chats: readonly OpenChat[],
  options: { readonly perSocket: number; readonly authorization?: string; readonly firstAddress: number },
): Promise<Listeners> {
  const { perSocket, authorization, firstAddress } = options;
  const all: Listened[] = [];
  const connections: { readonly cut: () => void; readonly close: () => void }[] = [];
  for (let from = 0; from < chats.length; from += perSocket) {
    const streams = chats.slice(from, from + perSocket).map((chat): Listened => ({ chat, entries: [], faults: [] }));
    all.push(...streams);
    connections.push(
      await connect(url, streams, { authorization: authorization ?? null, address: addressOf(firstAddress + from) }),
    );
  }
  return {
    streams: all,
    sockets: connections.length,
    cut: (socket) => connections[socket]?.cut(),
    close: () => {
      for (const { close } of connections) close();
    },
  };
}

/** Opens a socket that comes back whenever it ends, until it is closed. Resolves when it is open first. */
async function connect(
  url: string,
  streams: readonly Listened[],
  as: { readonly authorization: string | null; readonly address: string },
): Promise<{ readonly cut: () => void; readonly close: () => void }> {
  let socket: WebSocket;
  let isClosed = false;
  let isCut = false;
  const open = (): Promise<void> =>
    new Promise((resolve) => {
      socket = new WebSocket(url.replace("http", "ws"), "graphql-transport-ws", {
        headers: { "x-forwarded-for": as.address },
        perMessageDeflate: false,
      });
      const own = socket;
      const say = (message: object): void => {
        if (own.readyState === WebSocket.OPEN) own.send(JSON.stringify(message));
      };
      const subscribe = (position: number): void => {
        const stream = streams[position];
        if (!stream) return;
        const { chatId, accessToken } = stream.chat;
        const secret = as.authorization === null ? { accessToken } : {};
        const variables = { chatId, after: stream.entries.at(-1)?.sequence ?? 0, ...secret };
        say({ type: "subscribe", id: String(position), payload: { query, variables } });
      };
      own.on("error", () => {});
      own.once("close", (code, reason) => {
        if (isClosed) return;
        if (!isCut) for (const { faults } of streams) faults.push(`closed: ${code} ${String(reason)}`);
        isCut = false;
        setTimeout(() => void open().then(resolve), resumeAfterMs);
      });
      own.once("open", () => {
        const headers = as.authorization === null ? {} : { authorization: as.authorization };
        say({ type: "connection_init", payload: { ...headers, "apollographql-client-name": "novatech-bench" } });
      });
      own.on("message", (data) => {
        const atMs = performance.now();
        const message = (data as Buffer).toString("utf8");
        const { type, id, payload } = JSON.parse(message) as Sent;
        if (type === "connection_ack") {
          for (const position of streams.keys()) subscribe(position);
          return resolve();
        }
        const stream = streams[Number(id)];
        const added = payload?.data?.chatMessageAdded;
        if (type === "next" && added)
          stream?.entries.push({ sequence: added.sequence, text: added.message.text, atMs });
        else if (type !== "ping" && type !== "pong") stream?.faults.push(message.slice(0, 500));
        if (type === "ping") say({ type: "pong" });
        if (type === "complete" || type === "error") setTimeout(() => subscribe(Number(id)), resumeAfterMs);
      });
    });
  await open();
  return {
    cut: () => {
      isCut = true;
      socket.terminate();
    },
    close: () => {
      isClosed = true;
      socket.terminate();
    },
  };
}
