import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What a receiver was sent. */
export type Received = { readonly path: string; readonly headers: IncomingHttpHeaders; readonly body: string };

/** How it answers: a status, or what it does with the connection. Nothing: it hangs. */
export type Behaviour = (response: ServerResponse, received: Received) => void;

/** A server of somebody who wants to be told. */
export type Receiver = {
  readonly url: string;
  /** Everything that came, in the order in which it came. */
  readonly received: Received[];
  /** How it answers from now on, by path; default 204. */
  readonly answer: (path: string, behaviour: Behaviour) => void;
  readonly of: (path: string) => readonly Received[];
  readonly stop: () => Promise<void>;
};

/** Answers with a status and a body. */
export const withStatus =
  (status: number, body = "", headers: Readonly<Record<string, string>> = {}): Behaviour =>
  (response) =>
    void response.writeHead(status, headers).end(body);

/** Starts a server on this machine. Bodies are read as text in an encoding; latin1 keeps bytes. */
export async function startReceiver(encoding: "utf8" | "latin1" = "utf8"): Promise<Receiver> {
  const received: Received[] = [];
  const behaviours = new Map<string, Behaviour>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const one = { path: request.url ?? "", headers: request.headers, body: Buffer.concat(chunks).toString(encoding) };
      received.push(one);
      (behaviours.get(one.path) ?? withStatus(204))(response, one);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    answer: (path, behaviour) => void behaviours.set(path, behaviour),
    of: (path) => received.filter((one) => one.path === path),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
