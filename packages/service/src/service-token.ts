import { type Clock, systemClock } from "@novatech/kernel/clock";
import { request } from "undici";
import { z } from "zod";

/** A token is fetched anew so long before it ends, in milliseconds: it must still work when the request that carries it arrives. */
const renewBeforeMs = 30_000;

const answerShape = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });

/** The issuer gave no service token. `message` says why, and never holds the secret. */
export class ServiceTokenError extends Error {
  override readonly name = "ServiceTokenError";
}

/**
 * Where a room in a process of its own gets its service token: the client-credentials grant of the users room (RFC 6749 §4.4).
 * The returned function gives a token with at least 30 s to live, asks the issuer once for any number of callers that wait,
 * and rejects with a ServiceTokenError; the next call then asks again.
 */
export function createServiceTokenSource(options: {
  /** `https://…/oauth/token`. */
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly clock?: Clock;
  /** How long the issuer may take, in milliseconds. Default 2000. */
  readonly timeoutMs?: number;
}): () => Promise<string> {
  const { clock = systemClock } = options;
  let held: { readonly token: string; readonly renewAt: number } | null = null;
  let asking: Promise<string> | null = null;

  const ask = async (): Promise<string> => {
    const askedAt = clock.now().getTime();
    const { token, lifetimeMs } = await fetchToken(options);
    // Half of a very short life, so that such a token is used at all.
    held = { token, renewAt: askedAt + Math.max(lifetimeMs - renewBeforeMs, lifetimeMs / 2) };
    return token;
  };

  return async () => {
    if (held && clock.now().getTime() < held.renewAt) return held.token;
    asking ??= ask().finally(() => {
      asking = null;
    });
    return asking;
  };
}

async function fetchToken(options: {
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly timeoutMs?: number;
}): Promise<{ readonly token: string; readonly lifetimeMs: number }> {
  const { timeoutMs = 2_000 } = options;
  const credentials = `${encodeURIComponent(options.clientId)}:${encodeURIComponent(options.clientSecret)}`;
  try {
    const response = await request(options.tokenUrl, {
      method: "POST",
      headers: {
        authorization: `Basic ${Buffer.from(credentials).toString("base64")}`,
        "content-type": "application/x-www-form-urlencoded",
      },
      body: "grant_type=client_credentials",
      signal: AbortSignal.timeout(timeoutMs),
    });
    const text = await response.body.text();
    if (response.statusCode !== 200)
      throw new ServiceTokenError(
        `the issuer answered ${response.statusCode} to the client ${options.clientId}: ${text.slice(0, 200)}`,
      );
    const answer = answerShape.parse(JSON.parse(text));
    return { token: answer.access_token, lifetimeMs: answer.expires_in * 1000 };
  } catch (cause) {
    if (cause instanceof ServiceTokenError) throw cause;
    throw new ServiceTokenError(`no service token could be had from ${options.tokenUrl}`, { cause });
  }
}
