import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ProductMapper, ProductVariantMapper, CategoryMapper, BrandMapper, PriceMapper, MerchantMapper, ProductComparisonMapper, ComparisonRowMapper, ComparisonCellMapper, ReviewMapper, UserMapper } from '../mappers.ts';
import type { Context } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A whole number of any size as a text, for example `"1290"`. */
  BigInt: { input: bigint; output: bigint; }
  /** A country, two letters of ISO 3166-1, for example `DE`. */
  CountryCode: { input: string; output: string; }
  /** A currency, three letters of ISO 4217, for example `EUR`. */
  CurrencyCode: { input: string; output: string; }
  /** A moment in time, ISO 8601 in UTC, for example `2026-11-23T08:15:00.000Z`. */
  DateTime: { input: Date; output: Date; }
  /** An exact decimal number as a text, for example `"12.90"`. Never a floating-point number. */
  Decimal: { input: string; output: string; }
  /** An absolute address of a page or picture, for example `https://example.com/a.png`. */
  URL: { input: URL; output: URL | string; }
  _FieldSet: { input: string; output: string; }
};

/** The viewer has reviewed this product already. */
export type AlreadyReviewedError = UserError & {
  __typename?: 'AlreadyReviewedError';
  /** `ALREADY_REVIEWED`. */
  code: ErrorCode;
  /** The path of the product. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What to do: change `review` instead. */
  message: Scalars['String']['output'];
  /** The review that is there. */
  review?: Maybe<Review>;
};

/** Who makes products. */
export type Brand = {
  __typename?: 'Brand';
  /** The brand's id. */
  id: Scalars['ID']['output'];
  /** The brand's name. */
  name: Scalars['String']['output'];
  /** Published products of this brand, newest first. */
  products: ProductConnection;
  /** The brand's name in addresses; unique. */
  slug: Scalars['String']['output'];
};


/** Who makes products. */
export type BrandProductsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** Who may be given a kept answer. */
export type CacheControlScope =
  /** The viewer alone: no cache of ours keeps it. */
  | 'PRIVATE'
  /** Everybody. */
  | 'PUBLIC';

/** A place in the tree of categories. */
export type Category = {
  __typename?: 'Category';
  /** What stands below it, by name. */
  children: Array<Category>;
  /** The category's id. */
  id: Scalars['ID']['output'];
  /** The category's name. */
  name: Scalars['String']['output'];
  /** What stands above it; null at the top. */
  parent?: Maybe<Category>;
  /** From the top down to this one. */
  path: Array<Category>;
  /** Published products of this category and all below it, newest first. */
  products: ProductConnection;
  /** The category's name in addresses; unique. */
  slug: Scalars['String']['output'];
};


/** A place in the tree of categories. */
export type CategoryProductsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** What is known of one product in a row. */
export type ComparisonCell = {
  __typename?: 'ComparisonCell';
  /** As a number, in the row's unit; null for words. */
  number?: Maybe<Scalars['Float']['output']>;
  /** In words, in the row's unit where it has one. */
  value: Scalars['String']['output'];
};

/** One thing that is known of at least one of the compared products. */
export type ComparisonRow = {
  __typename?: 'ComparisonRow';
  /** One for each product, in their order; null where it is not known. */
  cells: Array<Maybe<ComparisonCell>>;
  /** Whether known values are not all the same. What is not known is no difference. */
  isDifferent: Scalars['Boolean']['output'];
  /** The specification's key, for example `screen_size`. */
  key: Scalars['String']['output'];
  /** For people, for example `Screen size`. */
  name: Scalars['String']['output'];
  /** What every number of the row is counted in; null where they have no unit or cannot be counted alike. */
  unit?: Maybe<Scalars['String']['output']>;
};

/**
 * Why a mutation refused, for programs. These are the codes every room may use; each room adds its own.
 * Values are added over time: keep a default branch.
 */
export type ErrorCode =
  /** The viewer has reviewed this product already. */
  | 'ALREADY_REVIEWED'
  /** The idempotency key was used before with another input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** A value is missing, out of range or malformed. */
  | 'INVALID_INPUT'
  /** It does not exist, or is not yours to see. */
  | 'NOT_FOUND'
  /** Someone changed it meanwhile. Load it again and repeat the change on what you see then. */
  | 'VERSION_CONFLICT';

/** The idempotency key was used before with another input. Use a new key for a new intention. */
export type IdempotencyKeyReusedError = UserError & {
  __typename?: 'IdempotencyKeyReusedError';
  /** `IDEMPOTENCY_KEY_REUSED`. */
  code: ErrorCode;
  /** The path of the key. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What to do: repeat the first input, or take a new key. */
  message: Scalars['String']['output'];
};

/** The input cannot be accepted as it is: a value is missing, out of range or malformed. */
export type InvalidInputError = UserError & {
  __typename?: 'InvalidInputError';
  /** `INVALID_INPUT` or a more exact code. */
  code: ErrorCode;
  /** The path of the input field at fault. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong and what would be right. */
  message: Scalars['String']['output'];
};

/** What a medium is. */
export type MediaKind =
  /** A picture. */
  | 'IMAGE'
  /** A film. */
  | 'VIDEO';

/** A company that sells in the marketplace. */
export type Merchant = {
  __typename?: 'Merchant';
  /** The merchant's id. */
  id: Scalars['ID']['output'];
  /** Published products of this merchant, newest first. */
  products: ProductConnection;
};


/** A company that sells in the marketplace. */
export type MerchantProductsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** An amount of money. */
export type Money = {
  __typename?: 'Money';
  /** The amount as a decimal text, for example `"12.90"`. */
  amount: Scalars['Decimal']['output'];
  /** The currency of the amount. */
  currencyCode: Scalars['CurrencyCode']['output'];
  /** The same amount in the currency's smallest unit, for example `"1290"` cents. */
  minorUnits: Scalars['BigInt']['output'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Shows a product in the shop. For members of the merchant that sells it, and staff. */
  productPublish: ProductPublishPayload;
  /** Takes a product out of the shop. Orders keep it. For members of the merchant that sells it, and staff. */
  productUnpublish: ProductUnpublishPayload;
  /** Sets the price of a variant in one currency. For members of the merchant that sells it, and staff. */
  productVariantPriceSet: ProductVariantPriceSetPayload;
  /**
   * Sets up to 500 prices at once. A price that cannot be set is told of and does not stop the others; the same prices again
   * change nothing, so a list that was cut off may simply be sent again. For members of the merchant that sells them, and staff.
   */
  productVariantPricesSet: ProductVariantPricesSetPayload;
  /** Shows a review, and puts reports of it aside. For staff. */
  reviewApprove: ReviewApprovePayload;
  /**
   * Says what the viewer thinks of a product; once for each product. Who bought it here is marked so and shown at once, unless the
   * text has an address or a number to call in it; everything else waits for staff.
   */
  reviewCreate: ReviewCreatePayload;
  /** Hides a review and tells its author why. For staff. */
  reviewDecline: ReviewDeclinePayload;
  /** Takes the viewer's own review back, for good. */
  reviewDelete: ReviewDeletePayload;
  /** Answers a shown review in the name of who sells the product, or takes the answer back. For members of that merchant, and staff. */
  reviewReplySet: ReviewReplySetPayload;
  /** Tells staff that a shown review should not be. Once for each viewer and review; more often changes nothing. */
  reviewReport: ReviewReportPayload;
  /** Changes the viewer's own review. What is new is judged like a new review. */
  reviewUpdate: ReviewUpdatePayload;
};


export type MutationProductPublishArgs = {
  input: ProductPublishInput;
};


export type MutationProductUnpublishArgs = {
  input: ProductUnpublishInput;
};


export type MutationProductVariantPriceSetArgs = {
  input: ProductVariantPriceSetInput;
};


export type MutationProductVariantPricesSetArgs = {
  input: ProductVariantPricesSetInput;
};


export type MutationReviewApproveArgs = {
  input: ReviewApproveInput;
};


export type MutationReviewCreateArgs = {
  input: ReviewCreateInput;
};


export type MutationReviewDeclineArgs = {
  input: ReviewDeclineInput;
};


export type MutationReviewDeleteArgs = {
  input: ReviewDeleteInput;
};


export type MutationReviewReplySetArgs = {
  input: ReviewReplySetInput;
};


export type MutationReviewReportArgs = {
  input: ReviewReportInput;
};


export type MutationReviewUpdateArgs = {
  input: ReviewUpdateInput;
};

/** Something the input names does not exist, or is not yours to see. */
export type NotFoundError = UserError & {
  __typename?: 'NotFoundError';
  /** `NOT_FOUND`. */
  code: ErrorCode;
  /** The path of the input field that names it. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What was not found. */
  message: Scalars['String']['output'];
};

/** Where a page of a connection stands, by the Relay specification. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** The cursor of the last edge; null on an empty page. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether `after: endCursor` would give more. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether `before: startCursor` would give more. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first edge; null on an empty page. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** What a thing costs. */
export type Price = {
  __typename?: 'Price';
  /** The amount. */
  money: Money;
  /** Whether the amount has the tax in it (as in Europe) or the tax comes on top (as in the United States). */
  taxIncluded: Scalars['Boolean']['output'];
};

/** From the lowest to the highest price. */
export type PriceRange = {
  __typename?: 'PriceRange';
  /** The highest. */
  highest: Price;
  /** The lowest. */
  lowest: Price;
};

/** Something the shop sells, in one or more variants. */
export type Product = {
  __typename?: 'Product';
  /** Who makes it. */
  brand?: Maybe<Brand>;
  /** Where it stands in the tree. */
  category?: Maybe<Category>;
  /** A description in plain text. */
  description?: Maybe<Scalars['String']['output']>;
  /** The product's id. */
  id: Scalars['ID']['output'];
  /** Whether it is shown in the shop. */
  isPublished: Scalars['Boolean']['output'];
  /** Pictures and films, in the order they are shown. */
  media: Array<ProductMedia>;
  /** Who sells it. */
  merchant?: Maybe<Merchant>;
  /** The maker's name for the model. */
  model?: Maybe<Scalars['String']['output']>;
  /** The product's name. */
  name: Scalars['String']['output'];
  /** The lowest and the highest price of its variants; null where none has a price in the currency. */
  priceRange?: Maybe<PriceRange>;
  /** When it was first published. */
  publishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What its shown reviews come to. */
  rating: ProductRating;
  /** Its shown reviews. */
  reviews: ReviewConnection;
  /** The product's name in addresses; unique. */
  slug: Scalars['String']['output'];
  /** What is known of it, in the order it is shown. */
  specifications: Array<Specification>;
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** What one can buy of it, in the order it is shown. */
  variants: ProductVariantConnection;
  /** Counts the changes, for `expectedVersion`. */
  version: Scalars['Int']['output'];
};


/** Something the shop sells, in one or more variants. */
export type ProductPriceRangeArgs = {
  currency: Scalars['CurrencyCode']['input'];
};


/** Something the shop sells, in one or more variants. */
export type ProductReviewsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  onlyVerified?: InputMaybe<Scalars['Boolean']['input']>;
  rating?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReviewSort>;
};


/** Something the shop sells, in one or more variants. */
export type ProductVariantsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** Products side by side. */
export type ProductComparison = {
  __typename?: 'ProductComparison';
  /** The products, in the order they were asked for. */
  products: Array<Product>;
  /** What is known of at least one of them, the first product's specifications first. */
  rows: Array<ComparisonRow>;
};

/** A page of products. */
export type ProductConnection = {
  __typename?: 'ProductConnection';
  /** Products with their cursors. */
  edges: Array<ProductEdge>;
  /** The same products without cursors. */
  nodes: Array<Product>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** A product and its cursor. */
export type ProductEdge = {
  __typename?: 'ProductEdge';
  /** For `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The product. */
  node: Product;
};

/** A picture or film of a product. */
export type ProductMedia = {
  __typename?: 'ProductMedia';
  /** What it shows, in words. */
  altText?: Maybe<Scalars['String']['output']>;
  /** What it is. */
  kind: MediaKind;
  /** Where it is. */
  url: Scalars['URL']['output'];
};

/** Which product to show. */
export type ProductPublishInput = {
  /** The version of the product the change was made on. */
  expectedVersion: Scalars['Int']['input'];
  /** Which product. */
  productId: Scalars['ID']['input'];
};

/** What came of showing a product. */
export type ProductPublishPayload = {
  __typename?: 'ProductPublishPayload';
  /** The changed product; null when refused. */
  product?: Maybe<Product>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** What the shown reviews of a product come to. */
export type ProductRating = {
  __typename?: 'ProductRating';
  /** The mean of their ratings, 1 to 5, to two digits; null while there is none. */
  average?: Maybe<Scalars['Float']['output']>;
  /** How many there are. */
  count: Scalars['Int']['output'];
  /** How many for each rating, from 5 down to 1. */
  distribution: Array<RatingCount>;
};

/** A shown product as the event `product.published.v1` would tell of it. */
export type ProductToTell = {
  __typename?: 'ProductToTell';
  /** When it was last shown or changed. */
  at: Scalars['DateTime']['output'];
  /** The data of the event, as JSON. */
  data: Scalars['String']['output'];
  /** The product's id. */
  productId: Scalars['ID']['output'];
};

/** Which product to take out. */
export type ProductUnpublishInput = {
  /** The version of the product the change was made on. */
  expectedVersion: Scalars['Int']['input'];
  /** Which product. */
  productId: Scalars['ID']['input'];
};

/** What came of taking a product out. */
export type ProductUnpublishPayload = {
  __typename?: 'ProductUnpublishPayload';
  /** The changed product; null when refused. */
  product?: Maybe<Product>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** One form of a product that can be bought: a colour, a size, a bundle. */
export type ProductVariant = {
  __typename?: 'ProductVariant';
  /** The numbers under its bar codes (EAN, UPC). */
  gtins: Array<Scalars['String']['output']>;
  /** The variant's id. */
  id: Scalars['ID']['output'];
  /** What tells it from its sisters, for example `256 GB, black`; the product's name where there is one variant only. */
  name: Scalars['String']['output'];
  /** What was chosen to arrive at this variant. */
  options: Array<VariantOption>;
  /** What it costs in a currency; null where it is not sold in it. */
  price?: Maybe<Price>;
  /** The product it is a form of. */
  product: Product;
  /** The stock-keeping unit; unique. */
  sku: Scalars['String']['output'];
  /** Which tax rate it falls under. */
  taxClass: TaxClass;
  /** What it weighs packed, in grams. */
  weightGrams: Scalars['Int']['output'];
};


/** One form of a product that can be bought: a colour, a size, a bundle. */
export type ProductVariantPriceArgs = {
  currency: Scalars['CurrencyCode']['input'];
};

/** A page of variants. */
export type ProductVariantConnection = {
  __typename?: 'ProductVariantConnection';
  /** Variants with their cursors. */
  edges: Array<ProductVariantEdge>;
  /** The same variants without cursors. */
  nodes: Array<ProductVariant>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** A variant and its cursor. */
export type ProductVariantEdge = {
  __typename?: 'ProductVariantEdge';
  /** For `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The variant. */
  node: ProductVariant;
};

/** What one variant shall cost in one currency. */
export type ProductVariantPriceInput = {
  /** The price in minor units, from 0 to 1 000 000 000 000; with tax where the currency's price list includes it. */
  amountMinor: Scalars['BigInt']['input'];
  /** The currency of the price. */
  currency: Scalars['CurrencyCode']['input'];
  /** The variant's stock-keeping unit. */
  sku: Scalars['String']['input'];
};

/** Variant and price. */
export type ProductVariantPriceSetInput = {
  /** The price in minor units, from 0 to 1 000 000 000 000; with tax where the currency's price list includes it. */
  amountMinor: Scalars['BigInt']['input'];
  /** The currency of the price. */
  currency: Scalars['CurrencyCode']['input'];
  /** The version of the product the change was made on. */
  expectedVersion: Scalars['Int']['input'];
  /** Which variant. */
  variantId: Scalars['ID']['input'];
};

/** What came of setting a price. */
export type ProductVariantPriceSetPayload = {
  __typename?: 'ProductVariantPriceSetPayload';
  /** The changed product; null when refused. */
  product?: Maybe<Product>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Many prices. They are set whatever stood there before: who has read a price and changes just that one takes `productVariantPriceSet`. */
export type ProductVariantPricesSetInput = {
  /** 1 to 500 prices. */
  prices: Array<ProductVariantPriceInput>;
};

/** What came of setting many prices. */
export type ProductVariantPricesSetPayload = {
  __typename?: 'ProductVariantPricesSetPayload';
  /** How many prices are others than before; null when all were refused unread. */
  changedCount?: Maybe<Scalars['Int']['output']>;
  /** How many were just so already; null when all were refused unread. */
  unchangedCount?: Maybe<Scalars['Int']['output']>;
  /** Which were refused and why, by `field`, for example `input`, `prices`, `3`, `sku`; empty when none was. */
  userErrors: Array<UserError>;
};

/** A shown product and its version. */
export type ProductVersion = {
  __typename?: 'ProductVersion';
  /** The product's id. */
  productId: Scalars['ID']['output'];
  /** Grows with every change of it. */
  version: Scalars['Int']['output'];
};

/** The input was made on an older state of the product. */
export type ProductVersionConflictError = UserError & {
  __typename?: 'ProductVersionConflictError';
  /** `VERSION_CONFLICT`. */
  code: ErrorCode;
  /** The path of the version. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What to do: look at `product`, then repeat the change with its version. */
  message: Scalars['String']['output'];
  /** The product as it is now. */
  product?: Maybe<Product>;
};

export type Query = {
  __typename?: 'Query';
  /** A brand by its slug. */
  brand?: Maybe<Brand>;
  /** The categories at the top of the tree, by name. */
  categories: Array<Category>;
  /** A category by its slug. */
  category?: Maybe<Category>;
  /**
   * Products side by side: what is known of them in rows, counted in the same units, with what differs marked. Unknown and
   * unpublished products are left out, the same product counts once.
   */
  compareProducts: ProductComparison;
  /** A published product by its id, its slug, or the SKU of one of its variants (one of the three). */
  product?: Maybe<Product>;
  /** The versions of shown products, by id: for rooms that keep something of every product and want to know whether they still agree. */
  productVersions: Array<ProductVersion>;
  /** Published products, newest first. */
  products: ProductConnection;
  /** What would be told of products if they were shown now. Those that are not shown are left out. */
  productsToTell: Array<ProductToTell>;
  /** Reviews somebody has to look at: new ones that wait, and shown ones that were reported. The oldest first. For staff. */
  reviewsToModerate: ReviewConnection;
  /** What other rooms ask when a price must be fresh. Unknown and unpublished variants are left out. */
  variantsForQuote: Array<VariantForQuote>;
};


export type QueryBrandArgs = {
  slug: Scalars['String']['input'];
};


export type QueryCategoryArgs = {
  slug: Scalars['String']['input'];
};


export type QueryCompareProductsArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type QueryProductArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  sku?: InputMaybe<Scalars['String']['input']>;
  slug?: InputMaybe<Scalars['String']['input']>;
};


export type QueryProductVersionsArgs = {
  after?: InputMaybe<Scalars['ID']['input']>;
  first: Scalars['Int']['input'];
  productIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};


export type QueryProductsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryProductsToTellArgs = {
  productIds: Array<Scalars['ID']['input']>;
};


export type QueryReviewsToModerateArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryVariantsForQuoteArgs = {
  currency: Scalars['CurrencyCode']['input'];
  variantIds: Array<Scalars['ID']['input']>;
};

/** How many reviews gave a rating. */
export type RatingCount = {
  __typename?: 'RatingCount';
  /** How many gave it. */
  count: Scalars['Int']['output'];
  /** The rating, 1 to 5. */
  rating: Scalars['Int']['output'];
};

/** What somebody thinks of a product. Others see it while it is shown; its author and staff always. */
export type Review = {
  __typename?: 'Review';
  /** The name the author wants to be seen by. */
  authorName: Scalars['String']['output'];
  /** What it says; null where there is the rating only. */
  body?: Maybe<Scalars['String']['output']>;
  /** When it was written. */
  createdAt: Scalars['DateTime']['output'];
  /** Why it is not shown; null unless it was declined. */
  declineReason?: Maybe<Scalars['String']['output']>;
  /** The review's id. */
  id: Scalars['ID']['output'];
  /** Whether the author bought the product here. */
  isVerifiedPurchase: Scalars['Boolean']['output'];
  /** What it is about; null when it is not shown in the shop any more. */
  product?: Maybe<Product>;
  /** 1 to 5; 5 is best. */
  rating: Scalars['Int']['output'];
  /** What the seller says to it; null where nothing is said. */
  reply?: Maybe<ReviewReply>;
  /** How many viewers reported it. For staff; null for others. */
  reportCount?: Maybe<Scalars['Int']['output']>;
  /** Whether it is shown. */
  status: ReviewStatus;
  /** What it says in a line. */
  title: Scalars['String']['output'];
  /** When author, staff or seller last changed it. */
  updatedAt: Scalars['DateTime']['output'];
  /** Counts the changes, for `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** Which review to show. */
export type ReviewApproveInput = {
  /** The version of the review that was looked at. */
  expectedVersion: Scalars['Int']['input'];
  /** Which review. */
  reviewId: Scalars['ID']['input'];
};

/** What came of showing a review. */
export type ReviewApprovePayload = {
  __typename?: 'ReviewApprovePayload';
  /** The review; null when refused. */
  review?: Maybe<Review>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** A page of reviews. */
export type ReviewConnection = {
  __typename?: 'ReviewConnection';
  /** Reviews with their cursors. */
  edges: Array<ReviewEdge>;
  /** The same reviews without cursors. */
  nodes: Array<Review>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** A new review. */
export type ReviewCreateInput = {
  /** The name to be seen by, 1 to 40 characters. */
  authorName: Scalars['String']['input'];
  /** The rest, at most 5,000 characters. */
  body?: InputMaybe<Scalars['String']['input']>;
  /** Which product. */
  productId: Scalars['ID']['input'];
  /** 1 to 5; 5 is best. */
  rating: Scalars['Int']['input'];
  /** A line, 3 to 120 characters. */
  title: Scalars['String']['input'];
};

/** What came of writing a review. */
export type ReviewCreatePayload = {
  __typename?: 'ReviewCreatePayload';
  /** The review; null when refused. */
  review?: Maybe<Review>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Which review to hide, and why. */
export type ReviewDeclineInput = {
  /** The version of the review that was looked at. */
  expectedVersion: Scalars['Int']['input'];
  /** What its author is told, 3 to 500 characters. */
  reason: Scalars['String']['input'];
  /** Which review. */
  reviewId: Scalars['ID']['input'];
};

/** What came of hiding a review. */
export type ReviewDeclinePayload = {
  __typename?: 'ReviewDeclinePayload';
  /** The review; null when refused. */
  review?: Maybe<Review>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Which review to take back. */
export type ReviewDeleteInput = {
  /** The version of the review the change was made on. */
  expectedVersion: Scalars['Int']['input'];
  /** Which review. */
  reviewId: Scalars['ID']['input'];
};

/** What came of taking a review back. */
export type ReviewDeletePayload = {
  __typename?: 'ReviewDeletePayload';
  /** The id of the review that is gone; null when refused. */
  reviewId?: Maybe<Scalars['ID']['output']>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** A review and its cursor. */
export type ReviewEdge = {
  __typename?: 'ReviewEdge';
  /** For `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The review. */
  node: Review;
};

/** What the seller says to a review. */
export type ReviewReply = {
  __typename?: 'ReviewReply';
  /** What it says. */
  body: Scalars['String']['output'];
  /** When it was said. */
  repliedAt: Scalars['DateTime']['output'];
};

/** What the seller says to a review. */
export type ReviewReplySetInput = {
  /** What is said, at most 2,000 characters; null to take the answer back. */
  body?: InputMaybe<Scalars['String']['input']>;
  /** The version of the review that was looked at. */
  expectedVersion: Scalars['Int']['input'];
  /** Which review. */
  reviewId: Scalars['ID']['input'];
};

/** What came of answering a review. */
export type ReviewReplySetPayload = {
  __typename?: 'ReviewReplySetPayload';
  /** The review; null when refused. */
  review?: Maybe<Review>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Which review to report, and why. */
export type ReviewReportInput = {
  /** Why, at most 500 characters. */
  reason: Scalars['String']['input'];
  /** Which review. */
  reviewId: Scalars['ID']['input'];
};

/** What came of reporting a review. */
export type ReviewReportPayload = {
  __typename?: 'ReviewReportPayload';
  /** The review; null when refused. */
  review?: Maybe<Review>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** In which order reviews stand. */
export type ReviewSort =
  /** The best rating first, of equal ones the newest. */
  | 'HIGHEST'
  /** The worst rating first, of equal ones the newest. */
  | 'LOWEST'
  /** The newest first. */
  | 'NEWEST';

/** Whether a review is shown. */
export type ReviewStatus =
  /** Staff hid it. */
  | 'DECLINED'
  /** It waits for staff. */
  | 'PENDING'
  /** Everybody sees it. */
  | 'PUBLISHED';

/** What changes of a review. What is left out stays. */
export type ReviewUpdateInput = {
  /** The name to be seen by, 1 to 40 characters. */
  authorName?: InputMaybe<Scalars['String']['input']>;
  /** The rest, at most 5,000 characters; empty to take it away. */
  body?: InputMaybe<Scalars['String']['input']>;
  /** The version of the review the change was made on. */
  expectedVersion: Scalars['Int']['input'];
  /** 1 to 5; 5 is best. */
  rating?: InputMaybe<Scalars['Int']['input']>;
  /** Which review. */
  reviewId: Scalars['ID']['input'];
  /** A line, 3 to 120 characters. */
  title?: InputMaybe<Scalars['String']['input']>;
};

/** What came of changing a review. */
export type ReviewUpdatePayload = {
  __typename?: 'ReviewUpdatePayload';
  /** The review; null when refused. */
  review?: Maybe<Review>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** The input was made on an older state of the review. */
export type ReviewVersionConflictError = UserError & {
  __typename?: 'ReviewVersionConflictError';
  /** `VERSION_CONFLICT`. */
  code: ErrorCode;
  /** The path of the version. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What to do: look at `review`, then repeat the change with its version. */
  message: Scalars['String']['output'];
  /** The review as it is now. */
  review?: Maybe<Review>;
};

/** One thing known of a product, for example `Screen size: 15.6 inch`. */
export type Specification = {
  __typename?: 'Specification';
  /** The same for the same thing on all products, for example `screen_size`. */
  key: Scalars['String']['output'];
  /** What kind of value it is. */
  kind: SpecificationKind;
  /** For people, for example `Screen size`. */
  name: Scalars['String']['output'];
  /** The value as a number, in `unit`; null unless `kind` is `NUMBER`. */
  number?: Maybe<Scalars['Float']['output']>;
  /** The unit of `number`, for example `inch`; null where it has none. */
  unit?: Maybe<Scalars['String']['output']>;
  /** The value in words, for example `15.6 inch`. */
  value: Scalars['String']['output'];
};

/** What kind of value a specification has. */
export type SpecificationKind =
  /** Yes or no. */
  | 'BOOLEAN'
  /** A number, with or without a unit. */
  | 'NUMBER'
  /** Words. */
  | 'TEXT';

/** Which tax rate a thing falls under. */
export type TaxClass =
  /** No tax. */
  | 'EXEMPT'
  /** The lower rate that many countries have, for example for books. */
  | 'REDUCED'
  /** The usual rate. */
  | 'STANDARD';

/** An amount with its tax. `gross` is always exactly `net` plus `tax`. */
export type TaxedMoney = {
  __typename?: 'TaxedMoney';
  /** With tax: what is paid. */
  gross: Money;
  /** Without tax. */
  net: Money;
  /** The tax. */
  tax: Money;
};

/** An account. Private: reached by `me` and by staff. */
export type User = {
  __typename?: 'User';
  /** The user's id. */
  id: Scalars['ID']['output'];
  /** What this person wrote of products, the newest first, shown or not. For that person and staff; null for others. */
  reviews?: Maybe<ReviewConnection>;
};


/** An account. Private: reached by `me` and by staff. */
export type UserReviewsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/**
 * Why a mutation refused, in words for people and a code for programs. Programs branch on `code` (and keep a default
 * branch: codes are added over time); types that implement this may carry more.
 */
export type UserError = {
  /** What went wrong, for programs. */
  code: ErrorCode;
  /** The path of the input field at fault, starting with `input`; null when no single field is. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What went wrong and what to do about it, in English, for people. */
  message: Scalars['String']['output'];
};

/** What a quote needs of a variant, fresh from the catalogue. */
export type VariantForQuote = {
  __typename?: 'VariantForQuote';
  /** Who sells it. */
  merchantId: Scalars['ID']['output'];
  /** The name as an order line keeps it. */
  name: Scalars['String']['output'];
  /** The product's id. */
  productId: Scalars['ID']['output'];
  /** The stock-keeping unit. */
  sku: Scalars['String']['output'];
  /** Which tax rate it falls under. */
  taxClass: TaxClass;
  /** Whether the price has the tax in it. */
  taxIncluded: Scalars['Boolean']['output'];
  /** The price in minor units; null where it is not sold in the currency. */
  unitPriceMinor?: Maybe<Scalars['BigInt']['output']>;
  /** The variant's id. */
  variantId: Scalars['ID']['output'];
  /** What it weighs packed, in grams. */
  weightGrams: Scalars['Int']['output'];
};

/** A choice, for example `Colour: black`. */
export type VariantOption = {
  __typename?: 'VariantOption';
  /** What is chosen, for example `Colour`. */
  name: Scalars['String']['output'];
  /** The choice, for example `black`. */
  value: Scalars['String']['output'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Brand: Brand;
  Category: Category;
  Merchant: Merchant;
  Product: Product;
  ProductVariant: ProductVariant;
  Review: Review;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Brand:
    ( { __typename: 'Brand' }
    & GraphQLRecursivePick<FederationTypes['Brand'], {"id":true}> );
  Category:
    ( { __typename: 'Category' }
    & GraphQLRecursivePick<FederationTypes['Category'], {"id":true}> );
  Merchant:
    ( { __typename: 'Merchant' }
    & GraphQLRecursivePick<FederationTypes['Merchant'], {"id":true}> );
  Product:
    ( { __typename: 'Product' }
    & GraphQLRecursivePick<FederationTypes['Product'], {"id":true}> );
  ProductVariant:
    ( { __typename: 'ProductVariant' }
    & GraphQLRecursivePick<FederationTypes['ProductVariant'], {"id":true}> );
  Review:
    ( { __typename: 'Review' }
    & GraphQLRecursivePick<FederationTypes['Review'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( Omit<AlreadyReviewedError, 'review'> & { review?: Maybe<_RefType['Review']> } & { __typename: 'AlreadyReviewedError' } )
    | ( IdempotencyKeyReusedError & { __typename: 'IdempotencyKeyReusedError' } )
    | ( InvalidInputError & { __typename: 'InvalidInputError' } )
    | ( NotFoundError & { __typename: 'NotFoundError' } )
    | ( Omit<ProductVersionConflictError, 'product'> & { product?: Maybe<_RefType['Product']> } & { __typename: 'ProductVersionConflictError' } )
    | ( Omit<ReviewVersionConflictError, 'review'> & { review?: Maybe<_RefType['Review']> } & { __typename: 'ReviewVersionConflictError' } )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AlreadyReviewedError: ResolverTypeWrapper<Omit<AlreadyReviewedError, 'review'> & { review?: Maybe<ResolversTypes['Review']> }>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  BigInt: ResolverTypeWrapper<Scalars['BigInt']['output']>;
  Brand: ResolverTypeWrapper<BrandMapper>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CacheControlScope: CacheControlScope;
  Category: ResolverTypeWrapper<CategoryMapper>;
  ComparisonCell: ResolverTypeWrapper<ComparisonCellMapper>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  ComparisonRow: ResolverTypeWrapper<ComparisonRowMapper>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  ErrorCode: ErrorCode;
  IdempotencyKeyReusedError: ResolverTypeWrapper<IdempotencyKeyReusedError>;
  InvalidInputError: ResolverTypeWrapper<InvalidInputError>;
  MediaKind: MediaKind;
  Merchant: ResolverTypeWrapper<MerchantMapper>;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotFoundError: ResolverTypeWrapper<NotFoundError>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Price: ResolverTypeWrapper<PriceMapper>;
  PriceRange: ResolverTypeWrapper<Omit<PriceRange, 'highest' | 'lowest'> & { highest: ResolversTypes['Price'], lowest: ResolversTypes['Price'] }>;
  Product: ResolverTypeWrapper<ProductMapper>;
  ProductComparison: ResolverTypeWrapper<ProductComparisonMapper>;
  ProductConnection: ResolverTypeWrapper<Omit<ProductConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ProductEdge']>, nodes: Array<ResolversTypes['Product']> }>;
  ProductEdge: ResolverTypeWrapper<Omit<ProductEdge, 'node'> & { node: ResolversTypes['Product'] }>;
  ProductMedia: ResolverTypeWrapper<ProductMedia>;
  ProductPublishInput: ProductPublishInput;
  ProductPublishPayload: ResolverTypeWrapper<Omit<ProductPublishPayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversTypes['Product']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ProductRating: ResolverTypeWrapper<ProductRating>;
  ProductToTell: ResolverTypeWrapper<ProductToTell>;
  ProductUnpublishInput: ProductUnpublishInput;
  ProductUnpublishPayload: ResolverTypeWrapper<Omit<ProductUnpublishPayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversTypes['Product']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ProductVariant: ResolverTypeWrapper<ProductVariantMapper>;
  ProductVariantConnection: ResolverTypeWrapper<Omit<ProductVariantConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ProductVariantEdge']>, nodes: Array<ResolversTypes['ProductVariant']> }>;
  ProductVariantEdge: ResolverTypeWrapper<Omit<ProductVariantEdge, 'node'> & { node: ResolversTypes['ProductVariant'] }>;
  ProductVariantPriceInput: ProductVariantPriceInput;
  ProductVariantPriceSetInput: ProductVariantPriceSetInput;
  ProductVariantPriceSetPayload: ResolverTypeWrapper<Omit<ProductVariantPriceSetPayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversTypes['Product']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ProductVariantPricesSetInput: ProductVariantPricesSetInput;
  ProductVariantPricesSetPayload: ResolverTypeWrapper<Omit<ProductVariantPricesSetPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  ProductVersion: ResolverTypeWrapper<ProductVersion>;
  ProductVersionConflictError: ResolverTypeWrapper<Omit<ProductVersionConflictError, 'product'> & { product?: Maybe<ResolversTypes['Product']> }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RatingCount: ResolverTypeWrapper<RatingCount>;
  Review: ResolverTypeWrapper<ReviewMapper>;
  ReviewApproveInput: ReviewApproveInput;
  ReviewApprovePayload: ResolverTypeWrapper<Omit<ReviewApprovePayload, 'review' | 'userErrors'> & { review?: Maybe<ResolversTypes['Review']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ReviewConnection: ResolverTypeWrapper<Omit<ReviewConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ReviewEdge']>, nodes: Array<ResolversTypes['Review']> }>;
  ReviewCreateInput: ReviewCreateInput;
  ReviewCreatePayload: ResolverTypeWrapper<Omit<ReviewCreatePayload, 'review' | 'userErrors'> & { review?: Maybe<ResolversTypes['Review']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ReviewDeclineInput: ReviewDeclineInput;
  ReviewDeclinePayload: ResolverTypeWrapper<Omit<ReviewDeclinePayload, 'review' | 'userErrors'> & { review?: Maybe<ResolversTypes['Review']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ReviewDeleteInput: ReviewDeleteInput;
  ReviewDeletePayload: ResolverTypeWrapper<Omit<ReviewDeletePayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  ReviewEdge: ResolverTypeWrapper<Omit<ReviewEdge, 'node'> & { node: ResolversTypes['Review'] }>;
  ReviewReply: ResolverTypeWrapper<ReviewReply>;
  ReviewReplySetInput: ReviewReplySetInput;
  ReviewReplySetPayload: ResolverTypeWrapper<Omit<ReviewReplySetPayload, 'review' | 'userErrors'> & { review?: Maybe<ResolversTypes['Review']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ReviewReportInput: ReviewReportInput;
  ReviewReportPayload: ResolverTypeWrapper<Omit<ReviewReportPayload, 'review' | 'userErrors'> & { review?: Maybe<ResolversTypes['Review']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ReviewSort: ReviewSort;
  ReviewStatus: ReviewStatus;
  ReviewUpdateInput: ReviewUpdateInput;
  ReviewUpdatePayload: ResolverTypeWrapper<Omit<ReviewUpdatePayload, 'review' | 'userErrors'> & { review?: Maybe<ResolversTypes['Review']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ReviewVersionConflictError: ResolverTypeWrapper<Omit<ReviewVersionConflictError, 'review'> & { review?: Maybe<ResolversTypes['Review']> }>;
  Specification: ResolverTypeWrapper<Specification>;
  SpecificationKind: SpecificationKind;
  TaxClass: TaxClass;
  TaxedMoney: ResolverTypeWrapper<TaxedMoney>;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  User: ResolverTypeWrapper<UserMapper>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  VariantForQuote: ResolverTypeWrapper<VariantForQuote>;
  VariantOption: ResolverTypeWrapper<VariantOption>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AlreadyReviewedError: Omit<AlreadyReviewedError, 'review'> & { review?: Maybe<ResolversParentTypes['Review']> };
  String: Scalars['String']['output'];
  BigInt: Scalars['BigInt']['output'];
  Brand: BrandMapper;
  ID: Scalars['ID']['output'];
  Category: CategoryMapper;
  ComparisonCell: ComparisonCellMapper;
  Float: Scalars['Float']['output'];
  ComparisonRow: ComparisonRowMapper;
  CountryCode: Scalars['CountryCode']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  IdempotencyKeyReusedError: IdempotencyKeyReusedError;
  InvalidInputError: InvalidInputError;
  Merchant: MerchantMapper;
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  NotFoundError: NotFoundError;
  PageInfo: PageInfo;
  Price: PriceMapper;
  PriceRange: Omit<PriceRange, 'highest' | 'lowest'> & { highest: ResolversParentTypes['Price'], lowest: ResolversParentTypes['Price'] };
  Product: ProductMapper;
  ProductComparison: ProductComparisonMapper;
  ProductConnection: Omit<ProductConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ProductEdge']>, nodes: Array<ResolversParentTypes['Product']> };
  ProductEdge: Omit<ProductEdge, 'node'> & { node: ResolversParentTypes['Product'] };
  ProductMedia: ProductMedia;
  ProductPublishInput: ProductPublishInput;
  ProductPublishPayload: Omit<ProductPublishPayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversParentTypes['Product']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ProductRating: ProductRating;
  ProductToTell: ProductToTell;
  ProductUnpublishInput: ProductUnpublishInput;
  ProductUnpublishPayload: Omit<ProductUnpublishPayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversParentTypes['Product']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ProductVariant: ProductVariantMapper;
  ProductVariantConnection: Omit<ProductVariantConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ProductVariantEdge']>, nodes: Array<ResolversParentTypes['ProductVariant']> };
  ProductVariantEdge: Omit<ProductVariantEdge, 'node'> & { node: ResolversParentTypes['ProductVariant'] };
  ProductVariantPriceInput: ProductVariantPriceInput;
  ProductVariantPriceSetInput: ProductVariantPriceSetInput;
  ProductVariantPriceSetPayload: Omit<ProductVariantPriceSetPayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversParentTypes['Product']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ProductVariantPricesSetInput: ProductVariantPricesSetInput;
  ProductVariantPricesSetPayload: Omit<ProductVariantPricesSetPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  ProductVersion: ProductVersion;
  ProductVersionConflictError: Omit<ProductVersionConflictError, 'product'> & { product?: Maybe<ResolversParentTypes['Product']> };
  Query: Record<PropertyKey, never>;
  RatingCount: RatingCount;
  Review: ReviewMapper;
  ReviewApproveInput: ReviewApproveInput;
  ReviewApprovePayload: Omit<ReviewApprovePayload, 'review' | 'userErrors'> & { review?: Maybe<ResolversParentTypes['Review']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ReviewConnection: Omit<ReviewConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ReviewEdge']>, nodes: Array<ResolversParentTypes['Review']> };
  ReviewCreateInput: ReviewCreateInput;
  ReviewCreatePayload: Omit<ReviewCreatePayload, 'review' | 'userErrors'> & { review?: Maybe<ResolversParentTypes['Review']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ReviewDeclineInput: ReviewDeclineInput;
  ReviewDeclinePayload: Omit<ReviewDeclinePayload, 'review' | 'userErrors'> & { review?: Maybe<ResolversParentTypes['Review']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ReviewDeleteInput: ReviewDeleteInput;
  ReviewDeletePayload: Omit<ReviewDeletePayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  ReviewEdge: Omit<ReviewEdge, 'node'> & { node: ResolversParentTypes['Review'] };
  ReviewReply: ReviewReply;
  ReviewReplySetInput: ReviewReplySetInput;
  ReviewReplySetPayload: Omit<ReviewReplySetPayload, 'review' | 'userErrors'> & { review?: Maybe<ResolversParentTypes['Review']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ReviewReportInput: ReviewReportInput;
  ReviewReportPayload: Omit<ReviewReportPayload, 'review' | 'userErrors'> & { review?: Maybe<ResolversParentTypes['Review']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ReviewUpdateInput: ReviewUpdateInput;
  ReviewUpdatePayload: Omit<ReviewUpdatePayload, 'review' | 'userErrors'> & { review?: Maybe<ResolversParentTypes['Review']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ReviewVersionConflictError: Omit<ReviewVersionConflictError, 'review'> & { review?: Maybe<ResolversParentTypes['Review']> };
  Specification: Specification;
  TaxedMoney: TaxedMoney;
  URL: Scalars['URL']['output'];
  User: UserMapper;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  VariantForQuote: VariantForQuote;
  VariantOption: VariantOption;
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
};

export type CacheControlDirectiveArgs = {
  inheritMaxAge?: Maybe<Scalars['Boolean']['input']>;
  maxAge?: Maybe<Scalars['Int']['input']>;
  scope?: Maybe<CacheControlScope>;
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = Context, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AlreadyReviewedErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlreadyReviewedError'] = ResolversParentTypes['AlreadyReviewedError']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  review?: Resolver<Maybe<ResolversTypes['Review']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface BigIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['BigInt'], any> {
  name: 'BigInt';
}

export type BrandResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Brand'] = ResolversParentTypes['Brand'], FederationReferenceType extends FederationReferenceTypes['Brand'] = FederationReferenceTypes['Brand']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Brand']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  products?: Resolver<ResolversTypes['ProductConnection'], ParentType, ContextType, Partial<BrandProductsArgs>>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CategoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Category'] = ResolversParentTypes['Category'], FederationReferenceType extends FederationReferenceTypes['Category'] = FederationReferenceTypes['Category']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Category']> | FederationReferenceType, FederationReferenceType, ContextType>;
  children?: Resolver<Array<ResolversTypes['Category']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['Category']>, ParentType, ContextType>;
  products?: Resolver<ResolversTypes['ProductConnection'], ParentType, ContextType, Partial<CategoryProductsArgs>>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ComparisonCellResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ComparisonCell'] = ResolversParentTypes['ComparisonCell']> = {
  number?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ComparisonRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ComparisonRow'] = ResolversParentTypes['ComparisonRow']> = {
  cells?: Resolver<Array<Maybe<ResolversTypes['ComparisonCell']>>, ParentType, ContextType>;
  isDifferent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type IdempotencyKeyReusedErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdempotencyKeyReusedError'] = ResolversParentTypes['IdempotencyKeyReusedError']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidInputErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidInputError'] = ResolversParentTypes['InvalidInputError']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MerchantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Merchant'] = ResolversParentTypes['Merchant'], FederationReferenceType extends FederationReferenceTypes['Merchant'] = FederationReferenceTypes['Merchant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Merchant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  products?: Resolver<ResolversTypes['ProductConnection'], ParentType, ContextType, Partial<MerchantProductsArgs>>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currencyCode?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  minorUnits?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  productPublish?: Resolver<ResolversTypes['ProductPublishPayload'], ParentType, ContextType, RequireFields<MutationProductPublishArgs, 'input'>>;
  productUnpublish?: Resolver<ResolversTypes['ProductUnpublishPayload'], ParentType, ContextType, RequireFields<MutationProductUnpublishArgs, 'input'>>;
  productVariantPriceSet?: Resolver<ResolversTypes['ProductVariantPriceSetPayload'], ParentType, ContextType, RequireFields<MutationProductVariantPriceSetArgs, 'input'>>;
  productVariantPricesSet?: Resolver<ResolversTypes['ProductVariantPricesSetPayload'], ParentType, ContextType, RequireFields<MutationProductVariantPricesSetArgs, 'input'>>;
  reviewApprove?: Resolver<ResolversTypes['ReviewApprovePayload'], ParentType, ContextType, RequireFields<MutationReviewApproveArgs, 'input'>>;
  reviewCreate?: Resolver<ResolversTypes['ReviewCreatePayload'], ParentType, ContextType, RequireFields<MutationReviewCreateArgs, 'input'>>;
  reviewDecline?: Resolver<ResolversTypes['ReviewDeclinePayload'], ParentType, ContextType, RequireFields<MutationReviewDeclineArgs, 'input'>>;
  reviewDelete?: Resolver<ResolversTypes['ReviewDeletePayload'], ParentType, ContextType, RequireFields<MutationReviewDeleteArgs, 'input'>>;
  reviewReplySet?: Resolver<ResolversTypes['ReviewReplySetPayload'], ParentType, ContextType, RequireFields<MutationReviewReplySetArgs, 'input'>>;
  reviewReport?: Resolver<ResolversTypes['ReviewReportPayload'], ParentType, ContextType, RequireFields<MutationReviewReportArgs, 'input'>>;
  reviewUpdate?: Resolver<ResolversTypes['ReviewUpdatePayload'], ParentType, ContextType, RequireFields<MutationReviewUpdateArgs, 'input'>>;
};

export type NotFoundErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotFoundError'] = ResolversParentTypes['NotFoundError']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PriceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Price'] = ResolversParentTypes['Price']> = {
  money?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  taxIncluded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PriceRangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceRange'] = ResolversParentTypes['PriceRange']> = {
  highest?: Resolver<ResolversTypes['Price'], ParentType, ContextType>;
  lowest?: Resolver<ResolversTypes['Price'], ParentType, ContextType>;
};

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  brand?: Resolver<Maybe<ResolversTypes['Brand']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isPublished?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  media?: Resolver<Array<ResolversTypes['ProductMedia']>, ParentType, ContextType>;
  merchant?: Resolver<Maybe<ResolversTypes['Merchant']>, ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  priceRange?: Resolver<Maybe<ResolversTypes['PriceRange']>, ParentType, ContextType, RequireFields<ProductPriceRangeArgs, 'currency'>>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  rating?: Resolver<ResolversTypes['ProductRating'], ParentType, ContextType>;
  reviews?: Resolver<ResolversTypes['ReviewConnection'], ParentType, ContextType, RequireFields<ProductReviewsArgs, 'onlyVerified' | 'sort'>>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  specifications?: Resolver<Array<ResolversTypes['Specification']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  variants?: Resolver<ResolversTypes['ProductVariantConnection'], ParentType, ContextType, Partial<ProductVariantsArgs>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProductComparisonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductComparison'] = ResolversParentTypes['ProductComparison']> = {
  products?: Resolver<Array<ResolversTypes['Product']>, ParentType, ContextType>;
  rows?: Resolver<Array<ResolversTypes['ComparisonRow']>, ParentType, ContextType>;
};

export type ProductConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductConnection'] = ResolversParentTypes['ProductConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProductEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Product']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ProductEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductEdge'] = ResolversParentTypes['ProductEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
};

export type ProductMediaResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductMedia'] = ResolversParentTypes['ProductMedia']> = {
  altText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MediaKind'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
};

export type ProductPublishPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductPublishPayload'] = ResolversParentTypes['ProductPublishPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ProductRatingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductRating'] = ResolversParentTypes['ProductRating']> = {
  average?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  distribution?: Resolver<Array<ResolversTypes['RatingCount']>, ParentType, ContextType>;
};

export type ProductToTellResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductToTell'] = ResolversParentTypes['ProductToTell']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  data?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  productId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ProductUnpublishPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductUnpublishPayload'] = ResolversParentTypes['ProductUnpublishPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ProductVariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductVariant'] = ResolversParentTypes['ProductVariant'], FederationReferenceType extends FederationReferenceTypes['ProductVariant'] = FederationReferenceTypes['ProductVariant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProductVariant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  gtins?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  options?: Resolver<Array<ResolversTypes['VariantOption']>, ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['Price']>, ParentType, ContextType, RequireFields<ProductVariantPriceArgs, 'currency'>>;
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  taxClass?: Resolver<ResolversTypes['TaxClass'], ParentType, ContextType>;
  weightGrams?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProductVariantConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductVariantConnection'] = ResolversParentTypes['ProductVariantConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProductVariantEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ProductVariantEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductVariantEdge'] = ResolversParentTypes['ProductVariantEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProductVariant'], ParentType, ContextType>;
};

export type ProductVariantPriceSetPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductVariantPriceSetPayload'] = ResolversParentTypes['ProductVariantPriceSetPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ProductVariantPricesSetPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductVariantPricesSetPayload'] = ResolversParentTypes['ProductVariantPricesSetPayload']> = {
  changedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  unchangedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ProductVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductVersion'] = ResolversParentTypes['ProductVersion']> = {
  productId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProductVersionConflictErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductVersionConflictError'] = ResolversParentTypes['ProductVersionConflictError']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  brand?: Resolver<Maybe<ResolversTypes['Brand']>, ParentType, ContextType, RequireFields<QueryBrandArgs, 'slug'>>;
  categories?: Resolver<Array<ResolversTypes['Category']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType, RequireFields<QueryCategoryArgs, 'slug'>>;
  compareProducts?: Resolver<ResolversTypes['ProductComparison'], ParentType, ContextType, RequireFields<QueryCompareProductsArgs, 'ids'>>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType, Partial<QueryProductArgs>>;
  productVersions?: Resolver<Array<ResolversTypes['ProductVersion']>, ParentType, ContextType, RequireFields<QueryProductVersionsArgs, 'first'>>;
  products?: Resolver<ResolversTypes['ProductConnection'], ParentType, ContextType, Partial<QueryProductsArgs>>;
  productsToTell?: Resolver<Array<ResolversTypes['ProductToTell']>, ParentType, ContextType, RequireFields<QueryProductsToTellArgs, 'productIds'>>;
  reviewsToModerate?: Resolver<ResolversTypes['ReviewConnection'], ParentType, ContextType, Partial<QueryReviewsToModerateArgs>>;
  variantsForQuote?: Resolver<Array<ResolversTypes['VariantForQuote']>, ParentType, ContextType, RequireFields<QueryVariantsForQuoteArgs, 'currency' | 'variantIds'>>;
};

export type RatingCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RatingCount'] = ResolversParentTypes['RatingCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rating?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Review'] = ResolversParentTypes['Review'], FederationReferenceType extends FederationReferenceTypes['Review'] = FederationReferenceTypes['Review']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Review']> | FederationReferenceType, FederationReferenceType, ContextType>;
  authorName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  body?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  declineReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isVerifiedPurchase?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  rating?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reply?: Resolver<Maybe<ResolversTypes['ReviewReply']>, ParentType, ContextType>;
  reportCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReviewStatus'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReviewApprovePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewApprovePayload'] = ResolversParentTypes['ReviewApprovePayload']> = {
  review?: Resolver<Maybe<ResolversTypes['Review']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReviewConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewConnection'] = ResolversParentTypes['ReviewConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ReviewEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Review']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ReviewCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewCreatePayload'] = ResolversParentTypes['ReviewCreatePayload']> = {
  review?: Resolver<Maybe<ResolversTypes['Review']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReviewDeclinePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewDeclinePayload'] = ResolversParentTypes['ReviewDeclinePayload']> = {
  review?: Resolver<Maybe<ResolversTypes['Review']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReviewDeletePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewDeletePayload'] = ResolversParentTypes['ReviewDeletePayload']> = {
  reviewId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReviewEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewEdge'] = ResolversParentTypes['ReviewEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Review'], ParentType, ContextType>;
};

export type ReviewReplyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewReply'] = ResolversParentTypes['ReviewReply']> = {
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  repliedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ReviewReplySetPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewReplySetPayload'] = ResolversParentTypes['ReviewReplySetPayload']> = {
  review?: Resolver<Maybe<ResolversTypes['Review']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReviewReportPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewReportPayload'] = ResolversParentTypes['ReviewReportPayload']> = {
  review?: Resolver<Maybe<ResolversTypes['Review']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReviewUpdatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewUpdatePayload'] = ResolversParentTypes['ReviewUpdatePayload']> = {
  review?: Resolver<Maybe<ResolversTypes['Review']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReviewVersionConflictErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewVersionConflictError'] = ResolversParentTypes['ReviewVersionConflictError']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  review?: Resolver<Maybe<ResolversTypes['Review']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SpecificationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Specification'] = ResolversParentTypes['Specification']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SpecificationKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TaxedMoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaxedMoney'] = ResolversParentTypes['TaxedMoney']> = {
  gross?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reviews?: Resolver<Maybe<ResolversTypes['ReviewConnection']>, ParentType, ContextType, Partial<UserReviewsArgs>>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'AlreadyReviewedError' | 'IdempotencyKeyReusedError' | 'InvalidInputError' | 'NotFoundError' | 'ProductVersionConflictError' | 'ReviewVersionConflictError', ParentType, ContextType>;
};

export type VariantForQuoteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VariantForQuote'] = ResolversParentTypes['VariantForQuote']> = {
  merchantId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  productId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  taxClass?: Resolver<ResolversTypes['TaxClass'], ParentType, ContextType>;
  taxIncluded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  unitPriceMinor?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  variantId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  weightGrams?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VariantOptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VariantOption'] = ResolversParentTypes['VariantOption']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AlreadyReviewedError?: AlreadyReviewedErrorResolvers<ContextType>;
  BigInt?: GraphQLScalarType;
  Brand?: BrandResolvers<ContextType>;
  Category?: CategoryResolvers<ContextType>;
  ComparisonCell?: ComparisonCellResolvers<ContextType>;
  ComparisonRow?: ComparisonRowResolvers<ContextType>;
  CountryCode?: GraphQLScalarType;
  CurrencyCode?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  IdempotencyKeyReusedError?: IdempotencyKeyReusedErrorResolvers<ContextType>;
  InvalidInputError?: InvalidInputErrorResolvers<ContextType>;
  Merchant?: MerchantResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotFoundError?: NotFoundErrorResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Price?: PriceResolvers<ContextType>;
  PriceRange?: PriceRangeResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  ProductComparison?: ProductComparisonResolvers<ContextType>;
  ProductConnection?: ProductConnectionResolvers<ContextType>;
  ProductEdge?: ProductEdgeResolvers<ContextType>;
  ProductMedia?: ProductMediaResolvers<ContextType>;
  ProductPublishPayload?: ProductPublishPayloadResolvers<ContextType>;
  ProductRating?: ProductRatingResolvers<ContextType>;
  ProductToTell?: ProductToTellResolvers<ContextType>;
  ProductUnpublishPayload?: ProductUnpublishPayloadResolvers<ContextType>;
  ProductVariant?: ProductVariantResolvers<ContextType>;
  ProductVariantConnection?: ProductVariantConnectionResolvers<ContextType>;
  ProductVariantEdge?: ProductVariantEdgeResolvers<ContextType>;
  ProductVariantPriceSetPayload?: ProductVariantPriceSetPayloadResolvers<ContextType>;
  ProductVariantPricesSetPayload?: ProductVariantPricesSetPayloadResolvers<ContextType>;
  ProductVersion?: ProductVersionResolvers<ContextType>;
  ProductVersionConflictError?: ProductVersionConflictErrorResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RatingCount?: RatingCountResolvers<ContextType>;
  Review?: ReviewResolvers<ContextType>;
  ReviewApprovePayload?: ReviewApprovePayloadResolvers<ContextType>;
  ReviewConnection?: ReviewConnectionResolvers<ContextType>;
  ReviewCreatePayload?: ReviewCreatePayloadResolvers<ContextType>;
  ReviewDeclinePayload?: ReviewDeclinePayloadResolvers<ContextType>;
  ReviewDeletePayload?: ReviewDeletePayloadResolvers<ContextType>;
  ReviewEdge?: ReviewEdgeResolvers<ContextType>;
  ReviewReply?: ReviewReplyResolvers<ContextType>;
  ReviewReplySetPayload?: ReviewReplySetPayloadResolvers<ContextType>;
  ReviewReportPayload?: ReviewReportPayloadResolvers<ContextType>;
  ReviewUpdatePayload?: ReviewUpdatePayloadResolvers<ContextType>;
  ReviewVersionConflictError?: ReviewVersionConflictErrorResolvers<ContextType>;
  Specification?: SpecificationResolvers<ContextType>;
  TaxedMoney?: TaxedMoneyResolvers<ContextType>;
  URL?: GraphQLScalarType;
  User?: UserResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  VariantForQuote?: VariantForQuoteResolvers<ContextType>;
  VariantOption?: VariantOptionResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
};
