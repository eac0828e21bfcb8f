import type { Socket } from "node:net";
import type { FastifyInstance } from "fastify";

/**
 * How long a connection that nobody uses stays open, in milliseconds. Callers are told it with every answer (`keep-alive: timeout=5`) and let go earlier
 * (undici 2 s before), so that a server that goes need not close one under a request that is just being sent: nobody could say whether a
 * mutation on it happened.
 */
export const idleConnectionMs = 5_000;

/** How an HTTP server leaves those who talk to it. */
export type Drain = {
  readonly isDraining: () => boolean;
  /**
   * Goes on answering, and says `connection: close` with every answer, until no connection is left: those in use end with their answer, those that
   * nobody uses are let go by their owners. Resolves then, or after the longest time, whichever comes first; whoever asks has told others before
   * that they find nobody here any more, and closes the server afterwards.
   */
  readonly drain: () => Promise<void>;
};

/** Watches a server's connections from now on; call it before it listens. WebSockets are not counted: whoever serves them closes them. */
export function createDrain(
  http: FastifyInstance,
  options: {
    /** The longest time for all, in milliseconds. Default 15,000: within the twenty seconds that a pod has. */
    readonly timeoutMs?: number;
  } = {},
): Drain {
  const { timeoutMs = 15_000 } = options;
  const open = new Set<Socket>();
  const { promise: emptied, resolve: empty } = Promise.withResolvers<void>();
  let isDraining = false;
  const leave = (socket: Socket): void => {
    open.delete(socket);
    if (isDraining && open.size === 0) empty();
  };
  http.server.on("connection", (socket: Socket) => {
    open.add(socket);
    socket.once("close", () => leave(socket));
  });
  http.server.on("upgrade", (_request, socket) => leave(socket as Socket));
  http.addHook("onSend", async (_request, reply) => {
    if (isDraining) void reply.header("connection", "close");
  });
  return {
    isDraining: () => isDraining,
    drain: async () => {
      isDraining = true;
      if (open.size === 0) return;
      const { promise: late, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, timeoutMs);
      await Promise.race([emptied, late]);
      clearTimeout(timer);
    },
  };
}
