import { createConnection } from "node:net";

/** Where a local Redis listens, on 127.0.0.1, and its password. */
export type RedisAddress = { readonly port: number; readonly password: string };

const answerTimeoutMs = 3000;

/**
 * Asks Redis one command without arguments that need quoting, and resolves to everything it says, in its wire protocol
 * (https://redis.io/docs/latest/develop/reference/protocol-spec/). Rejects when nobody answers or the answer is an error.
 * Enough to tell a Redis from another program; who works with it has a client.
 */
export function askRedis({ port, password }: RedisAddress, command: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    const socket = createConnection({ port, host: "127.0.0.1" });
    socket.setTimeout(answerTimeoutMs, () => socket.destroy(new Error(`Redis on port ${port} does not answer`)));
    socket.on("error", reject);
    socket.on("data", (chunk) => {
      text += chunk.toString();
    });
    socket.on("end", () => {
      const refusal = /^-(.*)$/m.exec(text)?.[1];
      if (refusal !== undefined) reject(new Error(`Redis on port ${port} says: ${refusal.trim()}`));
      else resolve(text);
    });
    socket.write(`AUTH ${password}\r\n${command}\r\nQUIT\r\n`);
  });
}
