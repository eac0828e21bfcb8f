import { sameRole, staffScopes } from "@novatech/graphql/permissions";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RoomRequest, Viewer } from "@novatech/graphql/viewer";
import { sequentialIds } from "@novatech/testkit/ids";
import { type FixedClock, fixedClock } from "@novatech/testkit/clock";
import { createTestDatabase } from "@novatech/testkit/database";
import { startTestRedis } from "@novatech/testkit/redis";
import { graphql } from "graphql";
import { createLogger } from "@novatech/service/logger";
import { type CatalogApp, createApp } from "../src/app.ts";
import type { ProductDraft, VariantDraft } from "../src/domain/product-draft.ts";

/** A catalogue with a real database, and how to ask it. */
export type CatalogUnderTest = {
  readonly app: CatalogApp;
  readonly clock: FixedClock;
  /** Where it keeps files. */
  readonly folder: string;
  /** Runs an operation as a viewer; default: nobody. */
  readonly ask: (query: string, variables?: object, request?: Partial<RoomRequest>) => Promise<Answer>;
  /** The events told so far, oldest first. */
  readonly told: () => Promise<
    readonly { type: string; aggregate_id: string; aggregate_version: number; payload: never }[]
  >;
  readonly end: () => Promise<void>;
};

/** Data are `any` so that a test reads them by plain paths. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Answer = { readonly data: any; readonly errors: readonly { message: string; code: unknown }[] };

/** Where the catalogue's files are reached. */
export const filesUrl = "http://shop.test/media";

/** Two merchants. */
export const [auroraId, basaltId] = ["merch_01jx0000000000000000000001", "merch_01jx0000000000000000000002"] as const;

const user = (scopes: readonly string[], merchantIds: readonly string[]): Partial<RoomRequest> => {
  const merchantRoles = sameRole(merchantIds, "OWNER");
  const viewer: Viewer = { kind: "user", userId: "user_1", sessionId: "session_1", scopes, merchantIds, merchantRoles };
  return { viewer };
};
/** A member of the merchant Aurora. */
export const auroraMember = user(["shopper", "merchant"], [auroraId]);
/** A member of the merchant Basalt. */
export const basaltMember = user(["shopper", "merchant"], [basaltId]);
/** One of our own. */
export const staff = user(["shopper", ...staffScopes], []);
/** A shopper who is logged in. */
export const shopper = user(["shopper"], []);

/** Starts a catalogue without eventing: what it tells stays in the outbox. */
export async function startCatalog(): Promise<CatalogUnderTest> {
  const [database, redis] = await Promise.all([createTestDatabase("catalog"), startTestRedis()]);
  const folder = await mkdtemp(join(tmpdir(), "novatech-files-"));
  const clock = fixedClock("2026-03-01T09:00:00Z");
  const app = await createApp(
    {
      databaseUrl: database.url,
      redisUrl: redis.url,
      poolSize: 4,
      files: { kind: "folder", folder, baseUrl: filesUrl, secret: "a secret of a test" },
    },
    {
      clock,
      ids: sequentialIds(),
      logger: createLogger({ name: "catalog", level: "silent" }),
      callRoom: () => Promise.reject(new Error("no rooms")),
    },
  );
  return {
    app,
    clock,
    folder,
    ask: async (query, variables = {}, request = {}) => {
      const contextValue = app.contextFor({
        requestId: "request_1",
        viewer: { kind: "anonymous", scopes: [] },
        caller: null,
        cartToken: null,
        orderAccessToken: null,
        ...request,
      });
      const result = await graphql({
        schema: app.schema,
        source: query,
        variableValues: { ...variables },
        contextValue,
      });
      const errors = (result.errors ?? []).map(({ message, extensions }) => ({ message, code: extensions["code"] }));
      return { data: JSON.parse(JSON.stringify(result.data ?? null)), errors };
    },
    told: () =>
      app.database.sql`select type, aggregate_id, aggregate_version, payload from outbox order by id` as never,
    end: async () => {
      await app.stop();
      await Promise.all([database.drop(), redis.stop(), rm(folder, { recursive: true })]);
    },
  };
}

/** A variant to save. */
export const variantDraft = (sku: string, usdMinor = 9_900n, more: Partial<VariantDraft> = {}): VariantDraft => ({
  sku,
  name: sku,
  gtins: [],
  options: [],
  weightGrams: 500,
  taxClass: "STANDARD",
  prices: [{ currency: "USD", amountMinor: usdMinor }],
  ...more,
});

/** A product to save, known as `test:<key>`, sold by Aurora. */
export const productDraft = (key: string, more: Partial<ProductDraft> = {}): ProductDraft => ({
  sourceKey: `test:${key}`,
  merchantId: auroraId,
  slug: key,
  name: key,
  description: null,
  model: null,
  brand: "Vireo",
  categoryPath: ["Audio", "Headphones"],
  media: [],
  specifications: [],
  variants: [variantDraft(`${key}-1`)],
  ...more,
});
