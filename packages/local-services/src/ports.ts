import { createServer } from "node:net";

/** A TCP port of 127.0.0.1 that nothing listened on a moment ago. Another program may take it before you do: retry then. */
export async function freePort(): Promise<number> {
  const port = await tryPort(0, "127.0.0.1");
  if (typeof port === "number") return port;
  throw new Error(`no free port on 127.0.0.1: ${port.message}`, { cause: port });
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
