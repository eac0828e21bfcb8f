import type { Database } from "@novatech/postgres/database";
import type { RoomApp, RoomDeps } from "@novatech/service/room";
import { createFactsSource } from "../clients/facts/facts-source.ts";
import type { PeopleConfig } from "../config-people.ts";
import { createPostgresAlertStore } from "../db/alert-store.ts";
import { createPostgresGenerationStore } from "../db/generation-store.ts";
import { createPostgresPreferenceStore } from "../db/preference-store.ts";
import { createPostgresWebhookReader } from "../db/webhook-reader.ts";
import { createUnsubscribeRoutes, unsubscribePath } from "../http/unsubscribe-routes.ts";
import { createUnsubscribeTokens } from "../security/unsubscribe-tokens.ts";
import { createLinks } from "../templates/links.ts";
import { createPreviews, type Previews } from "../templates/preview.ts";
import { createLetterWriter } from "../templates/write-letter.ts";
import { createWriter } from "../templates/writer.ts";
import type { Writer } from "../use-cases/ports-notices.ts";
import { readLink, unsubscribe } from "../use-cases/unsubscribe.ts";

/** Why an alert that was not told after all goes on waiting. */
const waitsAgain: ReadonlySet<string> = new Set(["OUT_OF_STOCK_AGAIN", "PRICE_ROSE_AGAIN"]);

/** What is written to people, and how they end it without a log-in. */
export type Writing = {
  readonly write: Writer;
  readonly preview: Previews;
  readonly routes: NonNullable<RoomApp["routes"]>;
  /** Makes every link void that letters to somebody have so far. */
  readonly revokeLinks: (recipient: string) => Promise<void>;
};

/** Wires templates, the facts they are made of, and links that end letters. */
export function createWriting(options: {
  readonly config: Pick<PeopleConfig, "webUrl" | "publicUrl">;
  readonly sealingSecret: string;
  readonly database: Database;
  readonly deps: Pick<RoomDeps, "clock" | "callRoom">;
}): Writing {
  const { config, database, deps } = options;
  const tokens = createUnsubscribeTokens(options.sealingSecret);
  const generations = createPostgresGenerationStore(database.db);
  const { endpoints } = createPostgresWebhookReader(database.db);
  const writeLetter = createLetterWriter();
  return {
    write: createWriter({
      factsOf: createFactsSource({
        callRoom: deps.callRoom,
        links: createLinks(config.webUrl),
        endpointOf: async (id) => (await endpoints([id])).get(id) ?? null,
      }),
      writeLetter,
      unsubscribeLink: async (recipient, kind) => {
        const generation = await generations.of(recipient);
        return `${config.publicUrl}${unsubscribePath}/${tokens.sign({ recipient, kind, generation })}`;
      },
      withheld: async ({ data, occasion }, reason) => {
        const { alertId, previousMinor } = data;
        if (alertId === undefined || !waitsAgain.has(reason)) return;
        const before = previousMinor === undefined ? null : BigInt(previousMinor);
        await database.transaction((tx) => createPostgresAlertStore(tx).waitAgain(alertId, occasion, before));
      },
    }),
    preview: createPreviews({ writeLetter, webUrl: config.webUrl }),
    routes: createUnsubscribeRoutes({
      read: async (token) => {
        const link = tokens.read(token);
        return link && readLink({ generations }, link);
      },
      end: async (token) => {
        const link = tokens.read(token);
        if (link === null) return null;
        return database.transaction((tx) =>
          unsubscribe(
            { generations: createPostgresGenerationStore(tx), preferences: createPostgresPreferenceStore(tx) },
            link,
            deps.clock.now(),
          ),
        );
      },
    }),
    revokeLinks: (recipient) => generations.raise(recipient),
  };
}
