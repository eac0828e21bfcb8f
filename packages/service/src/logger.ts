import { type Logger, pino } from "pino";
import { createLineBatch } from "./line-batch.ts";

/** One JSON line per entry on stderr, so that stdout stays for people. Levels as in pino; nothing personal goes in. */
export const createLogger = (options: { readonly name: string; readonly level: string }): Logger =>
  pino(
    {
      name: options.name,
      level: options.level,
      redact: ["*.password", "*.token", "*.authorization", "headers.authorization"],
    },
    pino.destination({ dest: 2, sync: true }),
  );

/** Characters of lines that are written at once. */
const batchLength = 65_536;
const longestWaitMs = 1_000;

/**
 * The same for lines of which there are thousands a second, an access log's: written together, after a second at the latest and at the process's end; a process that is
 * killed loses that second. A write for each line costs more than an answer out of memory. Nothing is looked for in the lines: who writes names every field.
 */
export function createBusyLogger(options: { readonly name: string; readonly level: string }): Logger {
  const file = pino.destination({ dest: 2, sync: true });
  const lines = createLineBatch({ write: (text) => void file.write(text), maxLength: batchLength });
  setInterval(lines.flush, longestWaitMs).unref();
  process.once("exit", () => {
    lines.flush();
    file.flushSync();
  });
  return pino({ name: options.name, level: options.level }, lines);
}
