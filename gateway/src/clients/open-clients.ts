import { type Environment, readConfig } from "@novatech/service/config";
import type { Logger } from "pino";
import { z } from "zod";
import { type ClientBooks, createClientBooks } from "./client-books.ts";
import { createPartnerFile, type PartnerDirectory } from "./partners.ts";

const variables = z.object({
  /** The file of clients. */
  CLIENTS_PATH: z.string().optional(),
  /** Levels that go before those of the file, as in `web=safelist,*=ids-only`. */
  CLIENT_LEVELS: z.string().optional(),
  /** The file of partners. */
  PARTNERS_PATH: z.string().optional(),
});

/** Clients and partners of a process, undefined where nothing names them. */
export type OpenedClients = {
  readonly clients: ClientBooks | undefined;
  readonly partners: PartnerDirectory | undefined;
  readonly close: () => void;
};

/** Reads what the environment names. Throws a ConfigError, or what is wrong with a file. */
export function openClients(environment: Environment, logger: Logger): OpenedClients {
  const hasLevels = Boolean(environment["CLIENT_LEVELS"]);
  const needed = { CLIENTS_PATH: z.string({ error: "CLIENT_LEVELS is set, and levels are those of clients" }) };
  const read = readConfig(hasLevels ? variables.extend(needed) : variables, environment);
  const clients =
    read.CLIENTS_PATH === undefined
      ? undefined
      : createClientBooks({ path: read.CLIENTS_PATH, levels: read.CLIENT_LEVELS, logger });
  const partners =
    read.PARTNERS_PATH === undefined ? undefined : createPartnerFile({ path: read.PARTNERS_PATH, logger });
  return {
    clients,
    partners,
    close: () => {
      clients?.stop();
      partners?.stop();
    },
  };
}
