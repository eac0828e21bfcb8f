import type { Logger } from "pino";
import type { PaymentProvider } from "../use-cases/provider.ts";

/** A provider kept us waiting for too long. */
class ProviderTimeoutError extends Error {
  override readonly name = "ProviderTimeoutError";
}

/**
 * The same provider, whose methods reject with a ProviderTimeoutError after `timeoutMs`: the outcome is then unknown. Must stay
 * well below the 30 s after which PostgreSQL ends a transaction that only waits. Every rejection is logged, since those who
 * ask take it for an unknown outcome and ask again: a wrong key would otherwise be a secret. Lists may take as long as they do.
 */
export function createTimeLimitedProvider(
  provider: PaymentProvider,
  { timeoutMs, logger }: { readonly timeoutMs: number; readonly logger: Pick<Logger, "warn"> },
): PaymentProvider {
  const limited = async <Value>(operation: string, work: Promise<Value>): Promise<Value> => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new ProviderTimeoutError(`no answer within ${timeoutMs} ms`)), timeoutMs);
    });
    try {
      return await Promise.race([work, late]);
    } catch (error) {
      logger.warn({ operation, reason: reasonOf(error) }, "the payment provider gave no answer");
      throw error;
    } finally {
      clearTimeout(timer);
    }
  };
  return {
    authorize: (request) => limited("authorize", provider.authorize(request)),
    find: (request) => limited("find", provider.find(request)),
    capture: (request) => limited("capture", provider.capture(request)),
    reauthorize: (request) => limited("reauthorize", provider.reauthorize(request)),
    release: (request) => limited("release", provider.release(request)),
    refund: (request) => limited("refund", provider.refund(request)),
    look: (reference) => limited("look", provider.look(reference)),
    list: (range) => provider.list(range),
  };
}

/** An error's name, code and text; never the object itself, whose fields may repeat what was sent. */
const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error && typeof error.code === "string" ? ` (${error.code})` : "";
  return `${error.name}${code}: ${error.message}`;
};
