import { once } from "node:events";
import { createConnection } from "node:net";

/** Removes everything a Redis holds, as one that lost its memory. Connections and subscriptions to it stay. */
export async function flushRedis(redisUrl: string): Promise<void> {
  const { hostname, port, username, password } = new URL(redisUrl);
  const socket = createConnection({ host: hostname, port: Number(port) });
  const command = async (text: string): Promise<void> => {
    socket.write(`${text}\r\n`);
    const [answer] = (await once(socket, "data")) as [Buffer];
    if (!answer.toString().startsWith("+OK")) throw new Error(`Redis refused: ${answer.toString().trim()}`);
  };
  try {
    if (password !== "") await command(["AUTH", username, password].filter(Boolean).map(decodeURIComponent).join(" "));
    await command("FLUSHALL");
  } finally {
    socket.destroy();
  }
}
