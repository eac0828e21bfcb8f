import { type Logger, pino } from "pino";

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

/**
 * The same for lines of which there are thousands a second, an access log's: written together, after a second at the latest and at the process's end; a process that is
 * killed loses that second. A write for each line costs more than an answer out of memory. Nothing is looked for in the lines: who writes names every field.
 */
export const createBusyLogger = (options: { readonly name: string; readonly level: string }): Logger =>
  pino(
    { name: options.name, level: options.level },
    pino.destination({ dest: 2, sync: true, minLength: 65_536, maxWrite: 131_072, periodicFlush: 1_000 }),
  );
