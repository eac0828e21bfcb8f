import DataLoader from "dataloader";
import type { Address } from "../domain/address.ts";
import type { OpenSession } from "../domain/session.ts";
import { isLookable } from "../domain/text-field.ts";
import type { AccountReads, AddressPage, SessionPage } from "../use-cases/ports.ts";

/** Every loader of one operation. What may be shown to whom is not decided here: see context.ts. */
export type Loaders = ReturnType<typeof createLoaders>;

/** New loaders for one operation. Each answers any number of keys with one statement. */
export const createLoaders = (reads: AccountReads, now: Date) => ({
  account: one(reads.accounts, (account) => account.id),
  profile: one(reads.profiles, (profile) => profile.id),
  profileOfUser: one(reads.profilesOfUsers, (profile) => profile.userId),
  address: one(reads.addresses, (address) => address.id),
  merchant: one(reads.merchants, (merchant) => merchant.id),
  merchantBySlug: one(reads.merchantsBySlug, (merchant) => merchant.slug),
  membersOfMerchant: many(reads.membersOfMerchants, (member) => member.merchantId),
  merchantsOfUser: many(reads.merchantsOfUsers, (row) => row.userId),
  addressPage: pages<AddressPage, Address>(reads.addressPages),
  sessionPage: pages<SessionPage, OpenSession>((userIds, page) => reads.sessionPages(userIds, page, now)),
  factorsOfUser: one(reads.factorsOfUsers, (factors) => factors.userId),
  /** Everybody's accounts: one statement for each list that is asked for. */
  users: reads.users,
  passkeysOfUser: many(reads.passkeysOfUsers, (passkey) => passkey.userId),
});

function one<Row>(find: (keys: readonly string[]) => Promise<Row[]>, keyOf: (row: Row) => string) {
  return new DataLoader<string, Row | null>(async (keys) => {
    const wanted = keys.filter(isLookable);
    const rows = wanted.length === 0 ? [] : await find(wanted);
    const byKey = new Map(rows.map((row) => [keyOf(row), row]));
    return keys.map((key) => byKey.get(key) ?? null);
  });
}

function many<Row>(find: (keys: readonly string[]) => Promise<Row[]>, keyOf: (row: Row) => string) {
  return new DataLoader<string, Row[]>(async (keys) => {
    const byKey = Map.groupBy(await find(keys), keyOf);
    return keys.map((key) => byKey.get(key) ?? []);
  });
}

type FindPages<Page, Row> = (userIds: readonly string[], page: Page) => Promise<ReadonlyMap<string, Row[]>>;
type WantedPage<Page> = { readonly userId: string; readonly page: Page };

const pages = <Page, Row>(find: FindPages<Page, Row>) =>
  new DataLoader<WantedPage<Page>, Row[], string>((wanted) => loadPages(find, wanted), {
    cacheKeyFn: ({ userId, page }) => JSON.stringify([userId, page]),
  });

/** One statement for each distinct page that is asked for; an operation asks for one or two, of however many users. */
async function loadPages<Page, Row>(find: FindPages<Page, Row>, wanted: readonly WantedPage<Page>[]): Promise<Row[][]> {
  const byPage = Map.groupBy(wanted, ({ page }) => JSON.stringify(page));
  const found = new Map<string, ReadonlyMap<string, Row[]>>();
  await Promise.all(
    [...byPage].map(async ([key, ofPage]) => {
      const page = ofPage[0]?.page;
      if (page === undefined) return;
      const userIds = ofPage.map(({ userId }) => userId);
      found.set(key, await find(userIds, page));
    }),
  );
  return wanted.map(({ userId, page }) => found.get(JSON.stringify(page))?.get(userId) ?? []);
}
