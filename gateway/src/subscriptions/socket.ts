import type { Server } from "graphql-ws";
import type { Logger } from "pino";
import type { WebSocket } from "ws";

/**
 * Ties one socket to the protocol: messages in, messages out, pings, the end.
 * Sending resolves at once while few bytes wait in the socket, and with the write itself above `maxBufferedBytes`:
 * whoever awaits it asks its source for the next event only when the reader has caught up.
 */
export function attachSocket<Extra extends Record<PropertyKey, unknown>>(
  server: Server<Extra>,
  socket: WebSocket,
  extra: Extra,
  options: { readonly logger: Logger; readonly maxBufferedBytes: number; readonly heartbeatMs: number },
): void {
  // A frame too long or a broken one: ws closes the socket with the right code, we only must not crash.
  socket.on("error", (err) => options.logger.debug({ err }, "a WebSocket failed"));

  let isAlive = true;
  socket.on("pong", () => {
    isAlive = true;
  });
  const heartbeat = setInterval(() => {
    if (!isAlive) return socket.terminate();
    isAlive = false;
    socket.ping();
  }, options.heartbeatMs);

  const closed = server.opened(
    {
      protocol: socket.protocol,
      send: (data) =>
        new Promise<void>((resolve) => {
          if (socket.readyState !== socket.OPEN) return resolve();
          // A write that fails is followed by `close`, which ends the streams.
          socket.send(data, () => resolve());
          if (socket.bufferedAmount < options.maxBufferedBytes) resolve();
        }),
      close: (code, reason) => socket.close(code, reason),
      onMessage: (handle) =>
        socket.on("message", (data) => {
          handle((data as Buffer).toString("utf8")).catch((err: unknown) => {
            options.logger.error({ err }, "a WebSocket message met a fault");
            socket.close(1011, "Internal server error");
          });
        }),
    },
    extra,
  );
  socket.once("close", (code, reason) => {
    clearInterval(heartbeat);
    closed(code, String(reason)).catch((err: unknown) =>
      options.logger.error({ err }, "the end of a WebSocket met a fault"),
    );
  });
}
