import { type Client, createClient } from "graphql-ws";
import { Pool } from "undici";
import { WebSocket } from "ws";
import { lightOperations, tickSubscription } from "./reload-graph.ts";

/** What a load has seen so far. */
export type Seen = {
  readonly queries: number;
  readonly mutations: number;
  /** Events of all streams together. */
  readonly events: number;
  /** In words: an answer with errors or none, a stream that ended, a number that was left out or came twice. */
  readonly faults: readonly string[];
};

/** Queries, mutations and streams that go on. */
export type LightLoad = {
  readonly seen: () => Seen;
  /** Asks every operation once. */
  readonly askAll: () => Promise<void>;
  /** Lets what is under way end. Resolves with what was seen in the end. */
  readonly stop: () => Promise<Seen>;
};

/** Begins a light load on a gateway: queries and mutations one after the other, so many streams beside them. */
export function startLightLoad(
  url: string,
  options: { readonly streams: number; readonly pauseMs: number },
): LightLoad {
  const pool = new Pool(new URL(url).origin, { connections: 4 });
  const counts = { queries: 0, mutations: 0, events: 0 };
  const faults: string[] = [];
  let isStopping = false;

  const ask = async (query: string): Promise<void> => {
    try {
      const { statusCode, body } = await pool.request({
        method: "POST",
        path: "/graphql",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query }),
      });
      const text = await body.text();
      const { data, errors } = JSON.parse(text) as { readonly data?: unknown; readonly errors?: unknown };
      if (statusCode !== 200 || errors !== undefined || !data) faults.push(`HTTP ${statusCode}: ${text.slice(0, 300)}`);
    } catch (error) {
      faults.push(String(error));
    }
  };
  const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, options.pauseMs));
  const repeat = async (work: (round: number) => Promise<void>): Promise<void> => {
    for (let round = 0; !isStopping; round++) {
      await work(round);
      await pause();
    }
  };
  const querying = repeat(async (round) => {
    await ask(lightOperations[round % lightOperations.length] ?? "");
    counts.queries++;
  });
  const changing = repeat(async () => {
    await ask("mutation { change }");
    counts.mutations++;
  });

  const clients: Client[] = [];
  for (let stream = 0; stream < options.streams; stream++) {
    const client = createClient({ url: url.replace(/^http/, "ws"), webSocketImpl: WebSocket, retryAttempts: 0 });
    clients.push(client);
    let last: number | null = null;
    client.subscribe<{ readonly tick: { readonly number: number; readonly user: { readonly name: string } | null } }>(
      { query: tickSubscription },
      {
        next: ({ data, errors }) => {
          const tick = data?.tick;
          if (errors || !tick?.user?.name) return void faults.push(`an event with ${JSON.stringify(errors ?? data)}`);
          if (last !== null && tick.number !== last + 1) faults.push(`after event ${last} came ${tick.number}`);
          last = tick.number;
          counts.events++;
        },
        error: (error) => void (isStopping || faults.push(`a stream failed: ${JSON.stringify(error)}`)),
        complete: () => void (isStopping || faults.push("a stream ended")),
      },
    );
  }

  return {
    seen: () => ({ ...counts, faults }),
    askAll: async () => {
      for (const query of lightOperations) {
        await ask(query);
        counts.queries++;
      }
    },
    stop: async () => {
      isStopping = true;
      await Promise.all([querying, changing]);
      for (const client of clients) await client.dispose();
      await pool.close();
      return { ...counts, faults };
    },
  };
}
