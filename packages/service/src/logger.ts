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
