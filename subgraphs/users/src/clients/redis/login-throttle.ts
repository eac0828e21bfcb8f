import type { RoomDeps } from "@novatech/service/room";
import { sha256Hex } from "@novatech/service/secrets";
import type { Redis } from "ioredis";
import {
  accountRule,
  type BackoffRule,
  clientRule,
  deviceRule,
  factorRule,
  letterRule,
  stuffingAccounts,
  stuffingWindowMs,
  waitAfter,
  whileStuffing,
} from "../../domain/login-backoff.ts";
import { networkOf } from "../../domain/network.ts";
import type { LoginAttempt, LoginThrottle } from "../../use-cases/ports.ts";

// KEYS: the accounts that failed of late, then counter and gate of each subject in turn; ARGV: how many such accounts are somebody who tries a list, then
// for each subject how long to remember, the waits after 1, 2, 3 … attempts, and those while somebody tries a list.
// Answers the longest gate that is closed (in ms); 0 when the attempt may be made, which is then counted: before it is made,
// so that a hundred guesses at once do not all pass a counter that none of them has raised yet.
const attemptScript = `
local longest = 0
for index = 2, #KEYS, 2 do longest = math.max(longest, redis.call('pttl', KEYS[index + 1])) end
if longest > 0 then return longest end
local stuffing = redis.call('pfcount', KEYS[1]) >= tonumber(ARGV[1])
for index = 2, #KEYS, 2 do
  local rule = cjson.decode(ARGV[index / 2 + 1])
  local attempts = redis.call('incr', KEYS[index])
  redis.call('pexpire', KEYS[index], rule.forgetAfterMs)
  local waits = stuffing and rule.whileStuffing or rule.waits
  local wait = waits[math.min(attempts, #waits)]
  if wait > 0 then redis.call('set', KEYS[index + 1], '1', 'PX', wait) end
end
return 0`;

// KEYS: the accounts that failed of late; ARGV: one more, for how long to remember them (ms). Answers how many there are when this one is new, else 0.
const failedScript = `
local first = redis.call('exists', KEYS[1]) == 0
local added = redis.call('pfadd', KEYS[1], ARGV[1])
if first then redis.call('pexpire', KEYS[1], ARGV[2]) end
return added == 1 and redis.call('pfcount', KEYS[1]) or 0`;

/** The waits after 1, 2, 3 … attempts, up to the one that no longer grows. */
function waitsOf(rule: BackoffRule): number[] {
  const waits: number[] = [];
  do waits.push(waitAfter(waits.length + 1, rule));
  while (waits.at(-1) !== rule.maxWaitMs);
  return waits;
}

/** A rule for the script. One that stands for an owner's own device or a proved password stays the same whatever strangers do. */
const encode = (rule: BackoffRule, strict: BackoffRule = rule): string =>
  JSON.stringify({ forgetAfterMs: rule.forgetAfterMs, waits: waitsOf(rule), whileStuffing: waitsOf(strict) });

const rules = {
  account: encode(accountRule, whileStuffing(accountRule)),
  client: encode(clientRule, whileStuffing(clientRule)),
  device: encode(deviceRule),
  factor: encode(factorRule),
  letter: encode(letterRule),
};
type Subject = readonly [kind: keyof typeof rules, about: string];

const prefix = "novatech:users:login";
const stuffingKey = `${prefix}:failed-accounts`;
const key = (kind: string, about: string) => `${prefix}:${kind}:${sha256Hex(about)}`;
const keysOf = ([kind, about]: Subject) => [key(kind, about), `${key(kind, about)}:gate`];

/** What an attempt counts against: a known device stands for itself, so that guesses from elsewhere do not keep the owner out. */
function subjectsOf({ email, clientAddress, deviceId }: LoginAttempt): Subject[] {
  if (deviceId !== null) return [["device", `${email} ${deviceId}`]];
  const account: Subject = ["account", email];
  return clientAddress === null ? [account] : [account, ["client", networkOf(clientAddress)]];
}

/**
 * Counts attempts in Redis, by hash of the e-mail address and of the client's network: neither stands there in clear.
 * While Redis is away every attempt is let through, with a line in the log: nobody is locked out by an outage, and argon2 still slows guessing.
 * `stuffingFrom`: so many accounts with a wrong password in 10 minutes are somebody who tries a list; default 1,000.
 */
export function createRedisLoginThrottle(
  redis: Redis,
  logger: RoomDeps["logger"],
  { stuffingFrom = stuffingAccounts }: { readonly stuffingFrom?: number } = {},
): LoginThrottle {
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
  const count = async (subjects: readonly Subject[]): Promise<number> => {
    const keys = [stuffingKey, ...subjects.flatMap(keysOf)];
    const held = [String(stuffingFrom), ...subjects.map(([kind]) => rules[kind])];
    return Number(await orElse<unknown>(redis.eval(attemptScript, keys.length, ...keys, ...held), 0));
  };
  return {
    attempt: (attempt) => count(subjectsOf(attempt)),
    succeeded: async (attempt) => {
      const work = redis.multi();
      for (const subject of subjectsOf(attempt)) {
        // A right password takes back its own count only: it must not wash a guesser's address clean.
        if (subject[0] === "client") work.decr(key(...subject)).pexpire(key(...subject), clientRule.forgetAfterMs);
        else work.del(...keysOf(subject));
      }
      await orElse<unknown>(work.exec(), null);
    },
    failed: async ({ email, deviceId }) => {
      if (deviceId !== null) return;
      const accounts = Number(
        await orElse<unknown>(redis.eval(failedScript, 1, stuffingKey, sha256Hex(email), String(stuffingWindowMs)), 0),
      );
      if (accounts === stuffingFrom)
        logger.error({ accounts }, "somebody tries a list of passwords: unknown devices are slowed down sooner");
    },
    factor: (userId) => count([["factor", userId]]),
    factorSucceeded: async (userId) => {
      await orElse<unknown>(redis.del(...keysOf(["factor", userId])), null);
    },
    letter: async (clientAddress) => (clientAddress === null ? 0 : count([["letter", networkOf(clientAddress)]])),
  };
}
