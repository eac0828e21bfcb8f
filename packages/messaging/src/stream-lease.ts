import type { Redis } from "ioredis";

/** Renews a lease of ours (1), takes a free one (2), or leaves another's alone (0). */
const claimScript = `
local holder = redis.call('get', KEYS[1])
if holder == ARGV[1] then redis.call('pexpire', KEYS[1], ARGV[2]) return 1 end
if not holder then redis.call('set', KEYS[1], ARGV[1], 'PX', ARGV[2]) return 2 end
return 0`;

const releaseScript = `if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0`;

/**
 * Claims leases, one answer per key: `renewed` it was ours already, `taken` it is ours from now on (for the first time, or after it
 * had expired or Redis had been wiped), `other` another instance has it. A lease lasts `leaseMs`.
 */
export async function claimLeases(
  redis: Redis,
  keys: readonly string[],
  token: string,
  leaseMs: number,
): Promise<readonly ("renewed" | "taken" | "other")[]> {
  const pipeline = redis.pipeline();
  for (const key of keys) pipeline.eval(claimScript, 1, key, token, leaseMs);
  const replies = (await pipeline.exec()) ?? [];
  return keys.map((_, index) => {
    const [error, reply] = replies[index] ?? [new Error("Redis did not answer")];
    if (error) throw error;
    return reply === 1 ? "renewed" : reply === 2 ? "taken" : "other";
  });
}

/** Gives leases back, so that another instance need not wait until they expire. */
export async function releaseLeases(redis: Redis, keys: readonly string[], token: string): Promise<void> {
  const pipeline = redis.pipeline();
  for (const key of keys) pipeline.eval(releaseScript, 1, key, token);
  await pipeline.exec();
}
