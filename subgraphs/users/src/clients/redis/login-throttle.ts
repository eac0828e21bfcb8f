import type { RoomDeps } from "@novatech/service/room";
import { sha256Hex } from "@novatech/service/secrets";
import type { Redis } from "ioredis";
import { accountRule, type BackoffRule, clientRule, waitAfter } from "../../domain/login-backoff.ts";
import type { LoginThrottle } from "../../use-cases/ports.ts";

// KEYS: counter and gate of each subject in turn; ARGV: for each subject how long to remember, then the waits after 1, 2, 3 … attempts.
// Answers the longest gate that is closed (in ms); 0 when the attempt may be made, which is then counted: before it is made,
// so that a hundred guesses at once do not all pass a counter that none of them has raised yet.
const attemptScript = `
local longest = 0
for index = 1, #KEYS, 2 do longest = math.max(longest, redis.call('pttl', KEYS[index + 1])) end
if longest > 0 then return longest end
for index = 1, #KEYS, 2 do
  local rule = cjson.decode(ARGV[(index + 1) / 2])
  local attempts = redis.call('incr', KEYS[index])
  redis.call('pexpire', KEYS[index], rule.forgetAfterMs)
  local wait = rule.waits[math.min(attempts, #rule.waits)]
  if wait > 0 then redis.call('set', KEYS[index + 1], '1', 'PX', wait) end
end
return 0`;

/** The waits after 1, 2, 3 … attempts, up to the one that no longer grows. */
function waitsOf(rule: BackoffRule): number[] {
  const waits: number[] = [];
  do waits.push(waitAfter(waits.length + 1, rule));
  while (waits.at(-1) !== rule.maxWaitMs);
  return waits;
}

const encode = (rule: BackoffRule): string =>
  JSON.stringify({ forgetAfterMs: rule.forgetAfterMs, waits: waitsOf(rule) });

/**
 * Counts attempts in Redis, by hash of the e-mail address and of the client's address: neither stands there in clear.
 * While Redis is away every attempt is let through, with a line in the log: nobody is locked out by an outage, and argon2 still slows guessing.
 */
export function createRedisLoginThrottle(redis: Redis, logger: RoomDeps["logger"]): LoginThrottle {
  const key = (kind: string, subject: string) => `novatech:users:login:${kind}:${sha256Hex(subject)}`;
  const rules = { account: encode(accountRule), client: encode(clientRule) };
  const keysOf = (kind: keyof typeof rules, subject: string) => [key(kind, subject), `${key(kind, subject)}:gate`];
  const orElse = async <Answer>(work: Promise<Answer>, fallback: Answer): Promise<Answer> => {
    try {
      return await work;
    } catch (error) {
      logger.warn(
        { reason: error instanceof Error ? error.message : "unknown" },
        "log-ins are not counted: Redis is away",
      );
      return fallback;
    }
  };
  return {
    attempt: async (email, clientAddress) => {
      const keys = keysOf("account", email);
      const held = [rules.account];
      if (clientAddress !== null) {
        keys.push(...keysOf("client", clientAddress));
        held.push(rules.client);
      }
      return Number(await orElse<unknown>(redis.eval(attemptScript, keys.length, ...keys, ...held), 0));
    },
    succeeded: async (email, clientAddress) => {
      const work = redis.multi().del(...keysOf("account", email));
      // A right password takes back its own count only: it must not wash a guesser's address clean.
      if (clientAddress !== null)
        work.decr(key("client", clientAddress)).pexpire(key("client", clientAddress), clientRule.forgetAfterMs);
      await orElse<unknown>(work.exec(), null);
    },
  };
}
