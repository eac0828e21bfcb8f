import { type Client, createClient } from "graphql-ws";
import { request } from "undici";
import WebSocket from "ws";

/** What a GraphQL server answers. */
export type GraphAnswer<Data> = {
  readonly data: Data | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
};

/** A client as an app would have one: HTTP for queries and mutations, one WebSocket for subscriptions. */
export type GraphClient = {
  /** Sends an operation; resolves to the whole answer, errors included. Rejects when there is no GraphQL answer. */
  readonly ask: <Data>(query: string, variables?: Readonly<Record<string, unknown>>) => Promise<GraphAnswer<Data>>;
  /** Sends an operation; resolves to its data. Rejects with every message when there are errors. */
  readonly get: <Data>(query: string, variables?: Readonly<Record<string, unknown>>) => Promise<Data>;
  /** Opens a subscription; ends with its source, rejects with the first error. Leaving the loop ends it. */
  readonly follow: <Data>(
    query: string,
    variables?: Readonly<Record<string, unknown>>,
  ) => AsyncGenerator<Data, void, void>;
  /** The same, but errors are answers like any other where the subscription goes on. Rejects when it is refused or cut. */
  readonly answers: <Data>(
    query: string,
    variables?: Readonly<Record<string, unknown>>,
  ) => AsyncGenerator<GraphAnswer<Data>, void, void>;
  /** The same client with other headers: who asks, and which cart. Its WebSocket sends them as connection parameters. */
  readonly as: (headers: Readonly<Record<string, string>>) => GraphClient;
  /** The same client of another server. */
  readonly at: (url: string) => GraphClient;
  /** Cuts every connection without a goodbye, as a lost network does: what is asked just now is never answered here, and rejects. */
  readonly cut: () => void;
  /** Ends every connection. */
  readonly close: () => Promise<void>;
};

/** What a subscription ended with: graphql-ws throws a refusal as a list of errors, and a lost socket as its close event. */
function toError(thrown: unknown): Error {
  if (thrown instanceof Error) return thrown;
  if (Array.isArray(thrown))
    return new Error((thrown as readonly { readonly message: string }[]).map(({ message }) => message).join("; "));
  const { code, reason } = thrown as { readonly code?: number; readonly reason?: string };
  return new Error(`the WebSocket was closed: ${code} ${reason}`, { cause: thrown });
}

/** A client of the GraphQL server at `url`, for tests and tools. `name` is told to the gateway as the client's name. */
export function createGraphClient(
  url: string,
  options: {
    readonly name: string;
    readonly headers?: Readonly<Record<string, string>>;
    /** Whether a connection is used for one request only. Default false: it is kept, and may be closed under the next request by a proxy that reads its settings again. */
    readonly isOneRequestEach?: boolean;
  },
): GraphClient {
  const { name, headers = {}, isOneRequestEach = false } = options;
  const sockets = new Set<WebSocket>();
  let live: Client | null = null;
  let underWay = new AbortController();
  class CountedWebSocket extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols);
      sockets.add(this);
      this.once("close", () => sockets.delete(this));
    }
  }
  const connect = (): Client =>
    (live ??= createClient({
      url: url.replace(/^http/, "ws"),
      connectionParams: { ...headers, "apollographql-client-name": name },
      webSocketImpl: CountedWebSocket,
      retryAttempts: 0,
      lazy: true,
    }));
  const ask = async <Data>(
    query: string,
    variables: Readonly<Record<string, unknown>> = {},
  ): Promise<GraphAnswer<Data>> => {
    const response = await request(url, {
      method: "POST",
      headers: { "content-type": "application/json", "apollographql-client-name": name, ...headers },
      body: JSON.stringify({ query, variables }),
      signal: underWay.signal,
      reset: isOneRequestEach,
    });
    const text = await response.body.text();
    try {
      return JSON.parse(text) as GraphAnswer<Data>;
    } catch (cause) {
      throw new Error(`${url} answered ${response.statusCode}, not GraphQL: ${text.slice(0, 200)}`, { cause });
    }
  };
  async function* answers<Data>(
    query: string,
    variables: Readonly<Record<string, unknown>> = {},
  ): AsyncGenerator<GraphAnswer<Data>, void, void> {
    try {
      const events = connect().iterate<Data>({ query, variables: { ...variables } });
      for await (const { data, errors } of events) yield { data: data ?? null, ...(errors ? { errors } : {}) };
    } catch (thrown) {
      throw toError(thrown);
    }
  }
  return {
    ask,
    get: async <Data>(query: string, variables?: Readonly<Record<string, unknown>>) => {
      const answer = await ask<Data>(query, variables);
      if (answer.errors || !answer.data)
        throw new Error((answer.errors ?? [{ message: "no data" }]).map((error) => error.message).join("; "));
      return answer.data;
    },
    follow: async function* <Data>(query: string, variables?: Readonly<Record<string, unknown>>) {
      for await (const { data, errors } of answers<Data>(query, variables)) {
        if (errors || !data) throw toError(errors ?? [{ message: "no data" }]);
        yield data;
      }
    },
    answers,
    at: (other) => createGraphClient(other, options),
    as: (others) => createGraphClient(url, { ...options, headers: { ...headers, ...others } }),
    cut: () => {
      underWay.abort();
      underWay = new AbortController();
      for (const socket of sockets) socket.terminate();
    },
    close: async () => {
      await live?.dispose();
      for (const socket of sockets) socket.terminate();
    },
  };
}
