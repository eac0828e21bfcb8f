import { readFileSync } from "node:fs";
import { join } from "node:path";
import { randomUUID } from "node:crypto";
import type { Random } from "@novatech/testkit/random";
import { until } from "@novatech/testkit/wait";
import type { RoomDatabases } from "@novatech/testkit/shop/room-databases";
import type { Outcome } from "./shop-arrivals.ts";
import { type Carts, createCarts } from "./shop-carts.ts";
import { type Apps, installApps, type Who } from "./shop-requests.ts";
import { fillShelves, type LoadedShop } from "./shop-run.ts";
import { openStreams, type Streams } from "./shop-streams.ts";
import type { Kind } from "./shop-traffic.ts";

/** Everybody who comes to a shop. */
export type Visitors = {
  /** What they do, by kind of operation. */
  readonly acts: Readonly<Record<Kind, () => Promise<Outcome>>>;
  readonly carts: Carts;
  readonly streams: Streams;
  /** Gives everybody who is signed in a new token. */
  readonly renew: () => Promise<void>;
  /** Waits until every order that is followed has arrived; five minutes at most. */
  readonly settled: () => Promise<void>;
  /** Prints what was refused or failed since the last call. */
  readonly tellComplaints: () => void;
  readonly close: () => Promise<void>;
};

const accountCount = 40;
const soldVariants = 1_000;
const unitsEach = 10_000;

/** Fills shelves and opens accounts with an order each. Rejects with what was refused. */
export async function prepareVisitors(
  shop: LoadedShop,
  { folder, random }: { readonly folder: string; readonly random: Random },
): Promise<Visitors> {
  const apps = installApps(shop.url);
  const streams = openStreams(shop.url, apps);
  const goods = await findGoods(shop.databases, folder);
  const variantIds = await fillShelves(shop.databases, { variants: soldVariants, units: unitsEach });
  const address = (): string => newAddress(random);
  const carts = createCarts({ apps, streams, random, variantIds, address });
  const accounts = await openAccounts(apps, random, accountCount);
  for (const { who } of accounts) await carts.buyAs(who);
  console.log(
    `${goods.products.length} products in ${goods.categories.length} categories, ${variantIds.length} variants are bought, ${goods.queries.length} queries; ${accounts.length} accounts with an order each`,
  );
  return {
    acts: visitorActs({ apps, carts, streams, goods, accounts, random }),
    carts,
    streams,
    renew: () => renew(apps, accounts),
    settled: () =>
      until(() => streams.open(), { done: (open) => open === 0, timeoutMs: 300_000, everyMs: 250 }).then(
        () => {},
        () => console.log(`${streams.open()} streams are still open after five minutes`),
      ),
    tellComplaints: () => {
      for (const [what, times] of apps.complaints().slice(0, 8)) console.log(`      ${times} × ${what}`);
    },
    close: async () => {
      streams.close();
      await apps.close();
    },
  };
}

/** Somebody who is signed in; the token is renewed before its five minutes are over. */
type Account = { who: Who; refreshToken: string };

/** What can be looked at. */
type Goods = {
  readonly products: readonly { readonly id: string; readonly slug: string }[];
  readonly categories: readonly string[];
  readonly queries: readonly string[];
};

/** What is in the catalogue, and what people looked for in the set of search judgments. */
async function findGoods(databases: RoomDatabases, folder: string): Promise<Goods> {
  const products = await databases.catalog<{ id: string; slug: string }[]>`
    select id, slug from products where is_published order by id`;
  const categories = await databases.catalog<{ slug: string }[]>`
    select slug from categories category where exists (select 1 from category_products where category_id = category.id) order by id`;
  const queries = readFileSync(join(folder, "relevance", "queries.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line.length > 0)
    .map((line) => (JSON.parse(line) as { readonly query: string }).query);
  return { products: [...products], categories: categories.map(({ slug }) => slug), queries };
}

/** An address of its own for each visitor, as a proxy would tell it. */
const newAddress = (random: Random): string =>
  `10.${random.between(0, 255)}.${random.between(0, 255)}.${random.between(1, 254)}`;

/** Opens accounts, a few at a time: a password's hash costs as much as a hundred pages. */
async function openAccounts(apps: Apps, random: Random, count: number): Promise<Account[]> {
  const accounts: Account[] = [];
  let begun = 0;
  const open = async (): Promise<void> => {
    while (begun < count) {
      begun += 1;
      const address = newAddress(random);
      const input = {
        email: `bench-${randomUUID()}@novatech.example`,
        password: randomUUID(),
        displayName: "Bench",
      };
      const { outcome, data } = await apps.ask("web", "Register", { input }, { address });
      if (outcome !== "done") throw new Error(`no account: ${JSON.stringify(apps.complaints())}`);
      accounts.push(signedIn(address, data.userRegister.session));
    }
  };
  await Promise.all([open(), open()]);
  return accounts;
}

type Session = { readonly accessToken: string; readonly refreshToken: string };
const signedIn = (address: string, { accessToken, refreshToken }: Session): Account => ({
  who: { address, headers: { authorization: `Bearer ${accessToken}` } },
  refreshToken,
});

/** Gives every account a new token. */
async function renew(apps: Apps, accounts: readonly Account[]): Promise<void> {
  for (const account of accounts) {
    const { address } = account.who;
    const input = { refreshToken: account.refreshToken };
    const { outcome, data } = await apps.ask("web", "SessionRefresh", { input }, { address });
    if (outcome !== "done") throw new Error(`no new token: ${JSON.stringify(apps.complaints())}`);
    Object.assign(account, signedIn(address, data.sessionRefresh.session as Session));
  }
}

/**
 * What visitors do, by kind of operation: those of the web's and the mobile app's persisted operations that a kind stands for, 60 to 40. What a
 * CDN would keep goes by GET, and for products chosen evenly: what passes a CDN is the long tail. Live prices are asked of few products most (Zipf).
 */
function visitorActs(options: {
  readonly apps: Apps;
  readonly carts: Carts;
  readonly streams: Streams;
  readonly goods: Goods;
  readonly accounts: readonly Account[];
  readonly random: Random;
}): Readonly<Record<Kind, () => Promise<Outcome>>> {
  const { apps, carts, streams, goods, accounts, random } = options;
  const { products, categories, queries } = goods;
  const stranger = (): Who => ({ address: newAddress(random) });
  const isWeb = (): boolean => random.chance(0.6);
  const even = () => random.pick(products);
  // The n-th most popular is asked for 1/n as often: the inverse of the harmonic sum, near enough.
  const popular = () => products[Math.floor(products.length ** random.next()) - 1] ?? even();
  const live = { currency: "EUR", countryCode: "DE" };
  const kept = async (app: "web" | "mobile", name: string, variables: object = {}): Promise<Outcome> =>
    (await apps.ask(app, name, { ...variables }, stranger(), "GET")).outcome;
  const own = async (name: string, app: "web" | "mobile" = "web"): Promise<Outcome> =>
    (await apps.ask(app, name, {}, random.pick(accounts).who)).outcome;
  return {
    "session bootstrap (me, cart badge)": () => (random.chance(0.5) ? own("Account") : carts.view()),
    "home/category page": () => {
      const slug = random.pick(categories);
      if (random.chance(0.3)) return isWeb() ? kept("web", "Categories") : kept("mobile", "MobileHome");
      return isWeb() ? kept("web", "CategoryPage", { slug }) : kept("mobile", "MobileCategory", { slug });
    },
    "product page (catalog part)": () => {
      const { id, slug } = even();
      return isWeb() ? kept("web", "ProductPage", { slug }) : kept("mobile", "MobileProduct", { id });
    },
    "product live price+stock": async () => {
      const { id, slug } = popular();
      const sent = isWeb()
        ? apps.ask("web", "ProductLive", { slug, ...live }, stranger())
        : apps.ask("mobile", "MobileProductLive", { id, ...live }, stranger());
      return (await sent).outcome;
    },
    "recommendations/related": () => {
      const { id, slug } = even();
      if (random.chance(0.2)) return isWeb() ? kept("web", "Trending") : kept("mobile", "MobileTrending");
      return isWeb()
        ? kept("web", "ProductRecommendations", { slug })
        : kept("mobile", "MobileProductRecommendations", { id });
    },
    "search results page": () => {
      const variables = { query: random.pick(queries), currency: "EUR" };
      return isWeb() ? kept("web", "Search", variables) : kept("mobile", "MobileSearch", variables);
    },
    "search suggestions": () => {
      const query = random.pick(queries);
      const prefix = query.slice(0, random.between(2, Math.max(2, query.length)));
      return isWeb()
        ? kept("web", "SearchSuggestions", { prefix })
        : kept("mobile", "MobileSearchSuggestions", { prefix });
    },
    "cart mutation": () => (random.chance(0.67) ? carts.create() : carts.add()),
    "cart view": carts.view,
    "checkout steps (address, shipping, payment)": carts.step,
    "place order": carts.submit,
    "order tracking/account": async () => {
      if (random.chance(0.4)) return isWeb() ? own("AccountOrders") : own("MobileAccount", "mobile");
      const { orders } = streams;
      if (orders.length === 0) return own("AccountOrders");
      const { id, accessToken } = random.pick(orders);
      const who = { address: newAddress(random), headers: { "x-order-access-token": accessToken } };
      const sent = isWeb()
        ? apps.ask("web", "OrderPage", { id, accessToken }, who)
        : apps.ask("mobile", "MobileOrder", { id, accessToken }, who);
      return (await sent).outcome;
    },
  };
}
