import type { PaymentProvider } from "../use-cases/ports.ts";

/** A provider kept us waiting for too long. */
class ProviderTimeoutError extends Error {
  override readonly name = "ProviderTimeoutError";
}

/**
 * The same provider, whose methods reject with a ProviderTimeoutError after `timeoutMs`: the outcome is then unknown. Must stay
 * well below the 30 s after which PostgreSQL ends a transaction that only waits.
 */
export function createTimeLimitedProvider(provider: PaymentProvider, timeoutMs: number): PaymentProvider {
  const limited = async <Value>(work: Promise<Value>): Promise<Value> => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new ProviderTimeoutError(`no answer within ${timeoutMs} ms`)), timeoutMs);
    });
    try {
      return await Promise.race([work, late]);
    } finally {
      clearTimeout(timer);
    }
  };
  return {
    authorize: (request) => limited(provider.authorize(request)),
    find: (key) => limited(provider.find(key)),
    capture: (request) => limited(provider.capture(request)),
    void: (request) => limited(provider.void(request)),
  };
}
