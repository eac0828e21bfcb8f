import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { searchPrivacyPartDoneV1 } from "@novatech/contracts/search";
import { createSubgraphSchema } from "@novatech/graphql/subgraph-schema";
import { createEventing } from "@novatech/messaging/eventing";
import type { EventHandler } from "@novatech/messaging/handler";
import { connect, type Database, type Transaction } from "@novatech/postgres/database";
import { audited } from "@novatech/service/audit/audited";
import { forOpenSessions } from "@novatech/service/open-sessions";
import { createPrivacyPart } from "@novatech/service/privacy/part";
import type { RoomApp, RoomDeps } from "@novatech/service/room";
import { createCatalogue } from "./clients/catalog/catalogue.ts";
import { createCatalogueKeeper } from "./commands/catalogue-keeper.ts";
import { createLexiconKeeper, type LexiconKeeper } from "./commands/lexicon-keeper.ts";
import { createQueryRecorder, type QueryRecorder } from "./commands/query-recorder.ts";
import { createSynonymKeeper, type SynonymKeeper } from "./db/synonym-keeper.ts";
import type { SearchConfig } from "./config.ts";
import { type ColumnsKeeper, createColumnsKeeper } from "./db/columns-keeper.ts";
import { createPostgresDocumentWriter } from "./db/document-writer.ts";
import { createIndexKeeper, rebuildLock } from "./db/index-keeper.ts";
import { createIndexedDocuments } from "./db/indexed-documents.ts";
import { createKnownProducts } from "./db/known-products.ts";
import { createPostgresLexiconStore } from "./db/lexicon-store.ts";
import { createPostgresTypedQueries } from "./db/query-store.ts";
import { createPostgresEngine } from "./db/searching/postgres-engine.ts";
import { rebuildColumns } from "./db/rebuilt-columns.ts";
import { createPostgresSynonymReader, createPostgresSynonymWriter, synonymChannel } from "./db/synonym-store.ts";
import { forgetQueries, refreshPhrases, refreshVocabulary } from "./db/vocabulary-store.ts";
import { personalData } from "./db/personal-data.ts";
import { toCatalogueDocument } from "./events/catalogue-document.ts";
import { onPriceChanged } from "./events/on-price-changed.ts";
import { onProductPublished } from "./events/on-product-published.ts";
import { onProductUnpublished } from "./events/on-product-unpublished.ts";
import { onReviewSummaryChanged } from "./events/on-review-summary-changed.ts";
import { onStockBackIn } from "./events/on-stock-back-in.ts";
import { onStockOut } from "./events/on-stock-out.ts";
import type { Context } from "./graphql/context.ts";
import { createDegradedNotice } from "./graphql/degraded.ts";
import { resolvers } from "./graphql/resolvers/index.ts";
import { type CataloguePorts, compareCatalogue } from "./use-cases/compare-catalogue.ts";
import { compareIndex, type CompareReport } from "./use-cases/compare-index.ts";
import { createEngineWithFallback } from "./use-cases/engine-with-fallback.ts";
import { helpSearch } from "./use-cases/help-search.ts";
import { indexStatus } from "./use-cases/index-status.ts";
import type { IndexedDocuments } from "./use-cases/index-ports.ts";
import type { LexiconStore } from "./use-cases/lexicon-ports.ts";
import type { SearchEngine } from "./use-cases/ports.ts";
import { rebuildIndex, type RebuildOptions, type RebuildReport } from "./use-cases/rebuild-index.ts";
import { searchProducts } from "./use-cases/search-products.ts";
import { deleteSynonyms, setSynonyms } from "./use-cases/set-synonyms.ts";
import { suggest } from "./use-cases/suggest.ts";
import { understandQuery } from "./use-cases/understand-query.ts";

const room = new URL("../", import.meta.url);

/** Who holds it learns the catalogue's words. */
const lexiconLock = "novatech-search-lexicon";
/** Who holds it compares what is found with the catalogue. */
const catalogueLock = "novatech-search-catalogue";
/** A query nobody typed for so long is forgotten. */
const forgetAfterMs = 180 * 24 * 60 * 60_000;

/** Search, with what its tests look into. */
export type SearchApp = RoomApp & {
  readonly database: Database;
  /** The reactions to other rooms' events. */
  readonly handlers: readonly EventHandler[];
  readonly lexicon: LexiconKeeper;
  readonly synonyms: SynonymKeeper;
  readonly typed: QueryRecorder;
  readonly columns: ColumnsKeeper;
};

/** Connects, migrates and wires search. Rejects when the database cannot be reached or migrated. */
export async function createApp(config: SearchConfig, deps: RoomDeps): Promise<SearchApp> {
  const { clock, ids, logger } = deps;
  const database = connect({ url: config.databaseUrl, poolSize: config.poolSize, applicationName: "search" });
  await database.migrate(fileURLToPath(new URL("migrations", room)));
  const { db, session } = database;

  const writerOf = (tx: Transaction) =>
    createPostgresDocumentWriter(tx, { hasIndexOutside: config.elasticsearch !== null });
  const handlers = [
    onProductPublished(writerOf),
    onProductUnpublished(writerOf),
    onPriceChanged(writerOf),
    onStockOut(writerOf),
    onStockBackIn(writerOf),
    onReviewSummaryChanged(writerOf),
  ];
  const { redisUrl } = config;
  const privacy = createPrivacyPart({ data: personalData, database, clock, logger, partDone: searchPrivacyPartDoneV1 });
  const eventing = createEventing({
    room: "search",
    database,
    redisUrl,
    clock,
    logger,
    handlers: [...handlers, ...privacy.handlers],
    timers: privacy.timers,
  });

  const lexicon = createLexiconKeeper({
    store: wordsFollow(createPostgresLexiconStore(database), database, () => clock.now()),
    clock,
    logger,
    tryLock: () => session.tryLock(lexiconLock),
    unlock: () => session.unlock(lexiconLock),
  });
  const synonyms = createSynonymKeeper({
    reader: createPostgresSynonymReader(db),
    session,
    channel: synonymChannel,
    logger,
  });
  const queries = createPostgresTypedQueries(db);
  const typed = createQueryRecorder({ queries, clock, logger });
  const understand = (text: string) => understandQuery({ lexicon: lexicon.current, synonyms: synonyms.current }, text);
  const documents = createIndexedDocuments(db);
  const catalogueKeeper = createCatalogueKeeper({
    ...cataloguePorts(database, deps, config.elasticsearch !== null),
    logger,
    tryLock: () => session.tryLock(catalogueLock),
    unlock: () => session.unlock(catalogueLock),
  });
  const columns = createColumnsKeeper({ database, logger });
  const engines = await openEngines(config, { database, columns, documents, clock, logger });

  const app: SearchApp = privacy.serve({
    name: "search",
    schema: createSubgraphSchema(new URL("schema.graphql", room), resolvers),
    contextFor: (request): Context => {
      const engine = engines.forRequest(createDegradedNotice(request));
      return {
        request,
        search: (search) => searchProducts({ engine, understand, recordQuery: typed.record }, search),
        help: (search) => helpSearch({ engine, understand, queries }, search),
        suggest: (prefix, limit) => suggest({ engine, queries }, prefix, limit),
        synonymPage: createPostgresSynonymReader(db).page,
        setSynonyms: (command) =>
          database.transaction((tx) => setSynonyms({ writer: createPostgresSynonymWriter(tx), clock, ids }, command)),
        deleteSynonyms: (command) =>
          database.transaction((tx) => deleteSynonyms(createPostgresSynonymWriter(tx), command)),
        indexStatus: () => indexStatus(documents, engines.answering()),
      };
    },
    database,
    handlers,
    lexicon,
    synonyms,
    typed,
    columns,
    start: async () => {
      columns.start();
      lexicon.start();
      synonyms.start();
      typed.start();
      engines.start();
      catalogueKeeper.start();
      await eventing.start();
    },
    // Until the columns are read a search would wait for them.
    health: async () => void (await Promise.all([eventing.health(), columns.current()])),
    stop: async () => {
      await Promise.all([eventing.stop(), lexicon.stop(), synonyms.stop(), typed.stop(), catalogueKeeper.stop()]);
      // Last: it brings to the index what the last events changed.
      await engines.stop();
      await columns.stop();
      await database.close();
    },
  });
  return audited(forOpenSessions(app, { redisUrl: config.redisUrl, logger }), { database, clock, ids });
}

/** What is suggested follows from the same documents as the lexicon: whoever learns the one makes the other anew. */
const wordsFollow = (store: LexiconStore, { db }: Database, now: () => Date): LexiconStore => ({
  ...store,
  save: async (...learned) => {
    await refreshVocabulary(db);
    await refreshPhrases(db);
    await forgetQueries(db, new Date(now().getTime() - forgetAfterMs));
    await store.save(...learned);
  },
});

/** How documents are compared with the catalogue, and mended. */
const cataloguePorts = (
  database: Database,
  { callRoom, clock }: Pick<RoomDeps, "callRoom" | "clock">,
  hasIndexOutside: boolean,
): Omit<CataloguePorts, "settled"> => ({
  catalogue: createCatalogue(callRoom, toCatalogueDocument),
  known: createKnownProducts(database.db),
  write: (work) => database.transaction((tx) => work(createPostgresDocumentWriter(tx, { hasIndexOutside }))),
  now: () => clock.now(),
});

/**
 * Compares what can be found with what the catalogue shows, over a connection of its own, and takes over what differs unless it only checks.
 * What was told less than `settleMs` (default 10 s) ago may still be on its way. Rejects when the catalogue cannot be asked.
 */
export async function runReconciliation(
  config: Pick<SearchConfig, "databaseUrl" | "elasticsearch">,
  deps: Pick<RoomDeps, "callRoom" | "clock">,
  options: { readonly isCheck: boolean; readonly settleMs?: number },
): Promise<Awaited<ReturnType<typeof compareCatalogue>>> {
  const database = connect({ url: config.databaseUrl, poolSize: 2, applicationName: "search-reconcile" });
  try {
    await database.migrate(fileURLToPath(new URL("migrations", room)));
    const ports = cataloguePorts(database, deps, config.elasticsearch !== null);
    return await compareCatalogue({ ...ports, settled: () => sleep(options.settleMs ?? 10_000) }, options);
  } finally {
    await database.close();
  }
}

/** What answers, and what keeps it. */
type Engines = {
  /** `onDegraded` is told when another engine answers than usual. */
  readonly forRequest: (onDegraded: () => void) => SearchEngine;
  readonly answering: () => Parameters<typeof indexStatus>[1];
  readonly start: () => void;
  readonly stop: () => Promise<void>;
};

/** PostgreSQL alone; or an Elasticsearch that is kept in step, with PostgreSQL for when it is away. The client is loaded only where it is needed. */
async function openEngines(
  { elasticsearch }: SearchConfig,
  deps: Pick<RoomDeps, "clock" | "logger"> & {
    readonly database: Database;
    readonly columns: ColumnsKeeper;
    readonly documents: IndexedDocuments;
  },
): Promise<Engines> {
  const { database, columns, documents, clock, logger } = deps;
  const inside = createPostgresEngine(database.db, columns.current);
  if (elasticsearch === null)
    return {
      forRequest: () => inside,
      answering: () => ({ engine: inside.name, isDegraded: false, outside: null }),
      start: () => {},
      stop: () => Promise.resolve(),
    };
  const { openElasticsearch } = await import("./clients/elasticsearch/open.ts");
  const { engine, index, close } = openElasticsearch(elasticsearch);
  const engines = createEngineWithFallback(
    { first: engine, second: inside },
    {
      nowMs: () => performance.now(),
      onChange: (isDegraded, reason) =>
        logger.warn(
          { reason },
          isDegraded ? "searches are answered by PostgreSQL" : "searches are answered by Elasticsearch",
        ),
      onRefused: (error) => logger.error({ err: error }, "Elasticsearch refused a search: PostgreSQL answered it"),
    },
  );
  const keeper = createIndexKeeper({ documents, index, session: database.session, logger, now: () => clock.now() });
  return {
    forRequest: engines.forRequest,
    answering: () => ({ engine: engines.name(), isDegraded: engines.isDegraded(), outside: index }),
    start: keeper.start,
    stop: async () => {
      await keeper.stop();
      await close();
    },
  };
}

/** What came of making an index anew, or of comparing it. */
export type RebuildCommandReport =
  | { readonly kind: "REBUILT"; readonly engine: SearchEngine["name"]; readonly report: RebuildReport }
  | { readonly kind: "COMPARED"; readonly report: CompareReport };

/**
 * Makes what is searched anew over connections of its own, while the room may run beside it: the columns of PostgreSQL, which follow from the
 * documents, and with an Elasticsearch an index there. With `isCheck` it only compares the latter. Rejects with an Error when another process is
 * at it, and with an EngineUnavailableError when Elasticsearch is away; the next call goes on where one was cut off.
 */
export async function runRebuild(
  config: Pick<SearchConfig, "databaseUrl" | "elasticsearch">,
  options: RebuildOptions & { readonly isCheck: boolean },
): Promise<readonly RebuildCommandReport[]> {
  const { databaseUrl, elasticsearch } = config;
  const database = connect({ url: databaseUrl, poolSize: 2, applicationName: "search-rebuild" });
  const outside =
    elasticsearch === null ? null : (await import("./clients/elasticsearch/open.ts")).openElasticsearch(elasticsearch);
  try {
    await database.migrate(fileURLToPath(new URL("migrations", room)));
    const documents = createIndexedDocuments(database.db);
    const now = (): Date => new Date();
    if (options.isCheck) {
      if (outside === null) return [];
      const report = await compareIndex({ documents, index: outside.index, now }, options);
      return [{ kind: "COMPARED", report }];
    }
    if (!(await database.session.tryLock(rebuildLock)))
      throw new Error(
        "The index is being made anew by another process, perhaps by the running shop itself. Try again when that is done.",
      );
    const columns = await rebuildColumns(database, options);
    const reports: RebuildCommandReport[] = [{ kind: "REBUILT", engine: "POSTGRESQL", report: columns }];
    if (outside === null || !columns.isDone) return reports;
    const report = await rebuildIndex({ documents, index: outside.index, now, pause: sleep }, options);
    return [...reports, { kind: "REBUILT", engine: "ELASTICSEARCH", report }];
  } finally {
    await outside?.close();
    await database.close();
  }
}
