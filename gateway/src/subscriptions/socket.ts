import type { Logger } from "pino";
import type { WebSocket } from "ws";

/** One WebSocket, as the protocol uses it. */
export type Socket = {
  /** False when the reader is behind: then `drained` says when to go on. What is sent after the end is dropped. */
  readonly send: (text: string) => boolean;
  /** Resolves when little waits in the socket, or it has ended. */
  readonly drained: () => Promise<void>;
  /** The code and reason that the client is told. */
  readonly close: (code: number, reason: string) => void;
};

export type SocketOptions = {
  readonly logger: Logger;
  /** Bytes that may wait in a socket before its sources are no longer asked for events. */
  readonly maxBufferedBytes: number;
  /** Time between two pings; a connection that did not answer the last one is ended. */
  readonly heartbeatMs: number;
};

/** Ties a WebSocket to what `handle` makes of its messages, keeps it alive by pings and ends it when it is dead. `onMessage` must not throw. */
export function attachSocket(
  socket: WebSocket,
  options: SocketOptions,
  handle: (socket: Socket) => { readonly onMessage: (text: string) => void; readonly onClose: () => void },
): void {
  const { maxBufferedBytes } = options;
  // A frame too long or a broken one: ws closes the socket with the right code, we only must not crash.
  socket.on("error", (err) => options.logger.debug({ err }, "a WebSocket failed"));

  let isAlive = true;
  socket.on("pong", () => {
    isAlive = true;
  });
  const heartbeat = setInterval(() => {
    if (isAlive) {
      isAlive = false;
      return socket.ping();
    }
    // After a time in which we were busy timers come first: what was received meanwhile is read now.
    setImmediate(() => {
      if (!isAlive) socket.terminate();
    });
  }, options.heartbeatMs);

  let waiting: (() => void)[] = [];
  const isBehind = (): boolean => socket.readyState === socket.OPEN && socket.bufferedAmount >= maxBufferedBytes;
  // A write that fails is followed by `close`.
  const written = (): void => {
    if (waiting.length === 0 || isBehind()) return;
    const all = waiting;
    waiting = [];
    for (const go of all) go();
  };
  const handlers = handle({
    send: (text) => {
      if (socket.readyState !== socket.OPEN) return true;
      socket.send(text, written);
      return !isBehind();
    },
    drained: () => (isBehind() ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve()),
    close: (code, reason) => socket.close(code, reason),
  });
  socket.on("message", (data) => handlers.onMessage((data as Buffer).toString("utf8")));
  socket.once("close", () => {
    clearInterval(heartbeat);
    handlers.onClose();
    written();
  });
}
