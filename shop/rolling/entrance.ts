import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** What stands before the processes of one room, as a Kubernetes service does: a lasting address, and a list of who is behind it now. */
export type Entrance = {
  readonly url: string;
  /** From now on new connections go to these in turn; those there are stay where they are. */
  readonly leadTo: (targets: readonly string[]) => void;
  readonly close: () => Promise<void>;
};

/** Opens an entrance that leads nowhere yet: who comes is turned away. It passes bytes and knows no HTTP, so that what ends a connection is never it. */
export async function openEntrance(): Promise<Entrance> {
  const sockets = new Set<Socket>();
  let targets: readonly URL[] = [];
  let turn = 0;
  const server = createServer({ pauseOnConnect: true }, (near) => {
    const target = targets[turn++ % targets.length];
    if (!target) {
      near.destroy();
      return;
    }
    const far = connect({ port: Number(target.port), host: target.hostname, noDelay: true });
    near.setNoDelay(true);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      // Each half ends by itself, as on a wire: what was sent before still arrives.
      socket.pipe(other);
      socket.on("error", () => other.destroy());
      socket.on("close", () => {
        sockets.delete(socket);
        other.destroySoon();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    leadTo: (now) => {
      targets = now.map((one) => new URL(one));
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
