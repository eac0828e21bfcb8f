import type { Result } from "@novatech/kernel/result";
import DataLoader from "dataloader";
import type { ConsentChange, ConsentChoice } from "../domain/consent.ts";
import type { Refusal } from "../domain/errors.ts";
import type { PrivacyArchive, PrivacyPart, PrivacyRequest } from "../domain/privacy-request.ts";
import type { Page, PrivacyReads, PrivacyRequestKey } from "../use-cases/ports-privacy.ts";

/** What resolvers of requests, archives and consent may reach. */
export type PrivacyGraph = {
  readonly now: () => Date;
  readonly load: PrivacyLoaders;
  readonly requests: PrivacyReads["requests"];
  readonly requestExport: (userId: string) => Promise<PrivacyRequest>;
  readonly requestErasure: (userId: string) => Promise<Result<PrivacyRequest, Refusal>>;
  readonly cancelErasure: (userId: string, requestId: string) => Promise<Result<PrivacyRequest, Refusal>>;
  readonly createLink: (
    userId: string,
    requestId: string,
  ) => Promise<Result<{ readonly url: string; readonly expiresAt: Date }, Refusal>>;
  readonly setConsent: (userId: string, choice: ConsentChoice) => Promise<Result<ConsentChange, Refusal>>;
};

/** The loaders of one operation; each answers any number of keys with one statement. */
export type PrivacyLoaders = ReturnType<typeof createPrivacyLoaders>;

/** New loaders for one operation. */
export const createPrivacyLoaders = (reads: PrivacyReads) => ({
  parts: new DataLoader<string, PrivacyPart[]>(async (ids) => {
    const byId = Map.groupBy(await reads.parts(ids), ({ requestId }) => requestId);
    return ids.map((id) => byId.get(id) ?? []);
  }),
  archive: new DataLoader<string, PrivacyArchive | null>(async (ids) => {
    const byId = new Map((await reads.archives(ids)).map((archive) => [archive.requestId, archive]));
    return ids.map((id) => byId.get(id) ?? null);
  }),
  lastChoices: new DataLoader<string, ConsentChange[]>(async (userIds) => {
    const byUser = Map.groupBy(await reads.lastChoices(userIds), ({ userId }) => userId);
    return userIds.map((id) => byUser.get(id) ?? []);
  }),
  requestPage: pageLoader<PrivacyRequestKey, PrivacyRequest>(reads.requestPages),
  choicePage: pageLoader<string, ConsentChange>(reads.choicePages),
});

/** One statement for each distinct page that is asked for, of however many people; an operation asks for one or two. */
const pageLoader = <Key, Row>(
  read: (userIds: readonly string[], page: Page<Key>) => Promise<ReadonlyMap<string, Row[]>>,
) =>
  new DataLoader<{ readonly userId: string; readonly page: Page<Key> }, Row[], string>(
    async (wanted) => {
      const pages = new Map<string, ReadonlyMap<string, Row[]>>();
      for (const [key, ofPage] of Map.groupBy(wanted, ({ page }) => JSON.stringify(page)))
        pages.set(
          key,
          await read(
            ofPage.map(({ userId }) => userId),
            ofPage[0]?.page ?? { direction: "forward", size: 0, after: null, before: null },
          ),
        );
      return wanted.map(({ userId, page }) => pages.get(JSON.stringify(page))?.get(userId) ?? []);
    },
    { cacheKeyFn: ({ userId, page }) => JSON.stringify([userId, page]) },
  );
