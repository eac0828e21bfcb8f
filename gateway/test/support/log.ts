import { Writable } from "node:stream";
import { type Logger, pino } from "pino";

export type PinoLog = Readonly<Record<string, unknown>> & { readonly msg: string };

/** A real pino logger whose lines are kept. */
export function readLog(): { readonly logger: Logger; readonly log: PinoLog[] } {
  const log: PinoLog[] = [];
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      log.push(JSON.parse(String(chunk)) as PinoLog);
      done();
    },
  });
  return { logger: pino({ level: "info" }, stream), log };
}
