import { WebSocket } from "ws";
import type { Apps, Who } from "./shop-requests.ts";

/** An order that a guest placed, and the secret that opens it. */
export type PlacedOrder = { readonly id: string; readonly accessToken: string };

/** What streams came to so far. */
export type StreamTally = {
  /** Check-outs that were followed to PLACED, and how long each took from `submittedMs`. */
  readonly placedMs: number[];
  readonly orders: PlacedOrder[];
  /** Check-outs that ended FAILED. */
  readonly failed: string[];
  readonly open: () => number;
  readonly ended: () => number;
  readonly entries: () => number;
  /** What was cut, repeated or skipped. */
  readonly faults: string[];
};

/** Buyers who look on: each over a WebSocket of its own, from check-out to the door bell. */
export type Streams = StreamTally & {
  readonly follow: (
    /** The token is a guest's; who is signed in shows their own. */
    attempt: { readonly id: string; readonly accessToken: string | null; readonly submittedMs: number },
    who: Who,
  ) => void;
  readonly close: () => void;
};

type Message = {
  readonly type: string;
  readonly id?: string;
  readonly payload?: {
    readonly data?: {
      readonly checkoutUpdated?: { readonly status: string; readonly order: { readonly id: string } | null };
      readonly orderTracking?: { readonly sequence: number };
    };
  };
};

/** Streams of the gateway at `url`, by the web app's own operations. */
export function openStreams(url: string, apps: Apps): Streams {
  const texts = { checkout: apps.textOf("web", "CheckoutUpdated"), tracking: apps.textOf("web", "OrderTracking") };
  const sockets = new Set<WebSocket>();
  const tally = {
    placedMs: [] as number[],
    orders: [] as PlacedOrder[],
    failed: [] as string[],
    faults: [] as string[],
  };
  let [entries, ended] = [0, 0];
  return {
    ...tally,
    open: () => sockets.size,
    ended: () => ended,
    entries: () => entries,
    follow: ({ id: attemptId, accessToken, submittedMs }, who) => {
      const socket = new WebSocket(url.replace("http", "ws"), "graphql-transport-ws", {
        headers: { "x-forwarded-for": who.address },
        perMessageDeflate: false,
      });
      sockets.add(socket);
      let [last, isOver] = [0, false];
      const finish = (): void => {
        isOver = true;
        socket.close(1000);
      };
      const say = (message: object): void => socket.send(JSON.stringify(message));
      const subscribe = (id: string, query: string, variables: object): void =>
        say({ type: "subscribe", id, payload: { query, variables } });
      socket.on("open", () =>
        say({
          type: "connection_init",
          payload: {
            "apollographql-client-name": "web",
            ...who.headers,
            ...(accessToken === null ? {} : { "x-order-access-token": accessToken }),
          },
        }),
      );
      socket.on("error", (error) => tally.faults.push(`socket: ${error.message}`));
      socket.on("close", (code, reason) => {
        sockets.delete(socket);
        if (!isOver) tally.faults.push(`closed: ${code} ${String(reason)}`);
      });
      socket.on("message", (data) => {
        const { type, id, payload } = JSON.parse((data as Buffer).toString("utf8")) as Message;
        if (type === "connection_ack") return subscribe("checkout", texts.checkout, { attemptId, accessToken });
        const update = payload?.data?.checkoutUpdated;
        if (update?.status === "FAILED") {
          tally.failed.push(attemptId);
          return finish();
        }
        if (update?.order) {
          tally.placedMs.push(performance.now() - submittedMs);
          if (accessToken !== null) tally.orders.push({ id: update.order.id, accessToken });
          return subscribe("order", texts.tracking, { orderId: update.order.id, after: 0, accessToken });
        }
        if (update) return;
        const sequence = payload?.data?.orderTracking?.sequence;
        if (sequence !== undefined) {
          entries += 1;
          if (sequence !== last + 1) tally.faults.push(`entry ${sequence} after ${last}`);
          last = sequence;
        } else if (type === "complete" && id === "order") {
          ended += 1;
          finish();
        } else if (type === "error" || type === "next") {
          tally.faults.push(JSON.stringify(payload).slice(0, 200));
          finish();
        }
      });
    },
    close: () => {
      for (const socket of sockets) socket.terminate();
    },
  };
}
