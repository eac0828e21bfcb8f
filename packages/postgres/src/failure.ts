/** The SQLSTATE of a failed statement, looked for along the causes (drizzle wraps the driver's error), or null. */
export function sqlStateOf(error: unknown): string | null {
  for (let held = error; held instanceof Error; held = held.cause) {
    const code = (held as { code?: unknown }).code;
    if (typeof code === "string" && /^[0-9A-Z]{5}$/.test(code)) return code;
  }
  return null;
}

/**
 * Whether a transaction failed only because another ran beside it, so that the same work may succeed when run again:
 * serialization failure (40001) and deadlock (40P01).
 * Source: https://www.postgresql.org/docs/current/mvcc-serialization-failure-handling.html
 */
export function isConflict(error: unknown): boolean {
  const state = sqlStateOf(error);
  return state === "40001" || state === "40P01";
}

/** One line for a log or a column, causes included, at most 500 characters. A statement's parameters are left out: they may be personal. */
export function reasonOf(error: unknown): string {
  const parts: string[] = [];
  for (let held = error; held instanceof Error; held = held.cause) {
    // drizzle's message repeats the statement and its parameters
    if (!held.message.startsWith("Failed query:")) parts.push(held.message);
  }
  const text = parts.length > 0 ? parts.join(": ") : error instanceof Error ? error.name : String(error);
  return text.replaceAll(/\s+/g, " ").slice(0, 500);
}
