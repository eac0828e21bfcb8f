/**
 * Does work with a signal that aborts after `timeoutMs` or with `parent`. The timer ends with the work: thousands of operations a second
 * must not leave a timer each. Rejects as the work does.
 */
export async function withDeadline<Value>(
  timeoutMs: number,
  parent: AbortSignal | null,
  work: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const controller = new AbortController();
  const abort = (): void => controller.abort(parent?.reason);
  const expire = (): void => controller.abort(new DOMException(`more than ${timeoutMs} ms`, "TimeoutError"));
  const timer = setTimeout(expire, timeoutMs);
  if (parent?.aborted === true) abort();
  parent?.addEventListener("abort", abort, { once: true });
  try {
    return await work(controller.signal);
  } finally {
    clearTimeout(timer);
    parent?.removeEventListener("abort", abort);
  }
}
