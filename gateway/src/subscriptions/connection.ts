import { errorJson } from "./answer-json.ts";
import {
  type ClientMessage,
  closeCode,
  closeReason,
  messages,
  readMessage,
  type SubscribePayload,
} from "./messages.ts";
import type { Opened } from "./subscriber.ts";
import { createPayload } from "./payload.ts";
import type { Socket } from "./socket.ts";

/** Made once: the stack of each would cost more than the rest of an end. */
const clientLeft = new DOMException("the client has left", "AbortError");

/** An operation on its way: cancelled by its client or by the end of the connection. */
export type Running = {
  /** Aborts when nobody waits for it any more. */
  readonly gone: AbortSignal;
};

/** What a connection asks of the gateway. */
export type ConnectionHandlers = {
  /** Rejects nothing: false when the connection is closed already, because who connects is refused. */
  readonly onInit: (payload: Readonly<Record<string, unknown>> | undefined) => Promise<boolean>;
  /** Opens an operation. `others`: how many run beside it. Never rejects. */
  readonly open: (payload: SubscribePayload, running: Running, others: number) => Promise<Opened>;
  /** An operation has ended; so many results were sent. */
  readonly onEnd: (running: Running, sent: number) => void;
  /** A fault of ours: the connection is closed after it. */
  readonly onFault: (error: unknown) => void;
};

/** One connection that speaks graphql-transport-ws. */
export type Connection = {
  readonly onMessage: (text: string) => void;
  /** The socket is gone: ends everything. */
  readonly onClose: () => void;
};

/**
 * The server's side of the protocol, for one connection: who does not say connection_init within `initTimeoutMs`, speaks before it was acknowledged, twice
 * or nonsense is closed with the protocol's code. Results are sent as JSON that was made once for all readers, with this operation's id before it.
 */
export function createConnection(
  socket: Socket,
  handlers: ConnectionHandlers,
  options: { readonly initTimeoutMs: number },
): Connection {
  const operations = new Map<string, AbortController>();
  let state: "new" | "initialising" | "ready" | "closed" = "new";
  const initTimer = setTimeout(
    () => close(closeCode.initTimeout, "Connection initialisation timeout"),
    options.initTimeoutMs,
  );
  const close = (code: number, reason: string): void => socket.close(code, closeReason(reason));

  const run = async (id: string, payload: SubscribePayload, controller: AbortController): Promise<void> => {
    const running: Running = { gone: controller.signal };
    const idJson = JSON.stringify(id);
    const isGone = (): boolean => controller.signal.aborted;
    /** Says the last word and frees the id, in one turn: the client may use it again at once. */
    const finish = (text: string): void => {
      if (isGone()) return;
      operations.delete(id);
      socket.send(text);
    };
    let sent = 0;
    const opened = await handlers.open(payload, running, operations.size - 1);
    if (opened.kind === "stream") {
      const { events } = opened;
      if (isGone()) events.close();
      controller.signal.addEventListener("abort", events.close, { once: true });
      for (let event = await events.next(); event && !isGone(); event = await events.next()) {
        sent++;
        if (!socket.send(messages.next(idJson, event.json()))) await socket.drained();
      }
      finish(messages.complete(idJson));
    } else if (opened.kind === "refused") finish(messages.error(idJson, opened.errors.map(errorJson)));
    else if (!isGone()) {
      sent++;
      socket.send(messages.next(idJson, createPayload(opened.result).json()));
      finish(messages.complete(idJson));
    }
    handlers.onEnd(running, sent);
  };

  const initialise = async (payload: Readonly<Record<string, unknown>> | undefined): Promise<void> => {
    if (state !== "new") return close(closeCode.tooManyInits, "Too many initialisation requests");
    state = "initialising";
    clearTimeout(initTimer);
    if (!(await handlers.onInit(payload)) || isClosed()) return;
    state = "ready";
    socket.send(messages.ack);
  };
  const isClosed = (): boolean => state === "closed";

  const handle = async (message: ClientMessage): Promise<void> => {
    switch (message.type) {
      case "connection_init":
        return initialise(message.payload);
      case "ping":
        return void socket.send(messages.pong(message.payload));
      case "pong":
        return;
      case "complete":
        operations.get(message.id)?.abort(clientLeft);
        operations.delete(message.id);
        return;
      case "subscribe": {
        const { id } = message;
        if (state !== "ready") return close(closeCode.unauthorized, "Unauthorized");
        if (operations.has(id)) return close(closeCode.alreadyExists, `Subscriber for ${id} already exists`);
        const controller = new AbortController();
        operations.set(id, controller);
        return run(id, message.payload, controller);
      }
    }
  };

  return {
    onMessage: (text) => {
      if (isClosed()) return;
      let message: ClientMessage;
      try {
        message = readMessage(text);
      } catch (error) {
        return close(closeCode.badRequest, error instanceof Error ? error.message : "Invalid message");
      }
      handle(message).catch((error: unknown) => {
        handlers.onFault(error);
        close(closeCode.internalError, "Internal server error");
      });
    },
    onClose: () => {
      state = "closed";
      clearTimeout(initTimer);
      for (const controller of operations.values()) controller.abort(clientLeft);
      operations.clear();
    },
  };
}
