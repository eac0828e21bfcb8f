import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ProductMapper, ProductVariantMapper, ProductMediaMapper, CategoryMapper, BrandMapper, PriceMapper, PriceChangeMapper, ScheduledPriceMapper, MerchantMapper, ProductComparisonMapper, ComparisonRowMapper, ComparisonCellMapper, ReviewMapper, ProductImportMapper, ProductImportErrorMapper, ProductExportMapper, WishlistMapper, WishlistItemMapper, UserMapper } from '../mappers.ts';
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
  /** It holds as much as it can. Take something away first. */
  | 'LIMIT_REACHED'
  /** It does not exist, or is not yours to see. */
  | 'NOT_FOUND'
  /** Another scheduled price of the variant in that currency holds at the same time. */
  | 'PRICE_SCHEDULE_OVERLAPS'
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

/** A picture in one size. */
export type MediaSource = {
  __typename?: 'MediaSource';
  /** What it is, for example `image/webp`. */
  contentType: Scalars['String']['output'];
  /** How high it is, in pixels. */
  height: Scalars['Int']['output'];
  /** Where it is. */
  url: Scalars['URL']['output'];
  /** How wide it is, in pixels. */
  width: Scalars['Int']['output'];
};

/** Where one file may be sent. */
export type MediaUpload = {
  __typename?: 'MediaUpload';
  /** Until when the address is good. */
  expiresAt: Scalars['DateTime']['output'];
  /** The headers to send with them, exactly so. */
  headers: Array<UploadHeader>;
  /** The upload's id. */
  id: Scalars['ID']['output'];
  /** How to send them: `PUT`. */
  method: Scalars['String']['output'];
  /** Where to send the bytes. Whoever has this address may send the file: keep it secret. */
  url: Scalars['URL']['output'];
};

/** Which picture, for which product. */
export type MediaUploadCompleteInput = {
  /** What the picture shows, in words, at most 500 characters. */
  altText?: InputMaybe<Scalars['String']['input']>;
  /** Which product, of the same merchant. */
  productId: Scalars['ID']['input'];
  /** Which upload. */
  uploadId: Scalars['ID']['input'];
};

/** What came of making a picture one of a product. */
export type MediaUploadCompletePayload = {
  __typename?: 'MediaUploadCompletePayload';
  /** The changed product; null when refused. */
  product?: Maybe<Product>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** What is to be sent. */
export type MediaUploadCreateInput = {
  /** How many bytes it has. */
  byteSize: Scalars['Int']['input'];
  /** What it is, for example `image/jpeg` or `text/csv`. */
  contentType: Scalars['String']['input'];
  /** For which merchant. */
  merchantId: Scalars['ID']['input'];
  /** What it shall become. */
  purpose: UploadPurpose;
  /** SHA-256 of the bytes, 64 hexadecimal digits. */
  sha256: Scalars['String']['input'];
};

/** What came of asking where to send a file. */
export type MediaUploadCreatePayload = {
  __typename?: 'MediaUploadCreatePayload';
  /** Where to send it; null when refused. */
  upload?: Maybe<MediaUpload>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

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
  /**
   * Makes a picture that was sent one of a product's: looks at its bytes, makes it in several sizes and leaves out what the camera
   * wrote into it, as where it was taken. The same upload again changes nothing. For members of the merchant that sells it, and staff.
   */
  mediaUploadComplete: MediaUploadCompletePayload;
  /**
   * Gives an address to which one file may be sent for a merchant: a picture, or a file of products. The file is sent there with
   * the method and headers that stand beside it, within 15 minutes, and then used by `mediaUploadComplete` or `productImportCreate`.
   * For members of the merchant, and staff.
   */
  mediaUploadCreate: MediaUploadCreatePayload;
  /** Takes a scheduled price back. One that holds ends now and is kept in the history; one that is over stays. For members of the merchant, and staff. */
  priceScheduleCancel: PriceScheduleCancelPayload;
  /**
   * Sets what a variant costs in a currency from one moment to another; then its regular price holds again. What it costs at a moment is
   * said by the clock, to the millisecond. Two of a variant and currency must not overlap. For members of the merchant, and staff.
   */
  priceScheduleCreate: PriceScheduleCreatePayload;
  /** Writes all of a merchant's products into a CSV file, behind this request; `productImportCreate` takes the same form. For members of the merchant, and staff. */
  productExportCreate: ProductExportCreatePayload;
  /**
   * Brings the products of a CSV file that was sent (see `mediaUploadCreate`) into the catalogue, row by row, behind this request.
   * The same file again changes nothing. For members of the merchant, and staff.
   */
  productImportCreate: ProductImportCreatePayload;
  /** Sets which pictures and films a product has, in which order, and what each shows in words. What is not named is taken away. For members of the merchant that sells it, and staff. */
  productMediaSet: ProductMediaSetPayload;
  /** Sets when a product shall be shown and taken out by itself; both replace what was planned. For members of the merchant, and staff. */
  productPublicationSet: ProductPublicationSetPayload;
  /** Shows a product in the shop. For members of the merchant that sells it, and staff. */
  productPublish: ProductPublishPayload;
  /** Takes a product's texts in a language away. For members of the merchant that sells it, and staff. */
  productTranslationRemove: ProductTranslationRemovePayload;
  /** Sets name and description of a product in another language. For members of the merchant that sells it, and staff. */
  productTranslationSet: ProductTranslationSetPayload;
  /** Takes a product out of the shop. Orders keep it. For members of the merchant that sells it, and staff. */
  productUnpublish: ProductUnpublishPayload;
  /** Sets the price of a variant in one currency. For members of the merchant that sells it, and staff. */
  productVariantPriceSet: ProductVariantPriceSetPayload;
  /**
   * Sets up to 500 prices at once. A price that cannot be set is told of and does not stop the others; the same prices again
   * change nothing, so a list that was cut off may simply be sent again. For members of the merchant that sells them, and staff.
   */
  productVariantPricesSet: ProductVariantPricesSetPayload;
  /** Changes up to 500 products alike. One that cannot be changed is told of and does not stop the others. For members of the merchants that sell them, and staff. */
  productsEdit: ProductsEditPayload;
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
  /** Makes a wishlist, which only the viewer sees. At most 20 each. Guests have none: log in first. */
  wishlistCreate: WishlistCreatePayload;
  /** Deletes one of the viewer's wishlists with all that stands on it. */
  wishlistDelete: WishlistDeletePayload;
  /** Puts a product, or one variant of it, at the end of one of the viewer's wishlists. What stands there already stays as it is. At most 200 on a list. */
  wishlistItemAdd: WishlistItemAddPayload;
  /** Moves something to another place, or onto another wishlist of the viewer. */
  wishlistItemMove: WishlistItemMovePayload;
  /** Takes something off one of the viewer's wishlists. */
  wishlistItemRemove: WishlistItemRemovePayload;
  /** Changes the note beside something on one of the viewer's wishlists. */
  wishlistItemUpdate: WishlistItemUpdatePayload;
  /** Makes a secret that shows one of the viewer's wishlists, with its notes, to everybody who has it. It is told once; an earlier one ends. */
  wishlistShareCreate: WishlistShareCreatePayload;
  /** Makes a shared wishlist private again: the secret shows nothing any more. */
  wishlistShareRevoke: WishlistShareRevokePayload;
  /** Gives one of the viewer's wishlists another name. */
  wishlistUpdate: WishlistUpdatePayload;
};


export type MutationMediaUploadCompleteArgs = {
  input: MediaUploadCompleteInput;
};


export type MutationMediaUploadCreateArgs = {
  input: MediaUploadCreateInput;
};


export type MutationPriceScheduleCancelArgs = {
  input: PriceScheduleCancelInput;
};


export type MutationPriceScheduleCreateArgs = {
  input: PriceScheduleCreateInput;
};


export type MutationProductExportCreateArgs = {
  input: ProductExportCreateInput;
};


export type MutationProductImportCreateArgs = {
  input: ProductImportCreateInput;
};


export type MutationProductMediaSetArgs = {
  input: ProductMediaSetInput;
};


export type MutationProductPublicationSetArgs = {
  input: ProductPublicationSetInput;
};


export type MutationProductPublishArgs = {
  input: ProductPublishInput;
};


export type MutationProductTranslationRemoveArgs = {
  input: ProductTranslationRemoveInput;
};


export type MutationProductTranslationSetArgs = {
  input: ProductTranslationSetInput;
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


export type MutationProductsEditArgs = {
  input: ProductsEditInput;
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


export type MutationWishlistCreateArgs = {
  input: WishlistCreateInput;
};


export type MutationWishlistDeleteArgs = {
  input: WishlistDeleteInput;
};


export type MutationWishlistItemAddArgs = {
  input: WishlistItemAddInput;
};


export type MutationWishlistItemMoveArgs = {
  input: WishlistItemMoveInput;
};


export type MutationWishlistItemRemoveArgs = {
  input: WishlistItemRemoveInput;
};


export type MutationWishlistItemUpdateArgs = {
  input: WishlistItemUpdateInput;
};


export type MutationWishlistShareCreateArgs = {
  input: WishlistShareCreateInput;
};


export type MutationWishlistShareRevokeArgs = {
  input: WishlistShareRevokeInput;
};


export type MutationWishlistUpdateArgs = {
  input: WishlistUpdateInput;
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

/** A page of what a room holds about a person. */
export type PersonalDataPage = {
  __typename?: 'PersonalDataPage';
  /** Where the next page begins; null on the last one. */
  next?: Maybe<Scalars['String']['output']>;
  /** Each row as JSON. */
  rows: Array<Scalars['String']['output']>;
  /** What of the person's must end before they can be erased, for example numbers of open orders. */
  waitsFor: Array<Scalars['String']['output']>;
};

/** What a thing costs. */
export type Price = {
  __typename?: 'Price';
  /**
   * The lowest price of the 30 days before it came down to this one, where `previous` stands; else null. It may be lower than the
   * price now. Source: Directive 98/6/EC, article 6a.
   */
  lowestOf30Days?: Maybe<Money>;
  /** The amount. */
  money: Money;
  /**
   * What it cost right before, where that was more and less than 30 days ago, or while a scheduled price holds; else null. Who
   * announces a reduction shows `lowestOf30Days` beside it.
   */
  previous?: Maybe<Money>;
  /** Whether the amount has the tax in it (as in Europe) or the tax comes on top (as in the United States). */
  taxIncluded: Scalars['Boolean']['output'];
};

/** What a variant cost from a moment on. */
export type PriceChange = {
  __typename?: 'PriceChange';
  /** The moment. */
  changedAt: Scalars['DateTime']['output'];
  /** Whether a scheduled price holds. */
  isScheduled: Scalars['Boolean']['output'];
  /** What it cost from then on; null where it was not sold in the currency. */
  money?: Maybe<Money>;
  /** Its regular price then; another than `money` while a scheduled price holds. */
  regular?: Maybe<Money>;
};

/** A page of changes of a price. */
export type PriceChangeConnection = {
  __typename?: 'PriceChangeConnection';
  /** Changes of a price with their cursors. */
  edges: Array<PriceChangeEdge>;
  /** The same changes of a price without cursors. */
  nodes: Array<PriceChange>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** A change of a price and its cursor. */
export type PriceChangeEdge = {
  __typename?: 'PriceChangeEdge';
  /** For `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** A change of a price. */
  node: PriceChange;
};

/** From the lowest to the highest price. */
export type PriceRange = {
  __typename?: 'PriceRange';
  /** The highest. */
  highest: Price;
  /** The lowest. */
  lowest: Price;
};

/** Which scheduled price to take back. */
export type PriceScheduleCancelInput = {
  /** Which scheduled price. */
  scheduledPriceId: Scalars['ID']['input'];
};

/** What came of taking a scheduled price back. */
export type PriceScheduleCancelPayload = {
  __typename?: 'PriceScheduleCancelPayload';
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
  /** The variant without it; null when refused. */
  variant?: Maybe<ProductVariant>;
};

/** A price that holds for a while. */
export type PriceScheduleCreateInput = {
  /** The price in minor units, from 0 to 1 000 000 000 000; with tax where the currency's price list includes it. */
  amountMinor: Scalars['BigInt']['input'];
  /** The currency of the price. */
  currency: Scalars['CurrencyCode']['input'];
  /** From when it holds, at most two years ahead; left out for now. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Until when it holds, at most two years after it begins. */
  until: Scalars['DateTime']['input'];
  /** Which variant. */
  variantId: Scalars['ID']['input'];
};

/** What came of scheduling a price. */
export type PriceScheduleCreatePayload = {
  __typename?: 'PriceScheduleCreatePayload';
  /** The scheduled price; null when refused. */
  scheduledPrice?: Maybe<ScheduledPrice>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
  /** The variant with it; null when refused. */
  variant?: Maybe<ProductVariant>;
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
  /** When it will be shown or taken out by itself; null where nothing is planned. For members of its merchant, and staff; null for others. */
  scheduledPublication?: Maybe<ScheduledPublication>;
  /** The product's name in addresses; unique. */
  slug: Scalars['String']['output'];
  /** What is known of it, in the order it is shown. */
  specifications: Array<Specification>;
  /** Its texts in other languages than the catalogue's own, by language. */
  translations: Array<ProductTranslation>;
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** What one can buy of it, in the order it is shown. */
  variants: ProductVariantConnection;
  /** Counts the changes, for `expectedVersion`. */
  version: Scalars['Int']['output'];
};


/** Something the shop sells, in one or more variants. */
export type ProductDescriptionArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};


/** Something the shop sells, in one or more variants. */
export type ProductNameArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
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

/** A file of products that is taken away. */
export type ProductExport = {
  __typename?: 'ProductExport';
  /** When it was asked for. */
  createdAt: Scalars['DateTime']['output'];
  /** When the file is deleted. */
  expiresAt: Scalars['DateTime']['output'];
  /** Why it came to nothing; null otherwise. */
  failure?: Maybe<Scalars['String']['output']>;
  /** When it was done; null before. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The export's id. */
  id: Scalars['ID']['output'];
  /** How many rows it has: one a variant. */
  rowCount: Scalars['Int']['output'];
  /** How far it is. */
  status: TransferStatus;
  /** Where it is, for 15 minutes from now; null before it is done and after it was deleted. Whoever has this address may read the file. */
  url?: Maybe<Scalars['URL']['output']>;
};

/** Whose products to take away. */
export type ProductExportCreateInput = {
  /** Which merchant. */
  merchantId: Scalars['ID']['input'];
};

/** What came of asking for a file of products. */
export type ProductExportCreatePayload = {
  __typename?: 'ProductExportCreatePayload';
  /** How far it is; null when refused. */
  productExport?: Maybe<ProductExport>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** A file of products that is brought into the catalogue. */
export type ProductImport = {
  __typename?: 'ProductImport';
  /** How many products are new or others than before. */
  changedProductCount: Scalars['Int']['output'];
  /** When it was asked for. */
  createdAt: Scalars['DateTime']['output'];
  /** What is wrong with them, in the order of the file: the first 1,000. */
  errors: ProductImportErrorConnection;
  /** Why it came to nothing; null otherwise. */
  failure?: Maybe<Scalars['String']['output']>;
  /** When it was done; null before. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The import's id. */
  id: Scalars['ID']['output'];
  /** Whether it only finds out what would happen. */
  isDryRun: Scalars['Boolean']['output'];
  /** How far it is, 0 to 100. */
  percent: Scalars['Int']['output'];
  /** How many rows could not be used. */
  rejectedRowCount: Scalars['Int']['output'];
  /** How many rows were read. */
  rowCount: Scalars['Int']['output'];
  /** How far it is. */
  status: TransferStatus;
  /** How many products were just so already. */
  unchangedProductCount: Scalars['Int']['output'];
};


/** A file of products that is brought into the catalogue. */
export type ProductImportErrorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** Which file of products to bring into the catalogue. */
export type ProductImportCreateInput = {
  /** Whether to find out only what would happen. The same upload may then be brought in for real. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Which upload, made for `PRODUCT_CSV`. */
  uploadId: Scalars['ID']['input'];
};

/** What came of bringing a file of products. */
export type ProductImportCreatePayload = {
  __typename?: 'ProductImportCreatePayload';
  /** How far it is; null when refused. */
  productImport?: Maybe<ProductImport>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** What is wrong with a row of a file of products. */
export type ProductImportError = {
  __typename?: 'ProductImportError';
  /** The column, by its heading; null where the whole row is meant. */
  column?: Maybe<Scalars['String']['output']>;
  /** The line of the file, from 1, the heading counted. */
  line: Scalars['Int']['output'];
  /** What is wrong and what would be right. */
  message: Scalars['String']['output'];
};

/** A page of errors of a file. */
export type ProductImportErrorConnection = {
  __typename?: 'ProductImportErrorConnection';
  /** Errors of a file with their cursors. */
  edges: Array<ProductImportErrorEdge>;
  /** The same errors of a file without cursors. */
  nodes: Array<ProductImportError>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** An error of a file and its cursor. */
export type ProductImportErrorEdge = {
  __typename?: 'ProductImportErrorEdge';
  /** For `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** An error of a file. */
  node: ProductImportError;
};

/** A picture or film of a product. */
export type ProductMedia = {
  __typename?: 'ProductMedia';
  /** What it shows, in words. */
  altText?: Maybe<Scalars['String']['output']>;
  /** How high it is, in pixels; null where that is not known. */
  height?: Maybe<Scalars['Int']['output']>;
  /** Names it among the product's media, for `productMediaSet`. */
  id: Scalars['ID']['output'];
  /** What it is. */
  kind: MediaKind;
  /** The same picture in the sizes it is kept in, the smallest first; empty where it lies elsewhere. */
  sources: Array<MediaSource>;
  /** Where it is; of a picture in several sizes the largest. */
  url: Scalars['URL']['output'];
  /** How wide it is, in pixels; null where that is not known. */
  width?: Maybe<Scalars['Int']['output']>;
};

/** The media of a product, in the order they are shown. */
export type ProductMediaSetInput = {
  /** The version of the product the change was made on. */
  expectedVersion: Scalars['Int']['input'];
  /** All that shall stay, at most 100. */
  media: Array<ProductMediumInput>;
  /** Which product. */
  productId: Scalars['ID']['input'];
};

/** What came of setting the media of a product. */
export type ProductMediaSetPayload = {
  __typename?: 'ProductMediaSetPayload';
  /** The changed product; null when refused. */
  product?: Maybe<Product>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** One of a product's media as it shall be. */
export type ProductMediumInput = {
  /** What it shows, in words, at most 500 characters. */
  altText?: InputMaybe<Scalars['String']['input']>;
  /** Which of the product's media. */
  id: Scalars['ID']['input'];
};

/** When a product shall be shown and taken out by itself. */
export type ProductPublicationSetInput = {
  /** The version of the product the change was made on. */
  expectedVersion: Scalars['Int']['input'];
  /** Which product. */
  productId: Scalars['ID']['input'];
  /** When it shall be shown, in the future; null for not at all. */
  publishAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** When it shall be taken out, in the future; null for not at all. */
  unpublishAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What came of planning when a product is shown. */
export type ProductPublicationSetPayload = {
  __typename?: 'ProductPublicationSetPayload';
  /** The changed product; null when refused. */
  product?: Maybe<Product>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
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

/** Texts of a product in another language. */
export type ProductTranslation = {
  __typename?: 'ProductTranslation';
  /** A description in plain text; null where the catalogue's own stands for it. */
  description?: Maybe<Scalars['String']['output']>;
  /** The language, a canonical tag of BCP 47, for example `de` or `pt-BR`. */
  language: Scalars['String']['output'];
  /** The product's name. */
  name: Scalars['String']['output'];
};

/** Which texts to take away. */
export type ProductTranslationRemoveInput = {
  /** The version of the product the change was made on. */
  expectedVersion: Scalars['Int']['input'];
  /** The language by BCP 47. */
  language: Scalars['String']['input'];
  /** Which product. */
  productId: Scalars['ID']['input'];
};

/** What came of taking texts of a language away. */
export type ProductTranslationRemovePayload = {
  __typename?: 'ProductTranslationRemovePayload';
  /** The changed product; null when refused. */
  product?: Maybe<Product>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Texts of a product in a language. */
export type ProductTranslationSetInput = {
  /** The description in plain text, at most 20,000 characters; null to show the catalogue's own. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The version of the product the change was made on. */
  expectedVersion: Scalars['Int']['input'];
  /** The language by BCP 47, for example `de` or `pt-BR`; not the catalogue's own, `en`. */
  language: Scalars['String']['input'];
  /** The name, 1 to 300 characters. */
  name: Scalars['String']['input'];
  /** Which product. */
  productId: Scalars['ID']['input'];
};

/** What came of setting texts of a language. */
export type ProductTranslationSetPayload = {
  __typename?: 'ProductTranslationSetPayload';
  /** The changed product; null when refused. */
  product?: Maybe<Product>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
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
  /** What it cost when, the newest first. For members of its merchant, and staff; null for others. */
  priceHistory?: Maybe<PriceChangeConnection>;
  /** The product it is a form of. */
  product: Product;
  /**
   * Prices that hold for a while, now or later, the earliest first; at most 20 in a currency. For members of its merchant, and
   * staff; null for others.
   */
  scheduledPrices?: Maybe<Array<ScheduledPrice>>;
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


/** One form of a product that can be bought: a colour, a size, a bundle. */
export type ProductVariantPriceHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  currency: Scalars['CurrencyCode']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
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

/** Which products change, and what of them. What is left out stays. */
export type ProductsEditInput = {
  /** Who makes them, by name; made where there is none of this name. At most 100 characters. */
  brand?: InputMaybe<Scalars['String']['input']>;
  /** Which category they shall stand in, by its id. */
  categoryId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether they shall be shown in the shop. */
  isPublished?: InputMaybe<Scalars['Boolean']['input']>;
  /** 1 to 500 products. */
  productIds: Array<Scalars['ID']['input']>;
};

/** What came of changing many products. */
export type ProductsEditPayload = {
  __typename?: 'ProductsEditPayload';
  /** How many products are others than before; null when all were refused unread. */
  changedCount?: Maybe<Scalars['Int']['output']>;
  /** How many were just so already; null when all were refused unread. */
  unchangedCount?: Maybe<Scalars['Int']['output']>;
  /** Which were refused and why, by `field`, for example `input`, `productIds`, `3`; empty when none was. */
  userErrors: Array<UserError>;
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
  /**
   * What this room holds about a person, for the archive they asked for. Every room answers it for itself; rows as JSON texts
   * `{"table": …, "row": …}`.
   */
  personalDataOf: PersonalDataPage;
  /** A published product by its id, its slug, or the SKU of one of its variants (one of the three). */
  product?: Maybe<Product>;
  /** How far a file of products is that is to be taken away. For members of its merchant, and staff; null for others. */
  productExport?: Maybe<ProductExport>;
  /** How far a file of products is that was brought. For members of its merchant, and staff; null for others. */
  productImport?: Maybe<ProductImport>;
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
  /**
   * A wishlist: the viewer's own by its id, or one that is shared by the secret of its link (one of the two). Null where there is
   * none, where it is another's, and where the link was taken back.
   */
  wishlist?: Maybe<Wishlist>;
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


export type QueryPersonalDataOfArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  userId: Scalars['ID']['input'];
};


export type QueryProductArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  sku?: InputMaybe<Scalars['String']['input']>;
  slug?: InputMaybe<Scalars['String']['input']>;
};


export type QueryProductExportArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProductImportArgs = {
  id: Scalars['ID']['input'];
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


export type QueryWishlistArgs = {
  accessToken?: InputMaybe<Scalars['String']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
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

/** What a variant costs for a while instead of its regular price. */
export type ScheduledPrice = {
  __typename?: 'ScheduledPrice';
  /** From when it holds. */
  from: Scalars['DateTime']['output'];
  /** The scheduled price's id. */
  id: Scalars['ID']['output'];
  /** The amount; with tax where the currency's price list includes it. */
  money: Money;
  /** Until when it holds; at this moment the regular price is back. */
  until: Scalars['DateTime']['output'];
};

/** When a product will be shown or taken out by itself. */
export type ScheduledPublication = {
  __typename?: 'ScheduledPublication';
  /** When it will be shown; null where that is not planned. */
  publishAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it will be taken out; null where that is not planned. */
  unpublishAt?: Maybe<Scalars['DateTime']['output']>;
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

/** How far a file of products is. */
export type TransferStatus =
  /** It came to nothing; `failure` says why. */
  | 'FAILED'
  /** It is done. */
  | 'FINISHED'
  /** It is being worked on. */
  | 'RUNNING'
  /** It will be begun. */
  | 'WAITING';

/** A header to send a file with. */
export type UploadHeader = {
  __typename?: 'UploadHeader';
  /** The header's name. */
  name: Scalars['String']['output'];
  /** Its value. */
  value: Scalars['String']['output'];
};

/** What a file that is sent shall become. */
export type UploadPurpose =
  /** A picture of a product: JPEG, PNG, WebP or AVIF, at most 20 MB and 50 megapixels. */
  | 'IMAGE'
  /** A file of products: CSV in UTF-8, at most 50 MB. */
  | 'PRODUCT_CSV';

/** An account. Private: reached by `me` and by staff. */
export type User = {
  __typename?: 'User';
  /** The user's id. */
  id: Scalars['ID']['output'];
  /** What this person wrote of products, the newest first, shown or not. For that person and staff; null for others. */
  reviews?: Maybe<ReviewConnection>;
  /** What this person wishes for, the oldest list first. For that person alone; null for others, staff too. */
  wishlists?: Maybe<WishlistConnection>;
};


/** An account. Private: reached by `me` and by staff. */
export type UserReviewsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** An account. Private: reached by `me` and by staff. */
export type UserWishlistsArgs = {
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

/** What somebody wishes for. Its owner sees it, and who has the secret of its link while it is shared. */
export type Wishlist = {
  __typename?: 'Wishlist';
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** The wishlist's id. */
  id: Scalars['ID']['output'];
  /** Whether a link shows it to others. */
  isShared: Scalars['Boolean']['output'];
  /** How much stands on it. */
  itemCount: Scalars['Int']['output'];
  /** What stands on it, in its owner's order. */
  items: WishlistItemConnection;
  /** Its name. */
  name: Scalars['String']['output'];
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Counts the changes, for `expectedVersion`. */
  version: Scalars['Int']['output'];
};


/** What somebody wishes for. Its owner sees it, and who has the secret of its link while it is shared. */
export type WishlistItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of wishlists. */
export type WishlistConnection = {
  __typename?: 'WishlistConnection';
  /** Wishlists with their cursors. */
  edges: Array<WishlistEdge>;
  /** The same wishlists without cursors. */
  nodes: Array<Wishlist>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** A new wishlist. */
export type WishlistCreateInput = {
  /** Its name, 1 to 80 characters. */
  name: Scalars['String']['input'];
};

/** What came of making a wishlist. */
export type WishlistCreatePayload = {
  __typename?: 'WishlistCreatePayload';
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
  /** The wishlist; null when refused. */
  wishlist?: Maybe<Wishlist>;
};

/** Which wishlist to delete. */
export type WishlistDeleteInput = {
  /** The version of the wishlist the change was made on. */
  expectedVersion: Scalars['Int']['input'];
  /** Which wishlist. */
  wishlistId: Scalars['ID']['input'];
};

/** What came of deleting a wishlist. */
export type WishlistDeletePayload = {
  __typename?: 'WishlistDeletePayload';
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
  /** The id of the wishlist that is gone; null when refused. */
  wishlistId?: Maybe<Scalars['ID']['output']>;
};

/** A wishlist and its cursor. */
export type WishlistEdge = {
  __typename?: 'WishlistEdge';
  /** For `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** A wishlist. */
  node: Wishlist;
};

/** Something on a wishlist. */
export type WishlistItem = {
  __typename?: 'WishlistItem';
  /** When it was put there. */
  addedAt: Scalars['DateTime']['output'];
  /** The item's id. */
  id: Scalars['ID']['output'];
  /** What the owner wrote beside it. Who has the link sees it, too. */
  note?: Maybe<Scalars['String']['output']>;
  /** The product; null when it is not shown in the shop any more. */
  product?: Maybe<Product>;
  /** The variant that is wished for; null where any will do, and when it is not sold any more. */
  variant?: Maybe<ProductVariant>;
};

/** What is wished for. */
export type WishlistItemAddInput = {
  /** A note, at most 500 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Which product. */
  productId: Scalars['ID']['input'];
  /** Which variant of it; left out where any will do. */
  variantId?: InputMaybe<Scalars['ID']['input']>;
  /** Which wishlist. */
  wishlistId: Scalars['ID']['input'];
};

/** What came of putting something on a wishlist. */
export type WishlistItemAddPayload = {
  __typename?: 'WishlistItemAddPayload';
  /** What stands on it; null when refused. */
  item?: Maybe<WishlistItem>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
  /** The wishlist; null when refused. */
  wishlist?: Maybe<Wishlist>;
};

/** A page of things on a wishlist. */
export type WishlistItemConnection = {
  __typename?: 'WishlistItemConnection';
  /** Things on a wishlist with their cursors. */
  edges: Array<WishlistItemEdge>;
  /** The same things on a wishlist without cursors. */
  nodes: Array<WishlistItem>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** Something on a wishlist and its cursor. */
export type WishlistItemEdge = {
  __typename?: 'WishlistItemEdge';
  /** For `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** Something on a wishlist. */
  node: WishlistItem;
};

/** What goes where. */
export type WishlistItemMoveInput = {
  /** Which thing on a wishlist. */
  itemId: Scalars['ID']['input'];
  /** Which place it shall have, from 0; beyond the end it is the last. */
  position: Scalars['Int']['input'];
  /** Which of the viewer's wishlists it shall stand on; left out for the one it is on. */
  wishlistId?: InputMaybe<Scalars['ID']['input']>;
};

/** What came of moving something. */
export type WishlistItemMovePayload = {
  __typename?: 'WishlistItemMovePayload';
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
  /** The wishlist it stands on now; null when refused. */
  wishlist?: Maybe<Wishlist>;
};

/** What to take off a wishlist. */
export type WishlistItemRemoveInput = {
  /** Which thing on a wishlist. */
  itemId: Scalars['ID']['input'];
};

/** What came of taking something off a wishlist. */
export type WishlistItemRemovePayload = {
  __typename?: 'WishlistItemRemovePayload';
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
  /** The wishlist; null when refused. */
  wishlist?: Maybe<Wishlist>;
};

/** What changes of something on a wishlist. */
export type WishlistItemUpdateInput = {
  /** Which thing on a wishlist. */
  itemId: Scalars['ID']['input'];
  /** The note, at most 500 characters; null to take it away. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** What came of changing something on a wishlist. */
export type WishlistItemUpdatePayload = {
  __typename?: 'WishlistItemUpdatePayload';
  /** It as it stands there; null when refused. */
  item?: Maybe<WishlistItem>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
  /** The wishlist; null when refused. */
  wishlist?: Maybe<Wishlist>;
};

/** Which wishlist to share. */
export type WishlistShareCreateInput = {
  /** Which wishlist. */
  wishlistId: Scalars['ID']['input'];
};

/** What came of sharing a wishlist. */
export type WishlistShareCreatePayload = {
  __typename?: 'WishlistShareCreatePayload';
  /** The secret for the link, told this once; null when refused. `wishlist(accessToken:)` takes it. */
  accessToken?: Maybe<Scalars['String']['output']>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
  /** The wishlist; null when refused. */
  wishlist?: Maybe<Wishlist>;
};

/** Which wishlist to make private. */
export type WishlistShareRevokeInput = {
  /** Which wishlist. */
  wishlistId: Scalars['ID']['input'];
};

/** What came of making a wishlist private. */
export type WishlistShareRevokePayload = {
  __typename?: 'WishlistShareRevokePayload';
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
  /** The wishlist; null when refused. */
  wishlist?: Maybe<Wishlist>;
};

/** What changes of a wishlist. */
export type WishlistUpdateInput = {
  /** The version of the wishlist the change was made on. */
  expectedVersion: Scalars['Int']['input'];
  /** Its name, 1 to 80 characters. */
  name: Scalars['String']['input'];
  /** Which wishlist. */
  wishlistId: Scalars['ID']['input'];
};

/** What came of changing a wishlist. */
export type WishlistUpdatePayload = {
  __typename?: 'WishlistUpdatePayload';
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
  /** The wishlist; null when refused. */
  wishlist?: Maybe<Wishlist>;
};

/** The input was made on an older state of the wishlist. */
export type WishlistVersionConflictError = UserError & {
  __typename?: 'WishlistVersionConflictError';
  /** `VERSION_CONFLICT`. */
  code: ErrorCode;
  /** The path of the version. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What to do: look at `wishlist`, then repeat the change with its version. */
  message: Scalars['String']['output'];
  /** The wishlist as it is now. */
  wishlist?: Maybe<Wishlist>;
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
  Wishlist: Wishlist;
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
  Wishlist:
    ( { __typename: 'Wishlist' }
    & GraphQLRecursivePick<FederationTypes['Wishlist'], {"id":true}> );
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
    | ( Omit<WishlistVersionConflictError, 'wishlist'> & { wishlist?: Maybe<_RefType['Wishlist']> } & { __typename: 'WishlistVersionConflictError' } )
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
  MediaSource: ResolverTypeWrapper<MediaSource>;
  MediaUpload: ResolverTypeWrapper<MediaUpload>;
  MediaUploadCompleteInput: MediaUploadCompleteInput;
  MediaUploadCompletePayload: ResolverTypeWrapper<Omit<MediaUploadCompletePayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversTypes['Product']>, userErrors: Array<ResolversTypes['UserError']> }>;
  MediaUploadCreateInput: MediaUploadCreateInput;
  MediaUploadCreatePayload: ResolverTypeWrapper<Omit<MediaUploadCreatePayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  Merchant: ResolverTypeWrapper<MerchantMapper>;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotFoundError: ResolverTypeWrapper<NotFoundError>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PersonalDataPage: ResolverTypeWrapper<PersonalDataPage>;
  Price: ResolverTypeWrapper<PriceMapper>;
  PriceChange: ResolverTypeWrapper<PriceChangeMapper>;
  PriceChangeConnection: ResolverTypeWrapper<Omit<PriceChangeConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['PriceChangeEdge']>, nodes: Array<ResolversTypes['PriceChange']> }>;
  PriceChangeEdge: ResolverTypeWrapper<Omit<PriceChangeEdge, 'node'> & { node: ResolversTypes['PriceChange'] }>;
  PriceRange: ResolverTypeWrapper<Omit<PriceRange, 'highest' | 'lowest'> & { highest: ResolversTypes['Price'], lowest: ResolversTypes['Price'] }>;
  PriceScheduleCancelInput: PriceScheduleCancelInput;
  PriceScheduleCancelPayload: ResolverTypeWrapper<Omit<PriceScheduleCancelPayload, 'userErrors' | 'variant'> & { userErrors: Array<ResolversTypes['UserError']>, variant?: Maybe<ResolversTypes['ProductVariant']> }>;
  PriceScheduleCreateInput: PriceScheduleCreateInput;
  PriceScheduleCreatePayload: ResolverTypeWrapper<Omit<PriceScheduleCreatePayload, 'scheduledPrice' | 'userErrors' | 'variant'> & { scheduledPrice?: Maybe<ResolversTypes['ScheduledPrice']>, userErrors: Array<ResolversTypes['UserError']>, variant?: Maybe<ResolversTypes['ProductVariant']> }>;
  Product: ResolverTypeWrapper<ProductMapper>;
  ProductComparison: ResolverTypeWrapper<ProductComparisonMapper>;
  ProductConnection: ResolverTypeWrapper<Omit<ProductConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ProductEdge']>, nodes: Array<ResolversTypes['Product']> }>;
  ProductEdge: ResolverTypeWrapper<Omit<ProductEdge, 'node'> & { node: ResolversTypes['Product'] }>;
  ProductExport: ResolverTypeWrapper<ProductExportMapper>;
  ProductExportCreateInput: ProductExportCreateInput;
  ProductExportCreatePayload: ResolverTypeWrapper<Omit<ProductExportCreatePayload, 'productExport' | 'userErrors'> & { productExport?: Maybe<ResolversTypes['ProductExport']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ProductImport: ResolverTypeWrapper<ProductImportMapper>;
  ProductImportCreateInput: ProductImportCreateInput;
  ProductImportCreatePayload: ResolverTypeWrapper<Omit<ProductImportCreatePayload, 'productImport' | 'userErrors'> & { productImport?: Maybe<ResolversTypes['ProductImport']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ProductImportError: ResolverTypeWrapper<ProductImportErrorMapper>;
  ProductImportErrorConnection: ResolverTypeWrapper<Omit<ProductImportErrorConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ProductImportErrorEdge']>, nodes: Array<ResolversTypes['ProductImportError']> }>;
  ProductImportErrorEdge: ResolverTypeWrapper<Omit<ProductImportErrorEdge, 'node'> & { node: ResolversTypes['ProductImportError'] }>;
  ProductMedia: ResolverTypeWrapper<ProductMediaMapper>;
  ProductMediaSetInput: ProductMediaSetInput;
  ProductMediaSetPayload: ResolverTypeWrapper<Omit<ProductMediaSetPayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversTypes['Product']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ProductMediumInput: ProductMediumInput;
  ProductPublicationSetInput: ProductPublicationSetInput;
  ProductPublicationSetPayload: ResolverTypeWrapper<Omit<ProductPublicationSetPayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversTypes['Product']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ProductPublishInput: ProductPublishInput;
  ProductPublishPayload: ResolverTypeWrapper<Omit<ProductPublishPayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversTypes['Product']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ProductRating: ResolverTypeWrapper<ProductRating>;
  ProductToTell: ResolverTypeWrapper<ProductToTell>;
  ProductTranslation: ResolverTypeWrapper<ProductTranslation>;
  ProductTranslationRemoveInput: ProductTranslationRemoveInput;
  ProductTranslationRemovePayload: ResolverTypeWrapper<Omit<ProductTranslationRemovePayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversTypes['Product']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ProductTranslationSetInput: ProductTranslationSetInput;
  ProductTranslationSetPayload: ResolverTypeWrapper<Omit<ProductTranslationSetPayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversTypes['Product']>, userErrors: Array<ResolversTypes['UserError']> }>;
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
  ProductsEditInput: ProductsEditInput;
  ProductsEditPayload: ResolverTypeWrapper<Omit<ProductsEditPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
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
  ScheduledPrice: ResolverTypeWrapper<ScheduledPriceMapper>;
  ScheduledPublication: ResolverTypeWrapper<ScheduledPublication>;
  Specification: ResolverTypeWrapper<Specification>;
  SpecificationKind: SpecificationKind;
  TaxClass: TaxClass;
  TaxedMoney: ResolverTypeWrapper<TaxedMoney>;
  TransferStatus: TransferStatus;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  UploadHeader: ResolverTypeWrapper<UploadHeader>;
  UploadPurpose: UploadPurpose;
  User: ResolverTypeWrapper<UserMapper>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  VariantForQuote: ResolverTypeWrapper<VariantForQuote>;
  VariantOption: ResolverTypeWrapper<VariantOption>;
  Wishlist: ResolverTypeWrapper<WishlistMapper>;
  WishlistConnection: ResolverTypeWrapper<Omit<WishlistConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['WishlistEdge']>, nodes: Array<ResolversTypes['Wishlist']> }>;
  WishlistCreateInput: WishlistCreateInput;
  WishlistCreatePayload: ResolverTypeWrapper<Omit<WishlistCreatePayload, 'userErrors' | 'wishlist'> & { userErrors: Array<ResolversTypes['UserError']>, wishlist?: Maybe<ResolversTypes['Wishlist']> }>;
  WishlistDeleteInput: WishlistDeleteInput;
  WishlistDeletePayload: ResolverTypeWrapper<Omit<WishlistDeletePayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  WishlistEdge: ResolverTypeWrapper<Omit<WishlistEdge, 'node'> & { node: ResolversTypes['Wishlist'] }>;
  WishlistItem: ResolverTypeWrapper<WishlistItemMapper>;
  WishlistItemAddInput: WishlistItemAddInput;
  WishlistItemAddPayload: ResolverTypeWrapper<Omit<WishlistItemAddPayload, 'item' | 'userErrors' | 'wishlist'> & { item?: Maybe<ResolversTypes['WishlistItem']>, userErrors: Array<ResolversTypes['UserError']>, wishlist?: Maybe<ResolversTypes['Wishlist']> }>;
  WishlistItemConnection: ResolverTypeWrapper<Omit<WishlistItemConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['WishlistItemEdge']>, nodes: Array<ResolversTypes['WishlistItem']> }>;
  WishlistItemEdge: ResolverTypeWrapper<Omit<WishlistItemEdge, 'node'> & { node: ResolversTypes['WishlistItem'] }>;
  WishlistItemMoveInput: WishlistItemMoveInput;
  WishlistItemMovePayload: ResolverTypeWrapper<Omit<WishlistItemMovePayload, 'userErrors' | 'wishlist'> & { userErrors: Array<ResolversTypes['UserError']>, wishlist?: Maybe<ResolversTypes['Wishlist']> }>;
  WishlistItemRemoveInput: WishlistItemRemoveInput;
  WishlistItemRemovePayload: ResolverTypeWrapper<Omit<WishlistItemRemovePayload, 'userErrors' | 'wishlist'> & { userErrors: Array<ResolversTypes['UserError']>, wishlist?: Maybe<ResolversTypes['Wishlist']> }>;
  WishlistItemUpdateInput: WishlistItemUpdateInput;
  WishlistItemUpdatePayload: ResolverTypeWrapper<Omit<WishlistItemUpdatePayload, 'item' | 'userErrors' | 'wishlist'> & { item?: Maybe<ResolversTypes['WishlistItem']>, userErrors: Array<ResolversTypes['UserError']>, wishlist?: Maybe<ResolversTypes['Wishlist']> }>;
  WishlistShareCreateInput: WishlistShareCreateInput;
  WishlistShareCreatePayload: ResolverTypeWrapper<Omit<WishlistShareCreatePayload, 'userErrors' | 'wishlist'> & { userErrors: Array<ResolversTypes['UserError']>, wishlist?: Maybe<ResolversTypes['Wishlist']> }>;
  WishlistShareRevokeInput: WishlistShareRevokeInput;
  WishlistShareRevokePayload: ResolverTypeWrapper<Omit<WishlistShareRevokePayload, 'userErrors' | 'wishlist'> & { userErrors: Array<ResolversTypes['UserError']>, wishlist?: Maybe<ResolversTypes['Wishlist']> }>;
  WishlistUpdateInput: WishlistUpdateInput;
  WishlistUpdatePayload: ResolverTypeWrapper<Omit<WishlistUpdatePayload, 'userErrors' | 'wishlist'> & { userErrors: Array<ResolversTypes['UserError']>, wishlist?: Maybe<ResolversTypes['Wishlist']> }>;
  WishlistVersionConflictError: ResolverTypeWrapper<Omit<WishlistVersionConflictError, 'wishlist'> & { wishlist?: Maybe<ResolversTypes['Wishlist']> }>;
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
  MediaSource: MediaSource;
  MediaUpload: MediaUpload;
  MediaUploadCompleteInput: MediaUploadCompleteInput;
  MediaUploadCompletePayload: Omit<MediaUploadCompletePayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversParentTypes['Product']>, userErrors: Array<ResolversParentTypes['UserError']> };
  MediaUploadCreateInput: MediaUploadCreateInput;
  MediaUploadCreatePayload: Omit<MediaUploadCreatePayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  Merchant: MerchantMapper;
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  NotFoundError: NotFoundError;
  PageInfo: PageInfo;
  PersonalDataPage: PersonalDataPage;
  Price: PriceMapper;
  PriceChange: PriceChangeMapper;
  PriceChangeConnection: Omit<PriceChangeConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['PriceChangeEdge']>, nodes: Array<ResolversParentTypes['PriceChange']> };
  PriceChangeEdge: Omit<PriceChangeEdge, 'node'> & { node: ResolversParentTypes['PriceChange'] };
  PriceRange: Omit<PriceRange, 'highest' | 'lowest'> & { highest: ResolversParentTypes['Price'], lowest: ResolversParentTypes['Price'] };
  PriceScheduleCancelInput: PriceScheduleCancelInput;
  PriceScheduleCancelPayload: Omit<PriceScheduleCancelPayload, 'userErrors' | 'variant'> & { userErrors: Array<ResolversParentTypes['UserError']>, variant?: Maybe<ResolversParentTypes['ProductVariant']> };
  PriceScheduleCreateInput: PriceScheduleCreateInput;
  PriceScheduleCreatePayload: Omit<PriceScheduleCreatePayload, 'scheduledPrice' | 'userErrors' | 'variant'> & { scheduledPrice?: Maybe<ResolversParentTypes['ScheduledPrice']>, userErrors: Array<ResolversParentTypes['UserError']>, variant?: Maybe<ResolversParentTypes['ProductVariant']> };
  Product: ProductMapper;
  ProductComparison: ProductComparisonMapper;
  ProductConnection: Omit<ProductConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ProductEdge']>, nodes: Array<ResolversParentTypes['Product']> };
  ProductEdge: Omit<ProductEdge, 'node'> & { node: ResolversParentTypes['Product'] };
  ProductExport: ProductExportMapper;
  ProductExportCreateInput: ProductExportCreateInput;
  ProductExportCreatePayload: Omit<ProductExportCreatePayload, 'productExport' | 'userErrors'> & { productExport?: Maybe<ResolversParentTypes['ProductExport']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ProductImport: ProductImportMapper;
  ProductImportCreateInput: ProductImportCreateInput;
  ProductImportCreatePayload: Omit<ProductImportCreatePayload, 'productImport' | 'userErrors'> & { productImport?: Maybe<ResolversParentTypes['ProductImport']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ProductImportError: ProductImportErrorMapper;
  ProductImportErrorConnection: Omit<ProductImportErrorConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ProductImportErrorEdge']>, nodes: Array<ResolversParentTypes['ProductImportError']> };
  ProductImportErrorEdge: Omit<ProductImportErrorEdge, 'node'> & { node: ResolversParentTypes['ProductImportError'] };
  ProductMedia: ProductMediaMapper;
  ProductMediaSetInput: ProductMediaSetInput;
  ProductMediaSetPayload: Omit<ProductMediaSetPayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversParentTypes['Product']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ProductMediumInput: ProductMediumInput;
  ProductPublicationSetInput: ProductPublicationSetInput;
  ProductPublicationSetPayload: Omit<ProductPublicationSetPayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversParentTypes['Product']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ProductPublishInput: ProductPublishInput;
  ProductPublishPayload: Omit<ProductPublishPayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversParentTypes['Product']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ProductRating: ProductRating;
  ProductToTell: ProductToTell;
  ProductTranslation: ProductTranslation;
  ProductTranslationRemoveInput: ProductTranslationRemoveInput;
  ProductTranslationRemovePayload: Omit<ProductTranslationRemovePayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversParentTypes['Product']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ProductTranslationSetInput: ProductTranslationSetInput;
  ProductTranslationSetPayload: Omit<ProductTranslationSetPayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversParentTypes['Product']>, userErrors: Array<ResolversParentTypes['UserError']> };
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
  ProductsEditInput: ProductsEditInput;
  ProductsEditPayload: Omit<ProductsEditPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
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
  ScheduledPrice: ScheduledPriceMapper;
  ScheduledPublication: ScheduledPublication;
  Specification: Specification;
  TaxedMoney: TaxedMoney;
  URL: Scalars['URL']['output'];
  UploadHeader: UploadHeader;
  User: UserMapper;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  VariantForQuote: VariantForQuote;
  VariantOption: VariantOption;
  Wishlist: WishlistMapper;
  WishlistConnection: Omit<WishlistConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['WishlistEdge']>, nodes: Array<ResolversParentTypes['Wishlist']> };
  WishlistCreateInput: WishlistCreateInput;
  WishlistCreatePayload: Omit<WishlistCreatePayload, 'userErrors' | 'wishlist'> & { userErrors: Array<ResolversParentTypes['UserError']>, wishlist?: Maybe<ResolversParentTypes['Wishlist']> };
  WishlistDeleteInput: WishlistDeleteInput;
  WishlistDeletePayload: Omit<WishlistDeletePayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  WishlistEdge: Omit<WishlistEdge, 'node'> & { node: ResolversParentTypes['Wishlist'] };
  WishlistItem: WishlistItemMapper;
  WishlistItemAddInput: WishlistItemAddInput;
  WishlistItemAddPayload: Omit<WishlistItemAddPayload, 'item' | 'userErrors' | 'wishlist'> & { item?: Maybe<ResolversParentTypes['WishlistItem']>, userErrors: Array<ResolversParentTypes['UserError']>, wishlist?: Maybe<ResolversParentTypes['Wishlist']> };
  WishlistItemConnection: Omit<WishlistItemConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['WishlistItemEdge']>, nodes: Array<ResolversParentTypes['WishlistItem']> };
  WishlistItemEdge: Omit<WishlistItemEdge, 'node'> & { node: ResolversParentTypes['WishlistItem'] };
  WishlistItemMoveInput: WishlistItemMoveInput;
  WishlistItemMovePayload: Omit<WishlistItemMovePayload, 'userErrors' | 'wishlist'> & { userErrors: Array<ResolversParentTypes['UserError']>, wishlist?: Maybe<ResolversParentTypes['Wishlist']> };
  WishlistItemRemoveInput: WishlistItemRemoveInput;
  WishlistItemRemovePayload: Omit<WishlistItemRemovePayload, 'userErrors' | 'wishlist'> & { userErrors: Array<ResolversParentTypes['UserError']>, wishlist?: Maybe<ResolversParentTypes['Wishlist']> };
  WishlistItemUpdateInput: WishlistItemUpdateInput;
  WishlistItemUpdatePayload: Omit<WishlistItemUpdatePayload, 'item' | 'userErrors' | 'wishlist'> & { item?: Maybe<ResolversParentTypes['WishlistItem']>, userErrors: Array<ResolversParentTypes['UserError']>, wishlist?: Maybe<ResolversParentTypes['Wishlist']> };
  WishlistShareCreateInput: WishlistShareCreateInput;
  WishlistShareCreatePayload: Omit<WishlistShareCreatePayload, 'userErrors' | 'wishlist'> & { userErrors: Array<ResolversParentTypes['UserError']>, wishlist?: Maybe<ResolversParentTypes['Wishlist']> };
  WishlistShareRevokeInput: WishlistShareRevokeInput;
  WishlistShareRevokePayload: Omit<WishlistShareRevokePayload, 'userErrors' | 'wishlist'> & { userErrors: Array<ResolversParentTypes['UserError']>, wishlist?: Maybe<ResolversParentTypes['Wishlist']> };
  WishlistUpdateInput: WishlistUpdateInput;
  WishlistUpdatePayload: Omit<WishlistUpdatePayload, 'userErrors' | 'wishlist'> & { userErrors: Array<ResolversParentTypes['UserError']>, wishlist?: Maybe<ResolversParentTypes['Wishlist']> };
  WishlistVersionConflictError: Omit<WishlistVersionConflictError, 'wishlist'> & { wishlist?: Maybe<ResolversParentTypes['Wishlist']> };
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

export type MediaSourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MediaSource'] = ResolversParentTypes['MediaSource']> = {
  contentType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  height?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  width?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MediaUploadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MediaUpload'] = ResolversParentTypes['MediaUpload']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  headers?: Resolver<Array<ResolversTypes['UploadHeader']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
};

export type MediaUploadCompletePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MediaUploadCompletePayload'] = ResolversParentTypes['MediaUploadCompletePayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MediaUploadCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MediaUploadCreatePayload'] = ResolversParentTypes['MediaUploadCreatePayload']> = {
  upload?: Resolver<Maybe<ResolversTypes['MediaUpload']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
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
  mediaUploadComplete?: Resolver<ResolversTypes['MediaUploadCompletePayload'], ParentType, ContextType, RequireFields<MutationMediaUploadCompleteArgs, 'input'>>;
  mediaUploadCreate?: Resolver<ResolversTypes['MediaUploadCreatePayload'], ParentType, ContextType, RequireFields<MutationMediaUploadCreateArgs, 'input'>>;
  priceScheduleCancel?: Resolver<ResolversTypes['PriceScheduleCancelPayload'], ParentType, ContextType, RequireFields<MutationPriceScheduleCancelArgs, 'input'>>;
  priceScheduleCreate?: Resolver<ResolversTypes['PriceScheduleCreatePayload'], ParentType, ContextType, RequireFields<MutationPriceScheduleCreateArgs, 'input'>>;
  productExportCreate?: Resolver<ResolversTypes['ProductExportCreatePayload'], ParentType, ContextType, RequireFields<MutationProductExportCreateArgs, 'input'>>;
  productImportCreate?: Resolver<ResolversTypes['ProductImportCreatePayload'], ParentType, ContextType, RequireFields<MutationProductImportCreateArgs, 'input'>>;
  productMediaSet?: Resolver<ResolversTypes['ProductMediaSetPayload'], ParentType, ContextType, RequireFields<MutationProductMediaSetArgs, 'input'>>;
  productPublicationSet?: Resolver<ResolversTypes['ProductPublicationSetPayload'], ParentType, ContextType, RequireFields<MutationProductPublicationSetArgs, 'input'>>;
  productPublish?: Resolver<ResolversTypes['ProductPublishPayload'], ParentType, ContextType, RequireFields<MutationProductPublishArgs, 'input'>>;
  productTranslationRemove?: Resolver<ResolversTypes['ProductTranslationRemovePayload'], ParentType, ContextType, RequireFields<MutationProductTranslationRemoveArgs, 'input'>>;
  productTranslationSet?: Resolver<ResolversTypes['ProductTranslationSetPayload'], ParentType, ContextType, RequireFields<MutationProductTranslationSetArgs, 'input'>>;
  productUnpublish?: Resolver<ResolversTypes['ProductUnpublishPayload'], ParentType, ContextType, RequireFields<MutationProductUnpublishArgs, 'input'>>;
  productVariantPriceSet?: Resolver<ResolversTypes['ProductVariantPriceSetPayload'], ParentType, ContextType, RequireFields<MutationProductVariantPriceSetArgs, 'input'>>;
  productVariantPricesSet?: Resolver<ResolversTypes['ProductVariantPricesSetPayload'], ParentType, ContextType, RequireFields<MutationProductVariantPricesSetArgs, 'input'>>;
  productsEdit?: Resolver<ResolversTypes['ProductsEditPayload'], ParentType, ContextType, RequireFields<MutationProductsEditArgs, 'input'>>;
  reviewApprove?: Resolver<ResolversTypes['ReviewApprovePayload'], ParentType, ContextType, RequireFields<MutationReviewApproveArgs, 'input'>>;
  reviewCreate?: Resolver<ResolversTypes['ReviewCreatePayload'], ParentType, ContextType, RequireFields<MutationReviewCreateArgs, 'input'>>;
  reviewDecline?: Resolver<ResolversTypes['ReviewDeclinePayload'], ParentType, ContextType, RequireFields<MutationReviewDeclineArgs, 'input'>>;
  reviewDelete?: Resolver<ResolversTypes['ReviewDeletePayload'], ParentType, ContextType, RequireFields<MutationReviewDeleteArgs, 'input'>>;
  reviewReplySet?: Resolver<ResolversTypes['ReviewReplySetPayload'], ParentType, ContextType, RequireFields<MutationReviewReplySetArgs, 'input'>>;
  reviewReport?: Resolver<ResolversTypes['ReviewReportPayload'], ParentType, ContextType, RequireFields<MutationReviewReportArgs, 'input'>>;
  reviewUpdate?: Resolver<ResolversTypes['ReviewUpdatePayload'], ParentType, ContextType, RequireFields<MutationReviewUpdateArgs, 'input'>>;
  wishlistCreate?: Resolver<ResolversTypes['WishlistCreatePayload'], ParentType, ContextType, RequireFields<MutationWishlistCreateArgs, 'input'>>;
  wishlistDelete?: Resolver<ResolversTypes['WishlistDeletePayload'], ParentType, ContextType, RequireFields<MutationWishlistDeleteArgs, 'input'>>;
  wishlistItemAdd?: Resolver<ResolversTypes['WishlistItemAddPayload'], ParentType, ContextType, RequireFields<MutationWishlistItemAddArgs, 'input'>>;
  wishlistItemMove?: Resolver<ResolversTypes['WishlistItemMovePayload'], ParentType, ContextType, RequireFields<MutationWishlistItemMoveArgs, 'input'>>;
  wishlistItemRemove?: Resolver<ResolversTypes['WishlistItemRemovePayload'], ParentType, ContextType, RequireFields<MutationWishlistItemRemoveArgs, 'input'>>;
  wishlistItemUpdate?: Resolver<ResolversTypes['WishlistItemUpdatePayload'], ParentType, ContextType, RequireFields<MutationWishlistItemUpdateArgs, 'input'>>;
  wishlistShareCreate?: Resolver<ResolversTypes['WishlistShareCreatePayload'], ParentType, ContextType, RequireFields<MutationWishlistShareCreateArgs, 'input'>>;
  wishlistShareRevoke?: Resolver<ResolversTypes['WishlistShareRevokePayload'], ParentType, ContextType, RequireFields<MutationWishlistShareRevokeArgs, 'input'>>;
  wishlistUpdate?: Resolver<ResolversTypes['WishlistUpdatePayload'], ParentType, ContextType, RequireFields<MutationWishlistUpdateArgs, 'input'>>;
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

export type PersonalDataPageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonalDataPage'] = ResolversParentTypes['PersonalDataPage']> = {
  next?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rows?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  waitsFor?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PriceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Price'] = ResolversParentTypes['Price']> = {
  lowestOf30Days?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  money?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  previous?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  taxIncluded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PriceChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceChange'] = ResolversParentTypes['PriceChange']> = {
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  isScheduled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  money?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  regular?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type PriceChangeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceChangeConnection'] = ResolversParentTypes['PriceChangeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PriceChangeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['PriceChange']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PriceChangeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceChangeEdge'] = ResolversParentTypes['PriceChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PriceChange'], ParentType, ContextType>;
};

export type PriceRangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceRange'] = ResolversParentTypes['PriceRange']> = {
  highest?: Resolver<ResolversTypes['Price'], ParentType, ContextType>;
  lowest?: Resolver<ResolversTypes['Price'], ParentType, ContextType>;
};

export type PriceScheduleCancelPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceScheduleCancelPayload'] = ResolversParentTypes['PriceScheduleCancelPayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
};

export type PriceScheduleCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceScheduleCreatePayload'] = ResolversParentTypes['PriceScheduleCreatePayload']> = {
  scheduledPrice?: Resolver<Maybe<ResolversTypes['ScheduledPrice']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
};

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  brand?: Resolver<Maybe<ResolversTypes['Brand']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<ProductDescriptionArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isPublished?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  media?: Resolver<Array<ResolversTypes['ProductMedia']>, ParentType, ContextType>;
  merchant?: Resolver<Maybe<ResolversTypes['Merchant']>, ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<ProductNameArgs>>;
  priceRange?: Resolver<Maybe<ResolversTypes['PriceRange']>, ParentType, ContextType, RequireFields<ProductPriceRangeArgs, 'currency'>>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  rating?: Resolver<ResolversTypes['ProductRating'], ParentType, ContextType>;
  reviews?: Resolver<ResolversTypes['ReviewConnection'], ParentType, ContextType, RequireFields<ProductReviewsArgs, 'onlyVerified' | 'sort'>>;
  scheduledPublication?: Resolver<Maybe<ResolversTypes['ScheduledPublication']>, ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  specifications?: Resolver<Array<ResolversTypes['Specification']>, ParentType, ContextType>;
  translations?: Resolver<Array<ResolversTypes['ProductTranslation']>, ParentType, ContextType>;
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

export type ProductExportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductExport'] = ResolversParentTypes['ProductExport']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  rowCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TransferStatus'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
};

export type ProductExportCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductExportCreatePayload'] = ResolversParentTypes['ProductExportCreatePayload']> = {
  productExport?: Resolver<Maybe<ResolversTypes['ProductExport']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ProductImportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductImport'] = ResolversParentTypes['ProductImport']> = {
  changedProductCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  errors?: Resolver<ResolversTypes['ProductImportErrorConnection'], ParentType, ContextType, Partial<ProductImportErrorsArgs>>;
  failure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isDryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  percent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rejectedRowCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rowCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TransferStatus'], ParentType, ContextType>;
  unchangedProductCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProductImportCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductImportCreatePayload'] = ResolversParentTypes['ProductImportCreatePayload']> = {
  productImport?: Resolver<Maybe<ResolversTypes['ProductImport']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ProductImportErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductImportError'] = ResolversParentTypes['ProductImportError']> = {
  column?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProductImportErrorConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductImportErrorConnection'] = ResolversParentTypes['ProductImportErrorConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProductImportErrorEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ProductImportError']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ProductImportErrorEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductImportErrorEdge'] = ResolversParentTypes['ProductImportErrorEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProductImportError'], ParentType, ContextType>;
};

export type ProductMediaResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductMedia'] = ResolversParentTypes['ProductMedia']> = {
  altText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  height?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MediaKind'], ParentType, ContextType>;
  sources?: Resolver<Array<ResolversTypes['MediaSource']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  width?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ProductMediaSetPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductMediaSetPayload'] = ResolversParentTypes['ProductMediaSetPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ProductPublicationSetPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductPublicationSetPayload'] = ResolversParentTypes['ProductPublicationSetPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
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

export type ProductTranslationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductTranslation'] = ResolversParentTypes['ProductTranslation']> = {
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProductTranslationRemovePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductTranslationRemovePayload'] = ResolversParentTypes['ProductTranslationRemovePayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ProductTranslationSetPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductTranslationSetPayload'] = ResolversParentTypes['ProductTranslationSetPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
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
  priceHistory?: Resolver<Maybe<ResolversTypes['PriceChangeConnection']>, ParentType, ContextType, RequireFields<ProductVariantPriceHistoryArgs, 'currency'>>;
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  scheduledPrices?: Resolver<Maybe<Array<ResolversTypes['ScheduledPrice']>>, ParentType, ContextType>;
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

export type ProductsEditPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductsEditPayload'] = ResolversParentTypes['ProductsEditPayload']> = {
  changedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  unchangedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  brand?: Resolver<Maybe<ResolversTypes['Brand']>, ParentType, ContextType, RequireFields<QueryBrandArgs, 'slug'>>;
  categories?: Resolver<Array<ResolversTypes['Category']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType, RequireFields<QueryCategoryArgs, 'slug'>>;
  compareProducts?: Resolver<ResolversTypes['ProductComparison'], ParentType, ContextType, RequireFields<QueryCompareProductsArgs, 'ids'>>;
  personalDataOf?: Resolver<ResolversTypes['PersonalDataPage'], ParentType, ContextType, RequireFields<QueryPersonalDataOfArgs, 'first' | 'userId'>>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType, Partial<QueryProductArgs>>;
  productExport?: Resolver<Maybe<ResolversTypes['ProductExport']>, ParentType, ContextType, RequireFields<QueryProductExportArgs, 'id'>>;
  productImport?: Resolver<Maybe<ResolversTypes['ProductImport']>, ParentType, ContextType, RequireFields<QueryProductImportArgs, 'id'>>;
  productVersions?: Resolver<Array<ResolversTypes['ProductVersion']>, ParentType, ContextType, RequireFields<QueryProductVersionsArgs, 'first'>>;
  products?: Resolver<ResolversTypes['ProductConnection'], ParentType, ContextType, Partial<QueryProductsArgs>>;
  productsToTell?: Resolver<Array<ResolversTypes['ProductToTell']>, ParentType, ContextType, RequireFields<QueryProductsToTellArgs, 'productIds'>>;
  reviewsToModerate?: Resolver<ResolversTypes['ReviewConnection'], ParentType, ContextType, Partial<QueryReviewsToModerateArgs>>;
  variantsForQuote?: Resolver<Array<ResolversTypes['VariantForQuote']>, ParentType, ContextType, RequireFields<QueryVariantsForQuoteArgs, 'currency' | 'variantIds'>>;
  wishlist?: Resolver<Maybe<ResolversTypes['Wishlist']>, ParentType, ContextType, Partial<QueryWishlistArgs>>;
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

export type ScheduledPriceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScheduledPrice'] = ResolversParentTypes['ScheduledPrice']> = {
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  money?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ScheduledPublicationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScheduledPublication'] = ResolversParentTypes['ScheduledPublication']> = {
  publishAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  unpublishAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
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

export type UploadHeaderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UploadHeader'] = ResolversParentTypes['UploadHeader']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reviews?: Resolver<Maybe<ResolversTypes['ReviewConnection']>, ParentType, ContextType, Partial<UserReviewsArgs>>;
  wishlists?: Resolver<Maybe<ResolversTypes['WishlistConnection']>, ParentType, ContextType, Partial<UserWishlistsArgs>>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'AlreadyReviewedError' | 'IdempotencyKeyReusedError' | 'InvalidInputError' | 'NotFoundError' | 'ProductVersionConflictError' | 'ReviewVersionConflictError' | 'WishlistVersionConflictError', ParentType, ContextType>;
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

export type WishlistResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Wishlist'] = ResolversParentTypes['Wishlist'], FederationReferenceType extends FederationReferenceTypes['Wishlist'] = FederationReferenceTypes['Wishlist']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Wishlist']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isShared?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  itemCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  items?: Resolver<ResolversTypes['WishlistItemConnection'], ParentType, ContextType, Partial<WishlistItemsArgs>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WishlistConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WishlistConnection'] = ResolversParentTypes['WishlistConnection']> = {
  edges?: Resolver<Array<ResolversTypes['WishlistEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Wishlist']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type WishlistCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WishlistCreatePayload'] = ResolversParentTypes['WishlistCreatePayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  wishlist?: Resolver<Maybe<ResolversTypes['Wishlist']>, ParentType, ContextType>;
};

export type WishlistDeletePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WishlistDeletePayload'] = ResolversParentTypes['WishlistDeletePayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  wishlistId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type WishlistEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WishlistEdge'] = ResolversParentTypes['WishlistEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Wishlist'], ParentType, ContextType>;
};

export type WishlistItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WishlistItem'] = ResolversParentTypes['WishlistItem']> = {
  addedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
};

export type WishlistItemAddPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WishlistItemAddPayload'] = ResolversParentTypes['WishlistItemAddPayload']> = {
  item?: Resolver<Maybe<ResolversTypes['WishlistItem']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  wishlist?: Resolver<Maybe<ResolversTypes['Wishlist']>, ParentType, ContextType>;
};

export type WishlistItemConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WishlistItemConnection'] = ResolversParentTypes['WishlistItemConnection']> = {
  edges?: Resolver<Array<ResolversTypes['WishlistItemEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['WishlistItem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type WishlistItemEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WishlistItemEdge'] = ResolversParentTypes['WishlistItemEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WishlistItem'], ParentType, ContextType>;
};

export type WishlistItemMovePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WishlistItemMovePayload'] = ResolversParentTypes['WishlistItemMovePayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  wishlist?: Resolver<Maybe<ResolversTypes['Wishlist']>, ParentType, ContextType>;
};

export type WishlistItemRemovePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WishlistItemRemovePayload'] = ResolversParentTypes['WishlistItemRemovePayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  wishlist?: Resolver<Maybe<ResolversTypes['Wishlist']>, ParentType, ContextType>;
};

export type WishlistItemUpdatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WishlistItemUpdatePayload'] = ResolversParentTypes['WishlistItemUpdatePayload']> = {
  item?: Resolver<Maybe<ResolversTypes['WishlistItem']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  wishlist?: Resolver<Maybe<ResolversTypes['Wishlist']>, ParentType, ContextType>;
};

export type WishlistShareCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WishlistShareCreatePayload'] = ResolversParentTypes['WishlistShareCreatePayload']> = {
  accessToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  wishlist?: Resolver<Maybe<ResolversTypes['Wishlist']>, ParentType, ContextType>;
};

export type WishlistShareRevokePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WishlistShareRevokePayload'] = ResolversParentTypes['WishlistShareRevokePayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  wishlist?: Resolver<Maybe<ResolversTypes['Wishlist']>, ParentType, ContextType>;
};

export type WishlistUpdatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WishlistUpdatePayload'] = ResolversParentTypes['WishlistUpdatePayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  wishlist?: Resolver<Maybe<ResolversTypes['Wishlist']>, ParentType, ContextType>;
};

export type WishlistVersionConflictErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WishlistVersionConflictError'] = ResolversParentTypes['WishlistVersionConflictError']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  wishlist?: Resolver<Maybe<ResolversTypes['Wishlist']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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
  MediaSource?: MediaSourceResolvers<ContextType>;
  MediaUpload?: MediaUploadResolvers<ContextType>;
  MediaUploadCompletePayload?: MediaUploadCompletePayloadResolvers<ContextType>;
  MediaUploadCreatePayload?: MediaUploadCreatePayloadResolvers<ContextType>;
  Merchant?: MerchantResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotFoundError?: NotFoundErrorResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PersonalDataPage?: PersonalDataPageResolvers<ContextType>;
  Price?: PriceResolvers<ContextType>;
  PriceChange?: PriceChangeResolvers<ContextType>;
  PriceChangeConnection?: PriceChangeConnectionResolvers<ContextType>;
  PriceChangeEdge?: PriceChangeEdgeResolvers<ContextType>;
  PriceRange?: PriceRangeResolvers<ContextType>;
  PriceScheduleCancelPayload?: PriceScheduleCancelPayloadResolvers<ContextType>;
  PriceScheduleCreatePayload?: PriceScheduleCreatePayloadResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  ProductComparison?: ProductComparisonResolvers<ContextType>;
  ProductConnection?: ProductConnectionResolvers<ContextType>;
  ProductEdge?: ProductEdgeResolvers<ContextType>;
  ProductExport?: ProductExportResolvers<ContextType>;
  ProductExportCreatePayload?: ProductExportCreatePayloadResolvers<ContextType>;
  ProductImport?: ProductImportResolvers<ContextType>;
  ProductImportCreatePayload?: ProductImportCreatePayloadResolvers<ContextType>;
  ProductImportError?: ProductImportErrorResolvers<ContextType>;
  ProductImportErrorConnection?: ProductImportErrorConnectionResolvers<ContextType>;
  ProductImportErrorEdge?: ProductImportErrorEdgeResolvers<ContextType>;
  ProductMedia?: ProductMediaResolvers<ContextType>;
  ProductMediaSetPayload?: ProductMediaSetPayloadResolvers<ContextType>;
  ProductPublicationSetPayload?: ProductPublicationSetPayloadResolvers<ContextType>;
  ProductPublishPayload?: ProductPublishPayloadResolvers<ContextType>;
  ProductRating?: ProductRatingResolvers<ContextType>;
  ProductToTell?: ProductToTellResolvers<ContextType>;
  ProductTranslation?: ProductTranslationResolvers<ContextType>;
  ProductTranslationRemovePayload?: ProductTranslationRemovePayloadResolvers<ContextType>;
  ProductTranslationSetPayload?: ProductTranslationSetPayloadResolvers<ContextType>;
  ProductUnpublishPayload?: ProductUnpublishPayloadResolvers<ContextType>;
  ProductVariant?: ProductVariantResolvers<ContextType>;
  ProductVariantConnection?: ProductVariantConnectionResolvers<ContextType>;
  ProductVariantEdge?: ProductVariantEdgeResolvers<ContextType>;
  ProductVariantPriceSetPayload?: ProductVariantPriceSetPayloadResolvers<ContextType>;
  ProductVariantPricesSetPayload?: ProductVariantPricesSetPayloadResolvers<ContextType>;
  ProductVersion?: ProductVersionResolvers<ContextType>;
  ProductVersionConflictError?: ProductVersionConflictErrorResolvers<ContextType>;
  ProductsEditPayload?: ProductsEditPayloadResolvers<ContextType>;
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
  ScheduledPrice?: ScheduledPriceResolvers<ContextType>;
  ScheduledPublication?: ScheduledPublicationResolvers<ContextType>;
  Specification?: SpecificationResolvers<ContextType>;
  TaxedMoney?: TaxedMoneyResolvers<ContextType>;
  URL?: GraphQLScalarType;
  UploadHeader?: UploadHeaderResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  VariantForQuote?: VariantForQuoteResolvers<ContextType>;
  VariantOption?: VariantOptionResolvers<ContextType>;
  Wishlist?: WishlistResolvers<ContextType>;
  WishlistConnection?: WishlistConnectionResolvers<ContextType>;
  WishlistCreatePayload?: WishlistCreatePayloadResolvers<ContextType>;
  WishlistDeletePayload?: WishlistDeletePayloadResolvers<ContextType>;
  WishlistEdge?: WishlistEdgeResolvers<ContextType>;
  WishlistItem?: WishlistItemResolvers<ContextType>;
  WishlistItemAddPayload?: WishlistItemAddPayloadResolvers<ContextType>;
  WishlistItemConnection?: WishlistItemConnectionResolvers<ContextType>;
  WishlistItemEdge?: WishlistItemEdgeResolvers<ContextType>;
  WishlistItemMovePayload?: WishlistItemMovePayloadResolvers<ContextType>;
  WishlistItemRemovePayload?: WishlistItemRemovePayloadResolvers<ContextType>;
  WishlistItemUpdatePayload?: WishlistItemUpdatePayloadResolvers<ContextType>;
  WishlistShareCreatePayload?: WishlistShareCreatePayloadResolvers<ContextType>;
  WishlistShareRevokePayload?: WishlistShareRevokePayloadResolvers<ContextType>;
  WishlistUpdatePayload?: WishlistUpdatePayloadResolvers<ContextType>;
  WishlistVersionConflictError?: WishlistVersionConflictErrorResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
};
