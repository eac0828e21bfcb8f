import DataLoader from "dataloader";
import type { Address } from "../domain/address.ts";
import { isLookable } from "../domain/text-field.ts";
import type { AccountReads, AddressPage } from "../use-cases/ports.ts";

/** Every loader of one operation. What may be shown to whom is not decided here: see context.ts. */
export type Loaders = ReturnType<typeof createLoaders>;

/** New loaders for one operation. Each answers any number of keys with one statement. */
export const createLoaders = (reads: AccountReads) => ({
  account: one(reads.accounts, (account) => account.id),
  profile: one(reads.profiles, (profile) => profile.id),
  profileOfUser: one(reads.profilesOfUsers, (profile) => profile.userId),
  address: one(reads.addresses, (address) => address.id),
  merchant: one(reads.merchants, (merchant) => merchant.id),
  merchantBySlug: one(reads.merchantsBySlug, (merchant) => merchant.slug),
  membersOfMerchant: many(reads.membersOfMerchants, (member) => member.merchantId),
  merchantsOfUser: many(reads.merchantsOfUsers, (row) => row.userId),
  addressPage: new DataLoader<{ readonly userId: string; readonly page: AddressPage }, Address[], string>(
    (wanted) => loadPages(reads, wanted),
    { cacheKeyFn: ({ userId, page }) => JSON.stringify([userId, page]) },
  ),
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

/** One statement for each distinct page that is asked for; an operation asks for one or two, of however many users. */
async function loadPages(
  reads: AccountReads,
  wanted: readonly { readonly userId: string; readonly page: AddressPage }[],
): Promise<Address[][]> {
  const byPage = Map.groupBy(wanted, ({ page }) => JSON.stringify(page));
  const books = new Map<string, ReadonlyMap<string, Address[]>>();
  await Promise.all(
    [...byPage].map(async ([key, ofPage]) => {
      const page = ofPage[0]?.page;
      if (page)
        books.set(
          key,
          await reads.addressPages(
            ofPage.map(({ userId }) => userId),
            page,
          ),
        );
    }),
  );
  return wanted.map(({ userId, page }) => books.get(JSON.stringify(page))?.get(userId) ?? []);
}
