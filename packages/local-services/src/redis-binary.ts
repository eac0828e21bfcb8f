import { runCommand } from "./processes.ts";

/** A Redis server that can be started. */
export type RedisBinary = {
  readonly command: string;
  /** The name to call it by: in Debian's packages the checker and the server are one program. */
  readonly argv0: string;
  readonly version: string;
};

/** XAUTOCLAIM, by which a consumer takes over a dead one's messages, came with 6.2. Source: https://redis.io/docs/latest/commands/xautoclaim/ */
export const oldestRedis = "6.2";

const candidates: readonly Pick<RedisBinary, "command" | "argv0">[] = [
  ...["redis-server", "valkey-server"].flatMap((name) =>
    // Homebrew's folders and sbin are not on every PATH.
    [name, `/opt/homebrew/bin/${name}`, `/usr/local/bin/${name}`, `/usr/sbin/${name}`].map((command) => ({
      command,
      argv0: name,
    })),
  ),
  { command: "redis-check-rdb", argv0: "redis-server" },
];

/** The first Redis (or Valkey) of this machine that is new enough; null when there is none. */
export async function findRedis(): Promise<RedisBinary | null> {
  for (const candidate of candidates) {
    const version = await versionOf(candidate);
    if (version !== null && isNewEnough(version)) return { ...candidate, version };
  }
  return null;
}

async function versionOf({ command, argv0 }: Pick<RedisBinary, "command" | "argv0">): Promise<string | null> {
  try {
    const { output } = await runCommand(command, ["--version"], { argv0 });
    return readVersion(output);
  } catch {
    // Not on this machine, or not for it.
    return null;
  }
}

/** The version in the answer of `redis-server --version`, for example `Redis server v=7.0.15 sha=…`; null for another program's. */
export const readVersion = (output: string): string | null => /server v=(\d+\.\d+(\.\d+)?)/.exec(output)?.[1] ?? null;

/** Whether a version is at least `oldestRedis`. */
export function isNewEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestRedis.split(".").map(Number);
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}
