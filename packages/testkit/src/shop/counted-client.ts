import type { GraphAnswer, GraphClient } from "../graph-client.ts";

/** What became of the requests of some clients. */
export type Tally = {
  requests: number;
  /** Each request that got no answer, or one with errors: what was asked, and what was told. */
  readonly failures: string[];
  /** From sending to the answer, in milliseconds, of the slowest. */
  slowestMs: number;
};

export const newTally = (): Tally => ({ requests: 0, failures: [], slowestMs: 0 });

const operationOf = (query: string): string => /(?:query|mutation)\s+(\w+)/.exec(query)?.[1] ?? "unnamed";

/** The same client, of which every query and mutation is counted. Streams are not. */
export function countedClient(client: GraphClient, tally: Tally): GraphClient {
  const ask = async <Data>(
    query: string,
    variables?: Readonly<Record<string, unknown>>,
  ): Promise<GraphAnswer<Data>> => {
    const beganAt = performance.now();
    tally.requests += 1;
    const at = new Date().toISOString().slice(11, 23);
    const fail = (why: string): void => void tally.failures.push(`${at} ${operationOf(query)}: ${why}`);
    try {
      const answer = await client.ask<Data>(query, variables);
      if (answer.errors)
        fail(
          answer.errors
            .map(({ message, path, extensions }) => `${message} ${JSON.stringify({ path, extensions })}`)
            .join("; "),
        );
      return answer;
    } catch (error) {
      fail(String(error));
      throw error;
    } finally {
      tally.slowestMs = Math.max(tally.slowestMs, performance.now() - beganAt);
    }
  };
  return {
    ...client,
    ask,
    get: async <Data>(query: string, variables?: Readonly<Record<string, unknown>>) => {
      const { data, errors } = await ask<Data>(query, variables);
      if (errors || !data)
        throw new Error((errors ?? [{ message: "no data" }]).map(({ message }) => message).join("; "));
      return data;
    },
    as: (headers) => countedClient(client.as(headers), tally),
    at: (url) => countedClient(client.at(url), tally),
  };
}
