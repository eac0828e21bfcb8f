import type { ModelName } from "../domain/compatibility.ts";
import type { Described } from "../domain/likeness.ts";
import type { Features } from "../domain/features.ts";
import type { Scored } from "../domain/recommendation.ts";
import type { Interaction, Neighbour } from "../domain/personal.ts";
import type { View } from "../domain/views.ts";

/** A shown product as it is kept here. */
export type KeptProduct = {
  readonly productId: string;
  /** The product's version in the catalogue. */
  readonly version: number;
  /** From the top of the tree down. */
  readonly categoryIds: readonly string[];
  readonly brand: string | null;
  /** What prices are compared in; null without a price. */
  readonly currency: string | null;
  readonly variants: readonly { readonly variantId: string; readonly priceMinor: number | null }[];
  readonly features: Features;
  readonly names: readonly ModelName[];
  readonly claims: readonly ModelName[];
  readonly isClaiming: boolean;
  readonly publishedAt: Date;
};

/** Where products are kept, bound to one transaction. An older version than is known does nothing. */
export type ProductStore = {
  readonly put: (product: KeptProduct) => Promise<void>;
  readonly hide: (productId: string, version: number) => Promise<void>;
  /** Does nothing in another currency than the product's. */
  readonly setPrice: (
    variantId: string,
    price: { readonly currency: string; readonly amountMinor: number },
  ) => Promise<void>;
  readonly setStock: (variantId: string, isOut: boolean) => Promise<void>;
};

/** An order, as far as it teaches something. */
export type PlacedOrder = {
  readonly orderId: string;
  /** Null for a guest. */
  readonly customerId: string | null;
  readonly placedAt: Date;
  /** Each once. */
  readonly productIds: readonly string[];
};

/** Where what people did is kept, bound to one transaction. */
export type HistoryStore = {
  /** One statement. A second time it does nothing. A customer who did not allow personal recommendations is not noted, the order is. */
  readonly noteOrder: (order: PlacedOrder) => Promise<void>;
  /** One statement. A guest's order is a customer's now: noted as theirs where they allowed personal recommendations. */
  readonly giveOrder: (orderId: string, customerId: string) => Promise<void>;
  /** One statement. A second time it does nothing. */
  readonly takeOrderBack: (orderId: string) => Promise<void>;
  /**
   * Counts views of a visitor that were not counted within half an hour of them, at most so many that the visitor has no more than
   * `most` since a moment. Resolves to how many were counted.
   */
  readonly countViews: (visitor: string, views: readonly View[], options: CountOptions) => Promise<number>;
  /** Notes what a person looked at, when last. */
  readonly notePersonViews: (person: string, views: readonly View[]) => Promise<void>;
  readonly isPersonal: (person: string) => Promise<boolean>;
  readonly setPersonal: (person: string, isPersonal: boolean, at: Date) => Promise<void>;
  /** Takes every row's tie to a person away: views and the choice go, purchases become a guest's. */
  readonly forget: (person: string) => Promise<void>;
};

/** How views are counted. */
export type CountOptions = {
  /** Whether nothing but the count is learned of them. */
  readonly isCountOnly: boolean;
  readonly most: number;
  readonly since: Date;
};

/** What is learned of what was kept, a bounded batch at a time, bound to one transaction. Each resolves to how many rows were learned. */
export type Learner = {
  readonly learnPurchases: (limit: number) => Promise<number>;
  readonly learnVisits: (limit: number) => Promise<number>;
};

/** A product beside others of its kind. */
export type Comparable = Described & { readonly number: number; readonly categoryId: string };

/** A list of similar products to be kept. */
export type SimilarList = {
  readonly product: number;
  readonly others: readonly { readonly number: number; readonly score: number }[];
};

/** Where lists of similar products are made, bound to one transaction. */
export type SimilarStore = {
  /** Products whose lists are due, neighbours in price and of as few kinds as possible. */
  readonly takeDue: (limit: number) => Promise<readonly Comparable[]>;
  /** Shown products of their kinds that are near to them in price, each at most once, themselves among them. */
  readonly candidates: (of: readonly Comparable[]) => Promise<readonly Comparable[]>;
  /** Keeps the lists and puts the products into those of the others where they belong. */
  readonly save: (lists: readonly SimilarList[], at: Date) => Promise<void>;
  /** Learns anew which categories are of accessories. */
  readonly refreshKinds: () => Promise<void>;
};

/** What is old is forgotten, a bounded batch at a time. */
export type Sweeper = {
  /** Resolves to how many rows went. */
  readonly sweep: (now: Date) => Promise<number>;
};

/** Which pairs are asked for. */
export type PairKind = "bought" | "viewed";

/** The questions of the graph. Each is one statement for any number of products. Only what is shown and in stock comes. */
export type RecommendationReader = {
  /** The strongest first, by product. */
  readonly together: (kind: PairKind, productIds: readonly string[], first: number) => Promise<ScoredByProduct>;
  /** What is hottest in each product's category, then in those above it; the product itself left out. */
  readonly popularBeside: (productIds: readonly string[], first: number) => Promise<ScoredByProduct>;
  readonly similar: (productIds: readonly string[], first: number) => Promise<ScoredByProduct>;
  readonly accessories: (productIds: readonly string[], first: number) => Promise<ScoredByProduct>;
  /** In a category and below it; null: in all. */
  readonly hottest: (categoryId: string | null, first: number) => Promise<readonly Scored[]>;
  /** What a person bought and looked at, the last first, at most `limit` of each. Empty for who did not allow personal recommendations. */
  readonly interactions: (person: string, limit: number) => Promise<readonly Interaction[]>;
  /** The nearest neighbours of products by what was bought and looked at together, at most `perProduct` of each kind. */
  readonly neighbours: (productIds: readonly string[], perProduct: number) => Promise<readonly Neighbour[]>;
  readonly recentViews: (person: string, first: number) => Promise<readonly Scored[]>;
  readonly personal: (persons: readonly string[]) => Promise<ReadonlyMap<string, boolean>>;
};

/** Scored products by the product they were asked for. */
export type ScoredByProduct = ReadonlyMap<string, readonly Scored[]>;
