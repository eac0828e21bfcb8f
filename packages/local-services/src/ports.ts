import { randomInt } from "node:crypto";
import { createServer } from "node:net";

// Below the ports a system hands out by itself (Linux from 32768, others from 49152): whoever asks it for any port never gets one of
// these, however long the one who chose it takes to listen there.
const lowest = 10_000;
const highest = 32_767;
const tries = 50;

/** A TCP port of this machine (`host`, 127.0.0.1) that nothing listened on a moment ago. Another program may take it before you do: retry then. */
export async function freePort(host = "127.0.0.1"): Promise<number> {
  for (let left = tries; left > 0; left -= 1) {
    const port = await tryPort(randomInt(lowest, highest + 1), host);
    if (typeof port === "number") return port;
  }
  throw new Error(`no free port on ${host}: ${tries} of ${lowest} to ${highest} were taken, or may not be opened`);
}

/**
 * The port to serve on. One that was asked for (`wanted`, from PORT; 0 means any) is taken or refused with an Error whose
 * message names the cure; without one it is `fallback`, or any free one when that is taken. `host` defaults to 127.0.0.1.
 */
export async function choosePort(choice: {
  readonly wanted: number | undefined;
  readonly fallback: number;
  readonly host?: string;
}): Promise<number> {
  const { wanted, fallback, host = "127.0.0.1" } = choice;
  if (wanted === 0) return freePort(host);
  const found = await tryPort(wanted ?? fallback, host);
  if (typeof found === "number") return found;
  if (wanted === undefined) return freePort();
  if (found.code === "EADDRINUSE")
    throw new Error(
      `Port ${wanted} is taken by another program. Stop that program, choose another port (PORT=${wanted + 1}), or leave PORT unset to get a free one.`,
    );
  if (found.code === "EACCES")
    throw new Error(`Port ${wanted} may not be opened by this user. Choose one above 1023, for example PORT=4000.`);
  throw new Error(`Cannot listen on ${host}:${wanted} (${found.message}). Choose another HOST or PORT.`, {
    cause: found,
  });
}

function tryPort(port: number, host: string): Promise<number | NodeJS.ErrnoException> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", resolve);
    server.listen(port, host, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : port));
    });
  });
}
