import { type Client, createClient } from "graphql-ws/client";
import { WebSocket } from "ws";

/** A graphql-ws client of a gateway under test, that does not connect again. */
export function connect(url: string, connectionParams: Record<string, unknown> = {}): Client {
  return createClient({
    url: `${url.replace("http", "ws")}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams,
    retryAttempts: 0,
    shouldRetry: () => false,
  });
}

/** Every result of a subscription, and how it ended: null for complete, else the close event or the errors. */
export function collect(client: Client, query: string, variables: Record<string, unknown> = {}) {
  const results: unknown[] = [];
  let onFirst: () => void;
  const first = new Promise<void>((resolve) => {
    onFirst = resolve;
  });
  let unsubscribe: () => void = () => {};
  const ended = new Promise<unknown>((resolve) => {
    unsubscribe = client.subscribe(
      { query, variables },
      {
        next: (result) => {
          results.push(result);
          onFirst();
        },
        error: (error) => resolve(error),
        complete: () => resolve(null),
      },
    );
  });
  return { results, first, ended, unsubscribe };
}

/** POSTs a subscription and gives the parts of the multipart answer as they come. */
export async function postStream(url: string, query: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: 'multipart/mixed;subscriptionSpec="1.0", application/json',
      ...headers,
    },
    body: JSON.stringify({ query }),
  });
  return { response, parts: parts(response) };
}

async function* parts(response: Response): AsyncGenerator<Record<string, unknown>> {
  let text = "";
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    const pieces = text.split(/\r\n--graphql|^--graphql/);
    text = pieces.pop() ?? "";
    for (const piece of pieces) {
      const json = piece.split("\r\n\r\n")[1];
      if (json !== undefined) yield JSON.parse(json) as Record<string, unknown>;
    }
  }
}
