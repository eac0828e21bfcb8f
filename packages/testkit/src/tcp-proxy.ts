import { createServer, connect, type AddressInfo, type Socket } from "node:net";

/** A line to a server that a test can hold or cut. */
export type TcpProxy = {
  /** The server's address, through the line. */
  readonly url: string;
  /** Carries nothing more, as a stopped process or a dropped packet would; connections stay. */
  readonly hold: () => void;
  /** Cuts every connection and refuses new ones, as a process that ended would. */
  readonly cut: () => void;
  /** Carries again; what was held arrives. */
  readonly mend: () => void;
  readonly close: () => Promise<void>;
};

/** Opens a line to the server at `target`, an http address. */
export async function openTcpProxy(target: string): Promise<TcpProxy> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let state: "open" | "held" | "cut" = "open";
  const server = createServer({ pauseOnConnect: true }, (near) => {
    if (state === "cut") {
      near.destroy();
      return;
    }
    const far = connect(Number(port), hostname);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      socket.on("data", (bytes) => other.write(bytes));
      socket.on("error", () => other.destroy());
      socket.on("close", () => {
        sockets.delete(socket);
        other.destroy();
      });
      if (state === "held") socket.pause();
      else socket.resume();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const cutAll = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hold: () => {
      state = "held";
      for (const socket of sockets) socket.pause();
    },
    cut: () => {
      state = "cut";
      cutAll();
    },
    mend: () => {
      state = "open";
      for (const socket of sockets) socket.resume();
    },
    close: async () => {
      cutAll();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
