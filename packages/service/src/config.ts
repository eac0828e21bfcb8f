import { z } from "zod";

/** The environment of a process, read once in its main.ts and handed on. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The environment is wrong. The message names every fault at once, with what would be right. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

/**
 * Reads a part of the environment by a zod object whose keys are variable names. Empty variables count as unset.
 * Throws a ConfigError that lists every fault.
 */
export function readConfig<Schema extends z.ZodObject>(schema: Schema, environment: Environment): z.output<Schema> {
  const set = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ""),
  );
  const parsed = schema.safeParse(set);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => {
    const name = issue.path.join(".");
    return `  ${name}: ${set[name] === undefined ? `is not set (${issue.message})` : issue.message}`;
  });
  throw new ConfigError(`The environment is not right:\n${faults.join("\n")}`);
}

/** A TCP port; 0 takes a free one. */
export const port = z.coerce.number().int().min(0).max(65_535);

/** The address of a PostgreSQL database: `postgres://role:password@host:port/database`. */
export const postgresUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: "must read postgres://role:password@host:port/database",
});

/** The address of a Redis: `redis://host:port`, or `rediss://` over TLS. */
export const redisUrl = z.url({ protocol: /^rediss?$/, error: "must read redis://host:port" });

/** An address reached over HTTP. */
export const httpUrl = z.url({ protocol: /^https?$/, error: "must read http://host:port/path" });
