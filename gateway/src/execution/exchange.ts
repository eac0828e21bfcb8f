import type { Dispatcher } from "undici";

/** What one request over HTTP is given. */
export type ExchangeRequest = {
  readonly path: string;
  /** Names and values in turn. */
  readonly headers: string[];
  readonly body: string;
  /** Longest wait for the whole answer. */
  readonly timeoutMs: number;
  /** Longest answer that is read, in bytes. */
  readonly maxBytes: number;
};

export type ExchangeReply = {
  readonly status: number;
  readonly text: string;
  /** `cache-control` and `age` of the answer, as they came. */
  readonly cacheControl: string | null;
  readonly age: string | null;
};

/** Why there is no whole answer. `cancelled`: the signal aborted; `network`: refused, reset, no such host; `too-large`: longer than is read. */
export class ExchangeError extends Error {
  override readonly name = "ExchangeError";
  readonly kind: "timeout" | "cancelled" | "network" | "too-large";
  /** Whether an answer had begun. */
  readonly hasBegun: boolean;
  constructor(
    kind: ExchangeError["kind"],
    message: string,
    more: { readonly cause?: unknown; readonly hasBegun: boolean },
  ) {
    super(message, { cause: more.cause });
    this.kind = kind;
    this.hasBegun = more.hasBegun;
  }
}

/**
 * POSTs and reads the answer whole, by the lowest call undici has: a third of the CPU of `request` goes into streams that nobody needs here.
 * Rejects with an ExchangeError.
 */
export function exchange(
  dispatcher: Dispatcher,
  request: ExchangeRequest,
  signal: AbortSignal,
): Promise<ExchangeReply> {
  const { path, headers, body, timeoutMs, maxBytes } = request;
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    let status = 0;
    let cacheControl: string | null = null;
    let age: string | null = null;
    let isOver = false;
    let controller: Dispatcher.DispatchController | null = null;

    const end = (): boolean => {
      if (isOver) return false;
      isOver = true;
      clearTimeout(timer);
      signal.removeEventListener("abort", cancel);
      return true;
    };
    const fail = (kind: ExchangeError["kind"], message: string, cause?: unknown): void => {
      if (!end()) return;
      const error = new ExchangeError(kind, message, { cause, hasBegun: status !== 0 });
      reject(error);
      controller?.abort(error);
    };
    const cancel = (): void => fail("cancelled", "nobody waits for the answer any more", signal.reason);
    const timer = setTimeout(() => fail("timeout", `no answer within ${timeoutMs} ms`), timeoutMs);
    signal.addEventListener("abort", cancel, { once: true });
    if (signal.aborted) return cancel();

    dispatcher.dispatch(
      // The timer above is for the whole; undici's own would be for parts.
      { path, method: "POST", headers, body, headersTimeout: 0, bodyTimeout: 0 },
      {
        onRequestStart: (started) => {
          controller = started;
          if (isOver) started.abort(new Error("given up before it was sent"));
        },
        onResponseStart: (_controller, code, received) => {
          status = code;
          cacheControl = headerOf(received["cache-control"]);
          age = headerOf(received["age"]);
        },
        onResponseData: (_controller, chunk) => {
          bytes += chunk.length;
          if (bytes > maxBytes) fail("too-large", `the answer is longer than ${maxBytes} bytes`);
          else chunks.push(chunk);
        },
        onResponseEnd: () => {
          if (!end()) return;
          const [first] = chunks;
          const whole = chunks.length === 1 && first ? first : Buffer.concat(chunks, bytes);
          resolve({ status, text: whole.toString("utf8"), cacheControl, age });
        },
        onResponseError: (_controller, error) => fail("network", error.message, error),
      },
    );
  });
}

const headerOf = (value: string | string[] | undefined): string | null =>
  value === undefined ? null : typeof value === "string" ? value : value.join(", ");
