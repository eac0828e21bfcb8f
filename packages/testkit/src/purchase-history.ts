import { type Random, seededRandom } from "./random.ts";

/** A shop's made-up past: who bought what in which order, after looking at what. Nobody in it exists. */
export type PurchaseHistory = {
  readonly products: readonly HistoryProduct[];
  readonly persons: readonly HistoryPerson[];
};

/** A product of the made-up shop. */
export type HistoryProduct = {
  readonly id: string;
  readonly categoryId: string;
  /** Which tastes it serves, by number. */
  readonly taste: number;
  /** Products that are bought with it, by their ids: a phone's cases. */
  readonly companions: readonly string[];
};

/** Somebody who bought something, the first order first. */
export type HistoryPerson = { readonly id: string; readonly orders: readonly HistoryOrder[] };

/** An order and what was looked at before it. */
export type HistoryOrder = {
  readonly daysAgo: number;
  readonly productIds: readonly string[];
  readonly viewedIds: readonly string[];
};

/** How the history is made. */
export type HistoryOptions = {
  readonly seed: number;
  readonly persons: number;
  readonly products: number;
  /** Default: a product in 40. */
  readonly categories?: number;
  /** Into how many tastes the shop's customers part: who has one likes the products that serve it. Default 12. */
  readonly tastes?: number;
  /** How many times likelier a product of one's own taste is. Default 12. */
  readonly tasteStrength?: number;
  /** How fast popularity falls with rank: weight 1 / rank ^ this. 1 is what shops see (Zipf). Default 0.8. */
  readonly popularitySkew?: number;
  /** How often something is bought with a companion, in the same order or the next. Default 0.35. */
  readonly companionShare?: number;
  /** How often somebody goes on in a category they bought in before. Default 0.3. */
  readonly loyalty?: number;
  /** The mean number of orders of a person, at least 1. Default 4. */
  readonly meanOrders?: number;
  readonly days?: number;
};

const defaults = {
  tastes: 12,
  tasteStrength: 12,
  popularitySkew: 0.8,
  companionShare: 0.35,
  loyalty: 0.3,
  meanOrders: 4,
  days: 180,
};

type Settings = Required<HistoryOptions>;

/**
 * Makes a history with something to learn in it: every person has one or two tastes, every product serves one and has companions, popularity
 * is skewed, and most orders have one product. The same for the same options, on every machine. Throws a RangeError for fewer than 10 products.
 */
export function makePurchaseHistory(options: HistoryOptions): PurchaseHistory {
  if (options.products < 10) throw new RangeError(`a history needs at least 10 products, not ${options.products}`);
  const settings: Settings = { categories: Math.ceil(options.products / 40), ...defaults, ...options };
  const random = seededRandom(settings.seed);
  const products = makeProducts(settings, random);
  const shelf = createShelf(products, settings);
  const persons = Array.from({ length: settings.persons }, (_, index) =>
    makePerson(`user_${String(index).padStart(6, "0")}`, shelf, settings, random),
  );
  return { products, persons };
}

const idOf = (index: number): string => `prod_history_${String(index).padStart(7, "0")}`;

function makeProducts({ products, categories, tastes }: Settings, random: Random): readonly HistoryProduct[] {
  return Array.from({ length: products }, (_, index) => ({
    id: idOf(index),
    categoryId: `cat_history_${random.between(0, categories - 1)}`,
    taste: random.between(0, tastes - 1),
    companions: Array.from({ length: random.between(0, 3) }, () => idOf(random.between(0, products - 1))).filter(
      (id) => id !== idOf(index),
    ),
  }));
}

/** Draws products by popularity, among all or among those of a taste or a category. */
type Shelf = {
  readonly byId: ReadonlyMap<string, HistoryProduct>;
  readonly draw: (
    random: Random,
    of: { readonly taste: number | null; readonly categoryId: string | null },
  ) => HistoryProduct;
};

function createShelf(products: readonly HistoryProduct[], { popularitySkew }: Settings): Shelf {
  // The place in the list is the rank: categories, tastes and companions were drawn without looking at it.
  const weightOf = new Map(products.map(({ id }, rank) => [id, (rank + 1) ** -popularitySkew]));
  const drawerOf = (some: readonly HistoryProduct[]): ((random: Random) => HistoryProduct | undefined) => {
    const sums: number[] = [];
    let sum = 0;
    for (const { id } of some) sums.push((sum += weightOf.get(id) ?? 0));
    return (random) => some[indexAbove(sums, random.next() * sum)];
  };
  const keyOf = (taste: number | null, categoryId: string | null): string => `${taste ?? "*"} ${categoryId ?? "*"}`;
  const groups = Map.groupBy(
    products.flatMap((product) =>
      [product.taste, null].flatMap((taste) =>
        [product.categoryId, null].map((categoryId) => ({ product, key: keyOf(taste, categoryId) })),
      ),
    ),
    ({ key }) => key,
  );
  const drawers = new Map([...groups].map(([key, some]) => [key, drawerOf(some.map(({ product }) => product))]));
  const all = drawerOf(products);
  return {
    byId: new Map(products.map((product) => [product.id, product])),
    draw: (random, { taste, categoryId }) => {
      const found = (drawers.get(keyOf(taste, categoryId)) ?? drawers.get(keyOf(null, categoryId)) ?? all)(random);
      if (found === undefined) throw new RangeError("there is nothing to draw from");
      return found;
    },
  };
}

/** The first place whose sum is above `wanted`. */
function indexAbove(sums: readonly number[], wanted: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) > wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}

function makePerson(id: string, shelf: Shelf, settings: Settings, random: Random): HistoryPerson {
  const { tastes, tasteStrength, companionShare, loyalty, meanOrders, days } = settings;
  const own = Array.from({ length: random.between(1, 2) }, () => random.between(0, tastes - 1));
  // A product of one's own taste is `tasteStrength` times likelier than by its popularity alone.
  const ownShare = (tasteStrength * own.length) / (tasteStrength * own.length + (tastes - own.length));
  const bought = new Set<string>();
  let wanted: readonly string[] = [];
  const choose = (): HistoryProduct => {
    const taste = random.chance(ownShare) ? random.pick(own) : null;
    const before = bought.size > 0 && random.chance(loyalty) ? shelf.byId.get(random.pick([...bought])) : undefined;
    return shelf.draw(random, { taste, categoryId: before?.categoryId ?? null });
  };
  const count = drawOrders(meanOrders, random);
  const times = Array.from({ length: count }, () => random.next() * days).toSorted((a, b) => b - a);
  const orders = times.map((daysAgo): HistoryOrder => {
    const productIds: string[] = [];
    const viewedIds: string[] = [];
    const size = random.chance(0.7) ? 1 : random.between(2, 4);
    for (let tries = 0; productIds.length < size && tries < 20; tries += 1) {
      const companion = wanted.find((one) => !bought.has(one));
      const product = companion === undefined ? choose() : shelf.byId.get(companion);
      wanted = [];
      if (product === undefined || bought.has(product.id)) continue;
      for (let view = random.between(0, 3); view > 0; view -= 1)
        viewedIds.push(shelf.draw(random, { taste: product.taste, categoryId: product.categoryId }).id);
      viewedIds.push(product.id);
      bought.add(product.id);
      productIds.push(product.id);
      if (product.companions.length > 0 && random.chance(companionShare)) wanted = [random.pick(product.companions)];
    }
    return { daysAgo, productIds, viewedIds };
  });
  return { id, orders: orders.filter(({ productIds }) => productIds.length > 0) };
}

/** 1 and more, geometric with the given mean. */
function drawOrders(mean: number, random: Random): number {
  let count = 1;
  while (count < 40 && random.chance(1 - 1 / mean)) count += 1;
  return count;
}
