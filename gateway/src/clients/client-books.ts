import { dirname, resolve } from "node:path";
import type { Logger } from "pino";
import { type ClientBook, createClientBook } from "./client-book.ts";
import { type ClientPolicies, clientsFile, openPolicies, withLevels } from "./policy.ts";
import { fixed, type Watched, watchFiles } from "./watched-files.ts";

/** The book of clients in force. */
export type ClientBooks = Watched<ClientBook>;

/** For a gateway that was told of no clients: everything is allowed. */
export const openClientBooks = (): ClientBooks => fixed(createClientBook(openPolicies, () => ""));

/** The file of clients and what it names. `levels` go before those of the file. Throws what is wrong with them; later changes that are wrong are logged. */
export function createClientBooks(options: {
  readonly path: string;
  readonly levels?: string | undefined;
  readonly logger: Logger;
  readonly pollMs?: number;
}): ClientBooks {
  const path = resolve(options.path);
  return watchFiles({
    ...options,
    what: "the clients and their operations",
    load: (read) => {
      const policies = withLevels(readPolicies(read(path)), options.levels ?? "");
      const book = createClientBook(policies, (file) => read(resolve(dirname(path), file)));
      for (const fault of book.faults) options.logger.warn({ fault }, "an operation of a manifest is not served");
      return book;
    },
  });
}

function readPolicies(text: string): ClientPolicies {
  const parsed = clientsFile.safeParse(JSON.parse(text));
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`The file of clients is not right:\n${faults.join("\n")}`);
}
