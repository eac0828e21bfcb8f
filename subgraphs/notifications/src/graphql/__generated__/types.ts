import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { WebhookEndpointMapper, WebhookSecretMapper, WebhookDeliveryMapper, WebhookAttemptMapper, MerchantMapper, NotificationMapper, NotificationPreferencesMapper, PushSubscriptionMapper, NotificationDeliveryMapper, UserMapper, ProductAlertMapper, ProductVariantMapper } from '../mappers.ts';
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

/** What somebody begins to wait for. */
export type BackInStockAlertCreateInput = {
  /** The currency in which its price is told then; no price is told when left out. */
  currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  /** The variant that is out of stock. */
  variantId: Scalars['ID']['input'];
};

/** What came of beginning to wait. */
export type BackInStockAlertCreatePayload = {
  __typename?: 'BackInStockAlertCreatePayload';
  /** The alert; null when refused. */
  alert?: Maybe<ProductAlert>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Who may be given a kept answer. */
export type CacheControlScope =
  /** The viewer alone: no cache of ours keeps it. */
  | 'PRIVATE'
  /** Everybody. */
  | 'PUBLIC';

/** How often what can wait comes in one letter. */
export type DigestRhythm =
  /** Once a day. */
  | 'DAILY'
  /** Each by itself, at once. */
  | 'NONE'
  /** Once a week. */
  | 'WEEKLY';

/**
 * Why a mutation refused, for programs. These are the codes every room may use; each room adds its own.
 * Values are added over time: keep a default branch.
 */
export type ErrorCode =
  /** You wait for as many things as one may: delete an alert first. */
  | 'ALERT_LIMIT_REACHED'
  /** The idempotency key was used before with another input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** A value is missing, out of range or malformed. */
  | 'INVALID_INPUT'
  /** It does not exist, or is not yours to see. */
  | 'NOT_FOUND'
  /** The code is not the one that was texted, or counts no more: ask for another. */
  | 'PHONE_CODE_WRONG'
  /** So many codes were texted that no more are today. */
  | 'PHONE_LIMIT_REACHED'
  /** It costs that, or less, already. */
  | 'PRICE_REACHED'
  /** It can be ordered now: there is nothing to wait for. */
  | 'PRODUCT_AVAILABLE'
  /** Someone changed it meanwhile. Load it again and repeat the change on what you see then. */
  | 'VERSION_CONFLICT'
  /** The endpoint is disabled: enable it first. */
  | 'WEBHOOK_ENDPOINT_DISABLED'
  /** There are as many as there may be: delete one, or wait. */
  | 'WEBHOOK_LIMIT_REACHED';

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

/** A company that sells in the marketplace. */
export type Merchant = {
  __typename?: 'Merchant';
  /** The merchant's id. */
  id: Scalars['ID']['output'];
  /** Where this merchant's events are told, the newest first. Null for all but its owners and managers, and staff. */
  webhookEndpoints?: Maybe<WebhookEndpointConnection>;
};


/** A company that sells in the marketplace. */
export type MerchantWebhookEndpointsArgs = {
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
   * Has the viewer told, once, when a variant that is out of stock can be ordered again. The same again is the same alert. Refused with `PRODUCT_AVAILABLE`,
   * `ALERT_LIMIT_REACHED` or `NOT_FOUND`.
   */
  backInStockAlertCreate: BackInStockAlertCreatePayload;
  /** Has something sent again that was sent, failed or was not wanted at the time, as the person wants it now. For staff. */
  notificationDeliveryReplay: NotificationDeliveryReplayPayload;
  /** Changes how the viewer wants to be told. What is left out stays. What waits to be sent follows it. */
  notificationPreferencesUpdate: NotificationPreferencesUpdatePayload;
  /** Marks what the viewer was told as read: what is named, or all up to a sequence. What was read before stays as it is. */
  notificationsReadSet: NotificationsReadSetPayload;
  /** Forgets the viewer's telephone number: no more texts are sent. */
  phoneRemove: PhoneRemovePayload;
  /**
   * Texts a code of six digits to a telephone number, which `phoneVerify` takes within ten minutes. At most five a day for a person, and three for a number.
   * Refused with `PHONE_LIMIT_REACHED` or `INVALID_INPUT`.
   */
  phoneVerificationRequest: PhoneVerificationRequestPayload;
  /** Proves that a telephone number is the viewer's, by the code that was texted to it; five tries. Refused with `PHONE_CODE_WRONG`. */
  phoneVerify: PhoneVerifyPayload;
  /**
   * Has the viewer told each time a variant costs less than ever since: than now, or at most the price that is named. The same again begins anew. Refused with
   * `PRICE_REACHED`, `ALERT_LIMIT_REACHED`, `INVALID_INPUT` or `NOT_FOUND`.
   */
  priceDropAlertCreate: PriceDropAlertCreatePayload;
  /** Waits no more. */
  productAlertDelete: ProductAlertDeletePayload;
  /** Has a browser of the viewer's told by pushes. Sent again it is the same subscription; another person's of the same browser ends. */
  pushSubscriptionCreate: PushSubscriptionCreatePayload;
  /** Has a browser told no more. */
  pushSubscriptionDelete: PushSubscriptionDeletePayload;
  /** Makes the links void that end letters without a log-in, in every letter the viewer got so far: for who passed one on. Later letters have links that hold. */
  unsubscribeLinksRevoke: UnsubscribeLinksRevokePayload;
  /** Sends again all that happened in a span of time, with the `webhook-id` it had: for a receiver that lost what it was told. */
  webhookDeliveriesReplay: WebhookDeliveriesReplayPayload;
  /** Sends a message again, delivered or not, with the `webhook-id` it had, from now on for three days. */
  webhookDeliveryReplay: WebhookDeliveryReplayPayload;
  /**
   * Has events told to an address from now on. The secret that signs them is in the answer and is never shown again. A partner's program
   * makes endpoints of its own; members make them for a merchant, owners and managers only; staff for either. People need a recent proof of
   * who asks (`STEP_UP_REQUIRED`).
   */
  webhookEndpointCreate: WebhookEndpointCreatePayload;
  /** Forgets an endpoint with its secrets and its log. What is being sent just now may still arrive. */
  webhookEndpointDelete: WebhookEndpointDeletePayload;
  /**
   * Gives an endpoint a new secret, shown in this answer only. For a day messages carry two signatures, by the old secret and by the new
   * one, so that nothing is refused while the receiver changes over. People need a recent proof of who asks (`STEP_UP_REQUIRED`).
   */
  webhookEndpointSecretRotate: WebhookEndpointSecretRotatePayload;
  /** Sends an endpoint a message of the type `webhook.test`, as any other is sent. At most 10 a minute. */
  webhookEndpointTest: WebhookEndpointTestPayload;
  /**
   * Changes an endpoint: its address, what it is told, whether it is told. What is waiting when it is disabled is skipped and can be sent by
   * `webhookDeliveriesReplay`. Another address needs a recent proof of who asks (`STEP_UP_REQUIRED`).
   */
  webhookEndpointUpdate: WebhookEndpointUpdatePayload;
};


export type MutationBackInStockAlertCreateArgs = {
  input: BackInStockAlertCreateInput;
};


export type MutationNotificationDeliveryReplayArgs = {
  input: NotificationDeliveryReplayInput;
};


export type MutationNotificationPreferencesUpdateArgs = {
  input: NotificationPreferencesUpdateInput;
};


export type MutationNotificationsReadSetArgs = {
  input: NotificationsReadSetInput;
};


export type MutationPhoneRemoveArgs = {
  input: PhoneRemoveInput;
};


export type MutationPhoneVerificationRequestArgs = {
  input: PhoneVerificationRequestInput;
};


export type MutationPhoneVerifyArgs = {
  input: PhoneVerifyInput;
};


export type MutationPriceDropAlertCreateArgs = {
  input: PriceDropAlertCreateInput;
};


export type MutationProductAlertDeleteArgs = {
  input: ProductAlertDeleteInput;
};


export type MutationPushSubscriptionCreateArgs = {
  input: PushSubscriptionCreateInput;
};


export type MutationPushSubscriptionDeleteArgs = {
  input: PushSubscriptionDeleteInput;
};


export type MutationUnsubscribeLinksRevokeArgs = {
  input: UnsubscribeLinksRevokeInput;
};


export type MutationWebhookDeliveriesReplayArgs = {
  input: WebhookDeliveriesReplayInput;
};


export type MutationWebhookDeliveryReplayArgs = {
  input: WebhookDeliveryReplayInput;
};


export type MutationWebhookEndpointCreateArgs = {
  input: WebhookEndpointCreateInput;
};


export type MutationWebhookEndpointDeleteArgs = {
  input: WebhookEndpointDeleteInput;
};


export type MutationWebhookEndpointSecretRotateArgs = {
  input: WebhookEndpointSecretRotateInput;
};


export type MutationWebhookEndpointTestArgs = {
  input: WebhookEndpointTestInput;
};


export type MutationWebhookEndpointUpdateArgs = {
  input: WebhookEndpointUpdateInput;
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

/** A person was told something. For that person alone. */
export type Notification = {
  __typename?: 'Notification';
  /** More of it in a line; empty where the title says all. */
  body: Scalars['String']['output'];
  /** The notification's id. */
  id: Scalars['ID']['output'];
  /** Of what it tells. */
  kind: NotificationKind;
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** The order it is about, or whose parcel, return, refund or invoice it is about; null where it is about none. */
  order?: Maybe<Order>;
  /** When it was read; null until then. */
  readAt?: Maybe<Scalars['DateTime']['output']>;
  /** The return it is about; null where it is about none. */
  return?: Maybe<Return>;
  /** Counts what the person finds in the shop, from 1 without a gap. */
  sequence: Scalars['Int']['output'];
  /** The parcel it is about; null where it is about none. */
  shipment?: Maybe<Shipment>;
  /** The id of what it is about. */
  subjectId: Scalars['ID']['output'];
  /** The type of what it is about, for clients that show something else of it, for example `Ticket`. */
  subjectType: Scalars['String']['output'];
  /** What it is called, in the language asked for, else the person's. */
  title: Scalars['String']['output'];
  /** The variant of a product it is about; null where it is about none. */
  variant?: Maybe<ProductVariant>;
};


/** A person was told something. For that person alone. */
export type NotificationBodyArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};


/** A person was told something. For that person alone. */
export type NotificationTitleArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};

/** Whether a person is told of a kind at a place. */
export type NotificationChoice = {
  __typename?: 'NotificationChoice';
  /** Whether that can be changed: what belongs to the contract is always told by letter. */
  isFixed: Scalars['Boolean']['output'];
  /** Whether they are told. */
  isOn: Scalars['Boolean']['output'];
  /** Of what. */
  kind: NotificationKind;
  /** Where. */
  place: NotificationPlace;
};

/** Whether somebody is told of a kind at a place. */
export type NotificationChoiceInput = {
  /** Whether they are told. */
  isOn: Scalars['Boolean']['input'];
  /** Of what. */
  kind: NotificationKind;
  /** Where. */
  place: NotificationPlace;
};

/** What a person was told, the newest first. */
export type NotificationConnection = {
  __typename?: 'NotificationConnection';
  /** Each with its cursor. */
  edges: Array<NotificationEdge>;
  /** Without cursors. */
  nodes: Array<Notification>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** Something that was sent to a person, or was not. */
export type NotificationDelivery = {
  __typename?: 'NotificationDelivery';
  /** How often a provider was asked. */
  attemptCount: Scalars['Int']['output'];
  /** By which way. */
  channel: NotificationPlace;
  /** When it was sent or given up; null while neither. */
  completedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was to be told. */
  createdAt: Scalars['DateTime']['output'];
  /** The delivery's id; a letter's Message-ID begins with it. */
  id: Scalars['ID']['output'];
  /** Of what it tells. */
  kind: NotificationKind;
  /** In which language it was written; null until then. */
  language?: Maybe<Scalars['String']['output']>;
  /** When it is sent (again); null when it is not, or waits for a digest. */
  nextAttemptAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who took it or refused it last; null where nobody was asked. */
  provider?: Maybe<Scalars['String']['output']>;
  /** What the provider calls it; null where it says nothing. */
  providerMessageId?: Maybe<Scalars['String']['output']>;
  /** Why it was not sent, waits or failed last, as a code, for example `SWITCHED_OFF`, `QUIET_HOURS` or `SMTP_EENVELOPE_550`; null for what was sent. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The account or, for what a guest bought, the order it is for. */
  recipientId: Scalars['ID']['output'];
  /** What became of it. */
  status: NotificationDeliveryStatus;
  /** The id of what it is about. */
  subjectId: Scalars['ID']['output'];
  /** The type of what it is about. */
  subjectType: Scalars['String']['output'];
  /** Of which template it was written; null until then. */
  template?: Maybe<Scalars['String']['output']>;
};

/** Deliveries, the newest first. */
export type NotificationDeliveryConnection = {
  __typename?: 'NotificationDeliveryConnection';
  /** Each with its cursor. */
  edges: Array<NotificationDeliveryEdge>;
  /** Without cursors. */
  nodes: Array<NotificationDelivery>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** A delivery in a list. */
export type NotificationDeliveryEdge = {
  __typename?: 'NotificationDeliveryEdge';
  /** Where it stands. */
  cursor: Scalars['String']['output'];
  /** The delivery. */
  node: NotificationDelivery;
};

/** Which deliveries. */
export type NotificationDeliveryFilterInput = {
  /** By this way. */
  channel?: InputMaybe<NotificationPlace>;
  /** Of this kind. */
  kind?: InputMaybe<NotificationKind>;
  /** Of this account, or of this guest's order. */
  recipientId?: InputMaybe<Scalars['ID']['input']>;
  /** With this status. */
  status?: InputMaybe<NotificationDeliveryStatus>;
};

/** Which delivery is sent again. */
export type NotificationDeliveryReplayInput = {
  /** The delivery's id. */
  deliveryId: Scalars['ID']['input'];
};

/** What came of sending again. */
export type NotificationDeliveryReplayPayload = {
  __typename?: 'NotificationDeliveryReplayPayload';
  /** The delivery; null when refused. */
  delivery?: Maybe<NotificationDelivery>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** What became of something on its way to a person. */
export type NotificationDeliveryStatus =
  /** It waits for the end of quiet hours, or for a digest. */
  | 'DEFERRED'
  /** It was refused for good, or given up. */
  | 'FAILED'
  /** It is sent, or will be (again). */
  | 'PENDING'
  /** A provider took it. */
  | 'SENT'
  /** It was not to be sent: not wanted, no consent, no address, no news any more, or told in a digest. */
  | 'SUPPRESSED';

/** How what can wait comes in one letter. */
export type NotificationDigest = {
  __typename?: 'NotificationDigest';
  /** At which hour of the person's clock, 0 to 23. */
  hour: Scalars['Int']['output'];
  /** How often. */
  rhythm: DigestRhythm;
  /** On which day, 1 Monday to 7 Sunday, when it comes weekly. */
  weekday: Scalars['Int']['output'];
};

/** How what can wait comes in one letter. */
export type NotificationDigestInput = {
  /** At which hour of the person's clock, 0 to 23. */
  hour?: Scalars['Int']['input'];
  /** How often. */
  rhythm: DigestRhythm;
  /** On which day, 1 Monday to 7 Sunday. */
  weekday?: Scalars['Int']['input'];
};

/** A notification in a list. */
export type NotificationEdge = {
  __typename?: 'NotificationEdge';
  /** Where it stands. */
  cursor: Scalars['String']['output'];
  /** The notification. */
  node: Notification;
};

/** What people are told of. Values are added over time. */
export type NotificationKind =
  /** Something the person waited for can be bought again. */
  | 'BACK_IN_STOCK'
  /** What was said in a chat with support. */
  | 'CHAT_TRANSCRIPT'
  /** Several things that could wait, in one letter. Nobody chooses it: it comes to who wants a digest. */
  | 'DIGEST'
  /** There is an invoice. */
  | 'INVOICE_ISSUED'
  /** Nothing of an order will come any more. */
  | 'ORDER_CANCELLED'
  /** Everything of an order has arrived. */
  | 'ORDER_COMPLETED'
  /** An order was not paid again in time and has ended. */
  | 'ORDER_EXPIRED'
  /** Nothing of an order may leave for now. */
  | 'ORDER_HELD'
  /** An order was placed. */
  | 'ORDER_PLACED'
  /** The code that proves a telephone number. Nobody chooses it. */
  | 'PHONE_CODE'
  /** Something the person watches costs less. */
  | 'PRICE_DROP'
  /** Money was given back. */
  | 'REFUND_ISSUED'
  /** Something may be sent back. */
  | 'RETURN_APPROVED'
  /** Something may not be sent back. */
  | 'RETURN_DECLINED'
  /** What was sent back has arrived. */
  | 'RETURN_RECEIVED'
  /** A wish to send something back has come in. */
  | 'RETURN_REQUESTED'
  /** A return is settled. */
  | 'RETURN_RESOLVED'
  /** How something that was bought is: only with consent to marketing. */
  | 'REVIEW_REQUEST'
  /** A parcel is later than was said. */
  | 'SHIPMENT_DELAYED'
  /** A parcel arrived. */
  | 'SHIPMENT_DELIVERED'
  /** The carrier was at the door and nobody took it. */
  | 'SHIPMENT_DELIVERY_ATTEMPTED'
  /** The carrier lost or destroyed a parcel. */
  | 'SHIPMENT_LOST'
  /** A parcel is in the delivery van. */
  | 'SHIPMENT_OUT_FOR_DELIVERY'
  /** A parcel waits in its store. */
  | 'SHIPMENT_READY_FOR_PICKUP'
  /** A parcel left the warehouse. */
  | 'SHIPMENT_SHIPPED'
  /** Support answered a ticket. */
  | 'TICKET_REPLIED'
  /** An endpoint of webhooks was switched off because it failed for days or said that it is gone; for the owners of its merchant. */
  | 'WEBHOOK_ENDPOINT_DISABLED';

/** Where somebody can be told. */
export type NotificationPlace =
  /** By letter to an e-mail address. */
  | 'EMAIL'
  /** In the shop: `User.notifications`. */
  | 'IN_APP'
  /** By push to a browser. */
  | 'PUSH'
  /** By text to a telephone. */
  | 'SMS';

/** How a person wants to be told. */
export type NotificationPreferences = {
  __typename?: 'NotificationPreferences';
  /** Whether the person consented to marketing; it is changed by `consentSet`. */
  allowsMarketing: Scalars['Boolean']['output'];
  /** What each kind does at each place, all of them. */
  choices: Array<NotificationChoice>;
  /** How what can wait comes in one letter. */
  digest: NotificationDigest;
  /** The language of what the person is told: `en`, `de`, `fr` or `es`; null: the account's. */
  language?: Maybe<Scalars['String']['output']>;
  /** When only what somebody waits for is told; null where there are no quiet hours. */
  quietHours?: Maybe<QuietHours>;
  /** The person's clock, by its name in the IANA time zone database; null: the shop's. */
  timeZone?: Maybe<Scalars['String']['output']>;
};

/** How somebody wants to be told. What is left out stays. */
export type NotificationPreferencesUpdateInput = {
  /** Choices to change; at most 200. */
  choices?: InputMaybe<Array<NotificationChoiceInput>>;
  /** How what can wait comes in one letter. */
  digest?: InputMaybe<NotificationDigestInput>;
  /** `en`, `de`, `fr` or `es`; null: the account's. */
  language?: InputMaybe<Scalars['String']['input']>;
  /** Quiet hours; null takes them away. */
  quietHours?: InputMaybe<QuietHoursInput>;
  /** A name of the IANA time zone database, for example `Europe/Berlin`; null: the shop's. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** What came of changing preferences. */
export type NotificationPreferencesUpdatePayload = {
  __typename?: 'NotificationPreferencesUpdatePayload';
  /** How the person wants to be told now; null when refused. */
  preferences?: Maybe<NotificationPreferences>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** What somebody would be told, made of invented facts. Each place has some of these fields. */
export type NotificationPreview = {
  __typename?: 'NotificationPreview';
  /** The body of a push, or in the feed. */
  body?: Maybe<Scalars['String']['output']>;
  /** A letter's HTML. Show it in a frame without scripts. */
  html?: Maybe<Scalars['String']['output']>;
  /** A letter's subject. */
  subject?: Maybe<Scalars['String']['output']>;
  /** A letter's plain part, or a text message. */
  text?: Maybe<Scalars['String']['output']>;
  /** The title of a push, or in the feed. */
  title?: Maybe<Scalars['String']['output']>;
};

/** What was read. */
export type NotificationsReadSetInput = {
  /** These; at most 100. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** All up to this sequence. */
  upToSequence?: InputMaybe<Scalars['Int']['input']>;
};

/** What came of reading. */
export type NotificationsReadSetPayload = {
  __typename?: 'NotificationsReadSetPayload';
  /** How many were not read before; null when refused. */
  readCount?: Maybe<Scalars['Int']['output']>;
  /** How many are not read now; null when refused. */
  unreadCount?: Maybe<Scalars['Int']['output']>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** What somebody bought. */
export type Order = {
  __typename?: 'Order';
  /** The order's id. It opens nothing: who may see the order follows from the viewer and the access token. */
  id: Scalars['ID']['output'];
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

/** Which number is forgotten. */
export type PhoneRemoveInput = {
  /** The number, as `User.verifiedPhone` shows it. */
  phone: Scalars['String']['input'];
};

/** What came of forgetting the number. */
export type PhoneRemovePayload = {
  __typename?: 'PhoneRemovePayload';
  /** The number that is forgotten; null when refused. */
  removedPhone?: Maybe<Scalars['String']['output']>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Which number gets a code. */
export type PhoneVerificationRequestInput = {
  /** The number as E.164 has it, for example `+4915112345678`. */
  phone: Scalars['String']['input'];
};

/** What came of asking for a code. */
export type PhoneVerificationRequestPayload = {
  __typename?: 'PhoneVerificationRequestPayload';
  /** Until when the code counts; null when refused. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** The code. */
export type PhoneVerifyInput = {
  /** The six digits. */
  code: Scalars['String']['input'];
};

/** What came of a code. */
export type PhoneVerifyPayload = {
  __typename?: 'PhoneVerifyPayload';
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
  /** The number that is proved; null when refused. */
  verifiedPhone?: Maybe<Scalars['String']['output']>;
};

/** What somebody begins to wait for. */
export type PriceDropAlertCreateInput = {
  /** The currency of the price. */
  currency: Scalars['CurrencyCode']['input'];
  /** Tell at this price or below, in minor units, below what it costs now; at any lower one when left out. */
  targetAmountMinor?: InputMaybe<Scalars['BigInt']['input']>;
  /** Of which variant. */
  variantId: Scalars['ID']['input'];
};

/** What came of beginning to wait. */
export type PriceDropAlertCreatePayload = {
  __typename?: 'PriceDropAlertCreatePayload';
  /** The alert; null when refused. */
  alert?: Maybe<ProductAlert>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Something a person waits for. For that person alone. */
export type ProductAlert = {
  __typename?: 'ProductAlert';
  /** When the person began to wait. */
  createdAt: Scalars['DateTime']['output'];
  /** In which currency prices are told; null for a stock alert that tells none. */
  currencyCode?: Maybe<Scalars['CurrencyCode']['output']>;
  /** The alert's id. */
  id: Scalars['ID']['output'];
  /** Whether it will tell. A stock alert that told does not any more; made again it does. */
  isWaiting: Scalars['Boolean']['output'];
  /** For what. */
  kind: ProductAlertKind;
  /** The price that must be undercut: the one it began with, then the last that was told. Null for stock alerts. */
  priceToBeat?: Maybe<Money>;
  /** What it was called when the person began to wait. */
  productName: Scalars['String']['output'];
  /** Tell at this price or below; null: at any lower one, and for stock alerts. */
  targetPrice?: Maybe<Money>;
  /** When it told last; null where it has not. */
  toldAt?: Maybe<Scalars['DateTime']['output']>;
  /** Of which variant; null while the catalogue does not answer, and where it is sold no more. */
  variant?: Maybe<ProductVariant>;
};

/** What a person waits for, the newest first. */
export type ProductAlertConnection = {
  __typename?: 'ProductAlertConnection';
  /** Each with its cursor. */
  edges: Array<ProductAlertEdge>;
  /** Without cursors. */
  nodes: Array<ProductAlert>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** What somebody waits for no more. */
export type ProductAlertDeleteInput = {
  /** The alert's id. */
  alertId: Scalars['ID']['input'];
};

/** What came of waiting no more. */
export type ProductAlertDeletePayload = {
  __typename?: 'ProductAlertDeletePayload';
  /** The id of what is gone; null when refused. */
  deletedAlertId?: Maybe<Scalars['ID']['output']>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** An alert in a list. */
export type ProductAlertEdge = {
  __typename?: 'ProductAlertEdge';
  /** Where it stands. */
  cursor: Scalars['String']['output'];
  /** The alert. */
  node: ProductAlert;
};

/** What a person waits for. */
export type ProductAlertKind =
  /** That it can be ordered again. */
  | 'BACK_IN_STOCK'
  /** That it costs less. */
  | 'PRICE_DROP';

/** One form of a product that can be bought: a colour, a size, a bundle. */
export type ProductVariant = {
  __typename?: 'ProductVariant';
  /** Whether the viewer waits, or waited, for it to be back in stock; null where they do not. */
  backInStockAlert?: Maybe<ProductAlert>;
  /** The variant's id. */
  id: Scalars['ID']['output'];
  /** Whether the viewer waits for it to cost less; null where they do not. */
  priceDropAlert?: Maybe<ProductAlert>;
};

/** A browser that is told by pushes. */
export type PushSubscription = {
  __typename?: 'PushSubscription';
  /** Since when. */
  createdAt: Scalars['DateTime']['output'];
  /** What the person calls the device; null where nothing was said. */
  deviceName?: Maybe<Scalars['String']['output']>;
  /** The subscription's id. */
  id: Scalars['ID']['output'];
};

/** What a browser's `PushSubscription` says. Source: https://www.w3.org/TR/push-api/#dom-pushsubscription-tojson */
export type PushSubscriptionCreateInput = {
  /** Its `keys.auth`, in base64url. */
  auth: Scalars['String']['input'];
  /** What to call the device, at most 60 characters. */
  deviceName?: InputMaybe<Scalars['String']['input']>;
  /** Its `endpoint`: https, a public host, at most 1,000 characters. */
  endpoint: Scalars['String']['input'];
  /** Its `keys.p256dh`, in base64url. */
  p256dh: Scalars['String']['input'];
};

/** What came of subscribing a browser. */
export type PushSubscriptionCreatePayload = {
  __typename?: 'PushSubscriptionCreatePayload';
  /** The subscription; null when refused. */
  subscription?: Maybe<PushSubscription>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Which browser is told no more. */
export type PushSubscriptionDeleteInput = {
  /** the browser's `endpoint`. */
  endpoint?: InputMaybe<Scalars['String']['input']>;
  /** The subscription's id; or */
  subscriptionId?: InputMaybe<Scalars['ID']['input']>;
};

/** What came of ending a subscription. */
export type PushSubscriptionDeletePayload = {
  __typename?: 'PushSubscriptionDeletePayload';
  /** The id of the subscription that is gone; null when refused. */
  deletedSubscriptionId?: Maybe<Scalars['ID']['output']>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

export type Query = {
  __typename?: 'Query';
  /** What was sent to people, or was not, and why: the newest first. Addresses and words are not kept, so they are not shown. For staff. */
  notificationDeliveries?: Maybe<NotificationDeliveryConnection>;
  /** What people are told of a kind, made of invented facts as what is sent is made. For staff. */
  notificationTemplatePreview?: Maybe<NotificationPreview>;
  /**
   * What this room holds about a person, for the archive they asked for. Every room answers it for itself; rows as JSON texts
   * `{"table": …, "row": …}`.
   */
  personalDataOf: PersonalDataPage;
  /**
   * The key a browser subscribes to pushes with (`applicationServerKey`, RFC 8292): a point of P-256, 65 bytes in base64url. It changes only with the shop's
   * secret.
   */
  webPushPublicKey: Scalars['String']['output'];
  /** A message to an endpoint. Null where there is none (any more) or it is not the viewer's. */
  webhookDelivery?: Maybe<WebhookDelivery>;
  /** An endpoint of webhooks. Null where there is none or it is not the viewer's. */
  webhookEndpoint?: Maybe<WebhookEndpoint>;
  /**
   * Endpoints of webhooks, the newest first: a partner's own, those of the merchants a member may manage them for, all of them for
   * staff.
   */
  webhookEndpoints: WebhookEndpointConnection;
};


export type QueryNotificationDeliveriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<NotificationDeliveryFilterInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryNotificationTemplatePreviewArgs = {
  kind: NotificationKind;
  language: Scalars['String']['input'];
  place: NotificationPlace;
};


export type QueryPersonalDataOfArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  userId: Scalars['ID']['input'];
};


export type QueryWebhookDeliveryArgs = {
  id: Scalars['ID']['input'];
};


export type QueryWebhookEndpointArgs = {
  id: Scalars['ID']['input'];
};


export type QueryWebhookEndpointsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  merchantId?: InputMaybe<Scalars['ID']['input']>;
  partnerId?: InputMaybe<Scalars['ID']['input']>;
};

/** Hours in which only what somebody waits for is told. They may reach over midnight. */
export type QuietHours = {
  __typename?: 'QuietHours';
  /** When they begin, by the person's clock, for example `22:00`. */
  from: Scalars['String']['output'];
  /** When they end, for example `07:00`. */
  to: Scalars['String']['output'];
};

/** Hours in which only what somebody waits for is told. */
export type QuietHoursInput = {
  /** When they begin, `00:00` to `23:59`. */
  from: Scalars['String']['input'];
  /** When they end; not when they begin. */
  to: Scalars['String']['input'];
};

/** Units of one merchant's part that the buyer sends back. */
export type Return = {
  __typename?: 'Return';
  /** The return's id. */
  id: Scalars['ID']['output'];
};

/** A parcel on its way, of one merchant, from one warehouse. */
export type Shipment = {
  __typename?: 'Shipment';
  /** The shipment's id. */
  id: Scalars['ID']['output'];
};

export type Subscription = {
  __typename?: 'Subscription';
  /**
   * What the viewer is told from now on, or after a sequence that was seen: each once and in order, none left out. When the connection breaks, come back with the
   * last sequence.
   */
  notificationReceived: Notification;
};


export type SubscriptionNotificationReceivedArgs = {
  after?: InputMaybe<Scalars['Int']['input']>;
};

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

/** Which links. */
export type UnsubscribeLinksRevokeInput = {
  /** Every link in every letter so far: there is no choosing among them. */
  all?: Scalars['Boolean']['input'];
};

/** What came of making links void. */
export type UnsubscribeLinksRevokePayload = {
  __typename?: 'UnsubscribeLinksRevokePayload';
  /** Whether they are void; null when refused. */
  isRevoked?: Maybe<Scalars['Boolean']['output']>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** An account. Private: reached by `me` and by staff. */
export type User = {
  __typename?: 'User';
  /** The user's id. */
  id: Scalars['ID']['output'];
  /** How the person wants to be told. For the person alone; null for others. */
  notificationPreferences?: Maybe<NotificationPreferences>;
  /** What the person was told in the last 90 days, the newest first. For the person alone; null for others. */
  notifications?: Maybe<NotificationConnection>;
  /** What the person waits for, or waited in the last 90 days, the newest first; 200 at most. For the person alone; null for others. */
  productAlerts?: Maybe<ProductAlertConnection>;
  /** Browsers that are told by pushes, the newest first. For the person alone; null for others. */
  pushSubscriptions?: Maybe<Array<PushSubscription>>;
  /** How much of it was not read. For the person alone; null for others. */
  unreadNotificationCount?: Maybe<Scalars['Int']['output']>;
  /** The telephone number texts go to, proved by a code; null where there is none. For the person alone. */
  verifiedPhone?: Maybe<Scalars['String']['output']>;
};


/** An account. Private: reached by `me` and by staff. */
export type UserNotificationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  isUnread?: InputMaybe<Scalars['Boolean']['input']>;
  kinds?: InputMaybe<Array<NotificationKind>>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** An account. Private: reached by `me` and by staff. */
export type UserProductAlertsArgs = {
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

/** One time a message was sent. */
export type WebhookAttempt = {
  __typename?: 'WebhookAttempt';
  /** How long it took, in milliseconds. */
  durationMs: Scalars['Int']['output'];
  /** The beginning of the answer's body, at most 1,000 characters, or why there was none. */
  excerpt: Scalars['String']['output'];
  /** What came of it. */
  outcome: WebhookAttemptOutcome;
  /** The status of the HTTP answer; null when there was none. */
  responseCode?: Maybe<Scalars['Int']['output']>;
  /** When it was sent. */
  sentAt: Scalars['DateTime']['output'];
};

/** What came of sending a message once. */
export type WebhookAttemptOutcome =
  /** Answered with 2xx. */
  | 'DELIVERED'
  /** The name leads to an address that is not public. */
  | 'FORBIDDEN_ADDRESS'
  /** Answered with something else; redirects are not followed. */
  | 'REFUSED'
  /** No answer within ten seconds. */
  | 'TIMED_OUT'
  /** The name or the address cannot be reached, or the connection broke. */
  | 'UNREACHABLE';

/** What is sent again. */
export type WebhookDeliveriesReplayInput = {
  /** To which endpoint. */
  endpointId: Scalars['ID']['input'];
  /** What happened at this moment or later; at most 30 days ago. */
  from: Scalars['DateTime']['input'];
  /** Only with these statuses. All but `PENDING` when left out. */
  statuses?: InputMaybe<Array<WebhookDeliveryStatus>>;
  /** What happened before this moment. Now when left out. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What came of sending again what happened in a span of time. */
export type WebhookDeliveriesReplayPayload = {
  __typename?: 'WebhookDeliveriesReplayPayload';
  /** How many messages are sent again; null when refused. */
  replayedCount?: Maybe<Scalars['Int']['output']>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** A message to an endpoint, and what became of it. */
export type WebhookDelivery = {
  __typename?: 'WebhookDelivery';
  /** How often it was sent. */
  attemptCount: Scalars['Int']['output'];
  /** The last 20 times it was sent, the newest first. */
  attempts: Array<WebhookAttempt>;
  /** When it was taken or given up; null while neither. */
  completedAt?: Maybe<Scalars['DateTime']['output']>;
  /** To which endpoint. */
  endpoint: WebhookEndpoint;
  /** The delivery's id. */
  id: Scalars['ID']['output'];
  /** Of what it tells; null for a test. */
  kind?: Maybe<WebhookEventKind>;
  /** The header `webhook-id` of every attempt: who has seen it before need not act again. */
  messageId: Scalars['ID']['output'];
  /** When it is sent (again); null when it is not. */
  nextAttemptAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** The body as it is sent, JSON. */
  payload: Scalars['String']['output'];
  /** What became of it. */
  status: WebhookDeliveryStatus;
};

/** Messages to an endpoint, the newest first. */
export type WebhookDeliveryConnection = {
  __typename?: 'WebhookDeliveryConnection';
  /** Each with its cursor. */
  edges: Array<WebhookDeliveryEdge>;
  /** Without cursors. */
  nodes: Array<WebhookDelivery>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** A message in a list. */
export type WebhookDeliveryEdge = {
  __typename?: 'WebhookDeliveryEdge';
  /** Where it stands. */
  cursor: Scalars['String']['output'];
  /** The message. */
  node: WebhookDelivery;
};

/** Which message is sent again. */
export type WebhookDeliveryReplayInput = {
  /** The delivery's id. */
  deliveryId: Scalars['ID']['input'];
};

/** What came of sending a message again. */
export type WebhookDeliveryReplayPayload = {
  __typename?: 'WebhookDeliveryReplayPayload';
  /** The message; null when refused. */
  delivery?: Maybe<WebhookDelivery>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** What became of a message. */
export type WebhookDeliveryStatus =
  /** It was answered with 2xx. */
  | 'DELIVERED'
  /** It was given up after three days. */
  | 'FAILED'
  /** It is sent, or will be (again). */
  | 'PENDING'
  /** Its endpoint was disabled. `webhookDeliveriesReplay` sends it. */
  | 'SKIPPED';

/** Why an endpoint is not told any more. */
export type WebhookDisabledReason =
  /** For five days it took no message. */
  | 'FAILING'
  /** It answered 410 Gone. */
  | 'GONE'
  /** Its partner no longer speaks for any of the merchants. */
  | 'NO_MERCHANT'
  /** Its owner, or staff, wants it so. */
  | 'OWNER';

/**
 * An address that is told of events by signed HTTP requests (Standard Webhooks: `webhook-id`, `webhook-timestamp`, `webhook-signature`).
 * Each message comes at least once, in no promised order, and again for three days until it is answered with 2xx within ten seconds.
 */
export type WebhookEndpoint = {
  __typename?: 'WebhookEndpoint';
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** What it was sent in the last 30 days, the newest first. */
  deliveries: WebhookDeliveryConnection;
  /** What it is for, in its owner's words; null where nothing was said. */
  description?: Maybe<Scalars['String']['output']>;
  /** Since when it is not told; null while it is. */
  disabledAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it is not told any more; null while it is. */
  disabledReason?: Maybe<WebhookDisabledReason>;
  /** Since when no message has been taken; null while the last one was. After five days it is disabled. */
  failingSince?: Maybe<Scalars['DateTime']['output']>;
  /** The endpoint's id. */
  id: Scalars['ID']['output'];
  /** Whether it is told. */
  isEnabled: Scalars['Boolean']['output'];
  /** What it is told of. */
  kinds: Array<WebhookEventKind>;
  /** The merchant it belongs to; null for a partner's. */
  merchant?: Maybe<Merchant>;
  /** Whose events it is told of: the merchant's own, or those of the merchants the partner speaks for. */
  merchantIds: Array<Scalars['ID']['output']>;
  /** The partner it belongs to; null for a merchant's. */
  partnerId?: Maybe<Scalars['ID']['output']>;
  /** The secrets that sign now, the newest first: two for a day after a new one was made. What they are is shown when they are made only. */
  secrets: Array<WebhookSecret>;
  /** When its owner changed it last. */
  updatedAt: Scalars['DateTime']['output'];
  /** Where messages are sent. */
  url: Scalars['String']['output'];
};


/**
 * An address that is told of events by signed HTTP requests (Standard Webhooks: `webhook-id`, `webhook-timestamp`, `webhook-signature`).
 * Each message comes at least once, in no promised order, and again for three days until it is answered with 2xx within ten seconds.
 */
export type WebhookEndpointDeliveriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  kind?: InputMaybe<WebhookEventKind>;
  last?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<WebhookDeliveryStatus>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Endpoints, the newest first. */
export type WebhookEndpointConnection = {
  __typename?: 'WebhookEndpointConnection';
  /** Each with its cursor. */
  edges: Array<WebhookEndpointEdge>;
  /** Without cursors. */
  nodes: Array<WebhookEndpoint>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** A new endpoint. */
export type WebhookEndpointCreateInput = {
  /** What it is for, at most 200 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Whether it is told from now on. */
  isEnabled?: Scalars['Boolean']['input'];
  /** What it is told of, at least one. */
  kinds: Array<WebhookEventKind>;
  /** For which merchant; left out by a partner's program. */
  merchantId?: InputMaybe<Scalars['ID']['input']>;
  /** For a partner: whose events. Left out: those of all merchants it speaks for now. Staff must say it. */
  merchantIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** For which partner; only staff may say it. */
  partnerId?: InputMaybe<Scalars['ID']['input']>;
  /** Where messages are sent: `https://`, a public host, no user and no fragment, at most 2,000 characters. */
  url: Scalars['String']['input'];
};

/** What came of making an endpoint. */
export type WebhookEndpointCreatePayload = {
  __typename?: 'WebhookEndpointCreatePayload';
  /** The endpoint; null when refused. */
  endpoint?: Maybe<WebhookEndpoint>;
  /** What signs its messages: `whsec_` and base64. Shown now and never again. Null when refused. */
  secret?: Maybe<Scalars['String']['output']>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Which endpoint is forgotten. */
export type WebhookEndpointDeleteInput = {
  /** Its id. */
  endpointId: Scalars['ID']['input'];
};

/** What came of forgetting an endpoint. */
export type WebhookEndpointDeletePayload = {
  __typename?: 'WebhookEndpointDeletePayload';
  /** The id of what is forgotten; null when refused. */
  deletedEndpointId?: Maybe<Scalars['ID']['output']>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** An endpoint in a list. */
export type WebhookEndpointEdge = {
  __typename?: 'WebhookEndpointEdge';
  /** Where it stands. */
  cursor: Scalars['String']['output'];
  /** The endpoint. */
  node: WebhookEndpoint;
};

/** Which endpoint gets a new secret. */
export type WebhookEndpointSecretRotateInput = {
  /** Its id. */
  endpointId: Scalars['ID']['input'];
  /** Whether the old secret stops signing at once: for one that others know. */
  endsOldNow?: Scalars['Boolean']['input'];
};

/** What came of making a new secret. */
export type WebhookEndpointSecretRotatePayload = {
  __typename?: 'WebhookEndpointSecretRotatePayload';
  /** The endpoint; null when refused. */
  endpoint?: Maybe<WebhookEndpoint>;
  /** The new secret. Shown now and never again. Null when refused. */
  secret?: Maybe<Scalars['String']['output']>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Which endpoint is tried. */
export type WebhookEndpointTestInput = {
  /** Its id. */
  endpointId: Scalars['ID']['input'];
};

/** What came of trying an endpoint. */
export type WebhookEndpointTestPayload = {
  __typename?: 'WebhookEndpointTestPayload';
  /** The message, to look at again a moment later; null when refused. */
  delivery?: Maybe<WebhookDelivery>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** A change of an endpoint. What is left out stays. */
export type WebhookEndpointUpdateInput = {
  /** What it is for; null takes it away. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Which. */
  endpointId: Scalars['ID']['input'];
  /** Whether it is told. True begins anew after it was disabled. */
  isEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** All that it is told of from now on. */
  kinds?: InputMaybe<Array<WebhookEventKind>>;
  /** For a partner's: whose events from now on. */
  merchantIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Where messages are sent, those that wait included. */
  url?: InputMaybe<Scalars['String']['input']>;
};

/** What came of changing an endpoint. */
export type WebhookEndpointUpdatePayload = {
  __typename?: 'WebhookEndpointUpdatePayload';
  /** The endpoint; null when refused. */
  endpoint?: Maybe<WebhookEndpoint>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/**
 * What an endpoint can be told of. On the wire `ORDER_PLACED` is `order.placed`, and so on. Messages carry ids and where to ask, nothing else.
 * Values are added over time.
 */
export type WebhookEventKind =
  /** There is a credit note. For owners. */
  | 'INVOICE_CREDITED'
  /** There is an invoice for a parcel's goods. For owners. */
  | 'INVOICE_ISSUED'
  /** It goes elsewhere: ask for the address again. */
  | 'ORDER_ADDRESS_CHANGED'
  /** Nothing of it will come any more. */
  | 'ORDER_CANCELLED'
  /** Everything was delivered. */
  | 'ORDER_COMPLETED'
  /** Its stock is the order's. */
  | 'ORDER_CONFIRMED'
  /** Something of the merchant's part is not paid for, or given back. */
  | 'ORDER_CREDITED'
  /** It was not paid again in time and has ended. */
  | 'ORDER_EXPIRED'
  /** Nothing of it may leave for now. */
  | 'ORDER_HELD'
  /** An order with something of the merchant's was placed. */
  | 'ORDER_PLACED'
  /** What was held may go on. */
  | 'ORDER_RELEASED'
  /** Money was taken for a parcel. For owners. */
  | 'PAYMENT_CAPTURED'
  /** Money was given back. For owners. */
  | 'PAYMENT_REFUNDED'
  /** A variant costs something else. */
  | 'PRICE_CHANGED'
  /** A product is shown, or one that is shown was changed. */
  | 'PRODUCT_PUBLISHED'
  /** A product was taken out of the shop. */
  | 'PRODUCT_UNPUBLISHED'
  /** It may be sent back. */
  | 'RETURN_APPROVED'
  /** The shopper keeps it after all. */
  | 'RETURN_CANCELLED'
  /** It may not be sent back. */
  | 'RETURN_DECLINED'
  /** It was approved and never came. */
  | 'RETURN_EXPIRED'
  /** Somebody looked at what came back. */
  | 'RETURN_INSPECTED'
  /** A parcel came back. */
  | 'RETURN_RECEIVED'
  /** Somebody wants to send something back. */
  | 'RETURN_REQUESTED'
  /** The return is settled. */
  | 'RETURN_RESOLVED'
  /** The shopper gave it to a carrier. */
  | 'RETURN_SHIPPED'
  /** Nothing is in the parcel any more. */
  | 'SHIPMENT_CANCELLED'
  /** A parcel was planned. */
  | 'SHIPMENT_CREATED'
  /** The carrier destroyed a parcel. */
  | 'SHIPMENT_DAMAGED'
  /** A parcel is later than was said. */
  | 'SHIPMENT_DELAYED'
  /** A parcel arrived. */
  | 'SHIPMENT_DELIVERED'
  /** The carrier was at the door and nobody took it. */
  | 'SHIPMENT_DELIVERY_ATTEMPTED'
  /** A parcel left the warehouse. */
  | 'SHIPMENT_HANDED_OVER'
  /** A parcel was seen on its way. */
  | 'SHIPMENT_IN_TRANSIT'
  /** A parcel has its label and its number. */
  | 'SHIPMENT_LABEL_PURCHASED'
  /** The carrier lost a parcel. */
  | 'SHIPMENT_LOST'
  /** A parcel is in the delivery van. */
  | 'SHIPMENT_OUT_FOR_DELIVERY'
  /** A parcel is in its box. */
  | 'SHIPMENT_PACKED'
  /** A parcel waits in its store. */
  | 'SHIPMENT_READY_FOR_PICKUP'
  /** A parcel came back unopened. */
  | 'SHIPMENT_RETURNED_TO_SENDER'
  /** There are some of a variant again. */
  | 'STOCK_BACK_IN'
  /** Few of a variant are left. */
  | 'STOCK_LOW'
  /** None of a variant is left. */
  | 'STOCK_OUT'
  /** Another endpoint of the same owner is not told any more, because it failed for days or answered 410. */
  | 'WEBHOOK_ENDPOINT_DISABLED';

/** That a secret signs, and how long. Not the secret. */
export type WebhookSecret = {
  __typename?: 'WebhookSecret';
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** When it stops signing; null for the one in use. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
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
  Merchant: Merchant;
  Notification: Notification;
  ProductVariant: ProductVariant;
  User: User;
  WebhookDelivery: WebhookDelivery;
  WebhookEndpoint: WebhookEndpoint;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Merchant:
    ( { __typename: 'Merchant' }
    & GraphQLRecursivePick<FederationTypes['Merchant'], {"id":true}> );
  Notification:
    ( { __typename: 'Notification' }
    & GraphQLRecursivePick<FederationTypes['Notification'], {"id":true}> );
  ProductVariant:
    ( { __typename: 'ProductVariant' }
    & GraphQLRecursivePick<FederationTypes['ProductVariant'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
  WebhookDelivery:
    ( { __typename: 'WebhookDelivery' }
    & GraphQLRecursivePick<FederationTypes['WebhookDelivery'], {"id":true}> );
  WebhookEndpoint:
    ( { __typename: 'WebhookEndpoint' }
    & GraphQLRecursivePick<FederationTypes['WebhookEndpoint'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( IdempotencyKeyReusedError & { __typename: 'IdempotencyKeyReusedError' } )
    | ( InvalidInputError & { __typename: 'InvalidInputError' } )
    | ( NotFoundError & { __typename: 'NotFoundError' } )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  BackInStockAlertCreateInput: BackInStockAlertCreateInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  BackInStockAlertCreatePayload: ResolverTypeWrapper<Omit<BackInStockAlertCreatePayload, 'alert' | 'userErrors'> & { alert?: Maybe<ResolversTypes['ProductAlert']>, userErrors: Array<ResolversTypes['UserError']> }>;
  BigInt: ResolverTypeWrapper<Scalars['BigInt']['output']>;
  CacheControlScope: CacheControlScope;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DigestRhythm: DigestRhythm;
  ErrorCode: ErrorCode;
  IdempotencyKeyReusedError: ResolverTypeWrapper<IdempotencyKeyReusedError>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  InvalidInputError: ResolverTypeWrapper<InvalidInputError>;
  Merchant: ResolverTypeWrapper<MerchantMapper>;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotFoundError: ResolverTypeWrapper<NotFoundError>;
  Notification: ResolverTypeWrapper<NotificationMapper>;
  NotificationChoice: ResolverTypeWrapper<NotificationChoice>;
  NotificationChoiceInput: NotificationChoiceInput;
  NotificationConnection: ResolverTypeWrapper<Omit<NotificationConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['NotificationEdge']>, nodes: Array<ResolversTypes['Notification']> }>;
  NotificationDelivery: ResolverTypeWrapper<NotificationDeliveryMapper>;
  NotificationDeliveryConnection: ResolverTypeWrapper<Omit<NotificationDeliveryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['NotificationDeliveryEdge']>, nodes: Array<ResolversTypes['NotificationDelivery']> }>;
  NotificationDeliveryEdge: ResolverTypeWrapper<Omit<NotificationDeliveryEdge, 'node'> & { node: ResolversTypes['NotificationDelivery'] }>;
  NotificationDeliveryFilterInput: NotificationDeliveryFilterInput;
  NotificationDeliveryReplayInput: NotificationDeliveryReplayInput;
  NotificationDeliveryReplayPayload: ResolverTypeWrapper<Omit<NotificationDeliveryReplayPayload, 'delivery' | 'userErrors'> & { delivery?: Maybe<ResolversTypes['NotificationDelivery']>, userErrors: Array<ResolversTypes['UserError']> }>;
  NotificationDeliveryStatus: NotificationDeliveryStatus;
  NotificationDigest: ResolverTypeWrapper<NotificationDigest>;
  NotificationDigestInput: NotificationDigestInput;
  NotificationEdge: ResolverTypeWrapper<Omit<NotificationEdge, 'node'> & { node: ResolversTypes['Notification'] }>;
  NotificationKind: NotificationKind;
  NotificationPlace: NotificationPlace;
  NotificationPreferences: ResolverTypeWrapper<NotificationPreferencesMapper>;
  NotificationPreferencesUpdateInput: NotificationPreferencesUpdateInput;
  NotificationPreferencesUpdatePayload: ResolverTypeWrapper<Omit<NotificationPreferencesUpdatePayload, 'preferences' | 'userErrors'> & { preferences?: Maybe<ResolversTypes['NotificationPreferences']>, userErrors: Array<ResolversTypes['UserError']> }>;
  NotificationPreview: ResolverTypeWrapper<NotificationPreview>;
  NotificationsReadSetInput: NotificationsReadSetInput;
  NotificationsReadSetPayload: ResolverTypeWrapper<Omit<NotificationsReadSetPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  Order: ResolverTypeWrapper<Order>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PersonalDataPage: ResolverTypeWrapper<PersonalDataPage>;
  PhoneRemoveInput: PhoneRemoveInput;
  PhoneRemovePayload: ResolverTypeWrapper<Omit<PhoneRemovePayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  PhoneVerificationRequestInput: PhoneVerificationRequestInput;
  PhoneVerificationRequestPayload: ResolverTypeWrapper<Omit<PhoneVerificationRequestPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  PhoneVerifyInput: PhoneVerifyInput;
  PhoneVerifyPayload: ResolverTypeWrapper<Omit<PhoneVerifyPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  PriceDropAlertCreateInput: PriceDropAlertCreateInput;
  PriceDropAlertCreatePayload: ResolverTypeWrapper<Omit<PriceDropAlertCreatePayload, 'alert' | 'userErrors'> & { alert?: Maybe<ResolversTypes['ProductAlert']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ProductAlert: ResolverTypeWrapper<ProductAlertMapper>;
  ProductAlertConnection: ResolverTypeWrapper<Omit<ProductAlertConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ProductAlertEdge']>, nodes: Array<ResolversTypes['ProductAlert']> }>;
  ProductAlertDeleteInput: ProductAlertDeleteInput;
  ProductAlertDeletePayload: ResolverTypeWrapper<Omit<ProductAlertDeletePayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  ProductAlertEdge: ResolverTypeWrapper<Omit<ProductAlertEdge, 'node'> & { node: ResolversTypes['ProductAlert'] }>;
  ProductAlertKind: ProductAlertKind;
  ProductVariant: ResolverTypeWrapper<ProductVariantMapper>;
  PushSubscription: ResolverTypeWrapper<PushSubscriptionMapper>;
  PushSubscriptionCreateInput: PushSubscriptionCreateInput;
  PushSubscriptionCreatePayload: ResolverTypeWrapper<Omit<PushSubscriptionCreatePayload, 'subscription' | 'userErrors'> & { subscription?: Maybe<ResolversTypes['PushSubscription']>, userErrors: Array<ResolversTypes['UserError']> }>;
  PushSubscriptionDeleteInput: PushSubscriptionDeleteInput;
  PushSubscriptionDeletePayload: ResolverTypeWrapper<Omit<PushSubscriptionDeletePayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  QuietHours: ResolverTypeWrapper<QuietHours>;
  QuietHoursInput: QuietHoursInput;
  Return: ResolverTypeWrapper<Return>;
  Shipment: ResolverTypeWrapper<Shipment>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TaxedMoney: ResolverTypeWrapper<TaxedMoney>;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  UnsubscribeLinksRevokeInput: UnsubscribeLinksRevokeInput;
  UnsubscribeLinksRevokePayload: ResolverTypeWrapper<Omit<UnsubscribeLinksRevokePayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  User: ResolverTypeWrapper<UserMapper>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  WebhookAttempt: ResolverTypeWrapper<WebhookAttemptMapper>;
  WebhookAttemptOutcome: WebhookAttemptOutcome;
  WebhookDeliveriesReplayInput: WebhookDeliveriesReplayInput;
  WebhookDeliveriesReplayPayload: ResolverTypeWrapper<Omit<WebhookDeliveriesReplayPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  WebhookDelivery: ResolverTypeWrapper<WebhookDeliveryMapper>;
  WebhookDeliveryConnection: ResolverTypeWrapper<Omit<WebhookDeliveryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['WebhookDeliveryEdge']>, nodes: Array<ResolversTypes['WebhookDelivery']> }>;
  WebhookDeliveryEdge: ResolverTypeWrapper<Omit<WebhookDeliveryEdge, 'node'> & { node: ResolversTypes['WebhookDelivery'] }>;
  WebhookDeliveryReplayInput: WebhookDeliveryReplayInput;
  WebhookDeliveryReplayPayload: ResolverTypeWrapper<Omit<WebhookDeliveryReplayPayload, 'delivery' | 'userErrors'> & { delivery?: Maybe<ResolversTypes['WebhookDelivery']>, userErrors: Array<ResolversTypes['UserError']> }>;
  WebhookDeliveryStatus: WebhookDeliveryStatus;
  WebhookDisabledReason: WebhookDisabledReason;
  WebhookEndpoint: ResolverTypeWrapper<WebhookEndpointMapper>;
  WebhookEndpointConnection: ResolverTypeWrapper<Omit<WebhookEndpointConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['WebhookEndpointEdge']>, nodes: Array<ResolversTypes['WebhookEndpoint']> }>;
  WebhookEndpointCreateInput: WebhookEndpointCreateInput;
  WebhookEndpointCreatePayload: ResolverTypeWrapper<Omit<WebhookEndpointCreatePayload, 'endpoint' | 'userErrors'> & { endpoint?: Maybe<ResolversTypes['WebhookEndpoint']>, userErrors: Array<ResolversTypes['UserError']> }>;
  WebhookEndpointDeleteInput: WebhookEndpointDeleteInput;
  WebhookEndpointDeletePayload: ResolverTypeWrapper<Omit<WebhookEndpointDeletePayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  WebhookEndpointEdge: ResolverTypeWrapper<Omit<WebhookEndpointEdge, 'node'> & { node: ResolversTypes['WebhookEndpoint'] }>;
  WebhookEndpointSecretRotateInput: WebhookEndpointSecretRotateInput;
  WebhookEndpointSecretRotatePayload: ResolverTypeWrapper<Omit<WebhookEndpointSecretRotatePayload, 'endpoint' | 'userErrors'> & { endpoint?: Maybe<ResolversTypes['WebhookEndpoint']>, userErrors: Array<ResolversTypes['UserError']> }>;
  WebhookEndpointTestInput: WebhookEndpointTestInput;
  WebhookEndpointTestPayload: ResolverTypeWrapper<Omit<WebhookEndpointTestPayload, 'delivery' | 'userErrors'> & { delivery?: Maybe<ResolversTypes['WebhookDelivery']>, userErrors: Array<ResolversTypes['UserError']> }>;
  WebhookEndpointUpdateInput: WebhookEndpointUpdateInput;
  WebhookEndpointUpdatePayload: ResolverTypeWrapper<Omit<WebhookEndpointUpdatePayload, 'endpoint' | 'userErrors'> & { endpoint?: Maybe<ResolversTypes['WebhookEndpoint']>, userErrors: Array<ResolversTypes['UserError']> }>;
  WebhookEventKind: WebhookEventKind;
  WebhookSecret: ResolverTypeWrapper<WebhookSecretMapper>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  BackInStockAlertCreateInput: BackInStockAlertCreateInput;
  ID: Scalars['ID']['output'];
  BackInStockAlertCreatePayload: Omit<BackInStockAlertCreatePayload, 'alert' | 'userErrors'> & { alert?: Maybe<ResolversParentTypes['ProductAlert']>, userErrors: Array<ResolversParentTypes['UserError']> };
  BigInt: Scalars['BigInt']['output'];
  CountryCode: Scalars['CountryCode']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  IdempotencyKeyReusedError: IdempotencyKeyReusedError;
  String: Scalars['String']['output'];
  InvalidInputError: InvalidInputError;
  Merchant: MerchantMapper;
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  NotFoundError: NotFoundError;
  Notification: NotificationMapper;
  NotificationChoice: NotificationChoice;
  NotificationChoiceInput: NotificationChoiceInput;
  NotificationConnection: Omit<NotificationConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['NotificationEdge']>, nodes: Array<ResolversParentTypes['Notification']> };
  NotificationDelivery: NotificationDeliveryMapper;
  NotificationDeliveryConnection: Omit<NotificationDeliveryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['NotificationDeliveryEdge']>, nodes: Array<ResolversParentTypes['NotificationDelivery']> };
  NotificationDeliveryEdge: Omit<NotificationDeliveryEdge, 'node'> & { node: ResolversParentTypes['NotificationDelivery'] };
  NotificationDeliveryFilterInput: NotificationDeliveryFilterInput;
  NotificationDeliveryReplayInput: NotificationDeliveryReplayInput;
  NotificationDeliveryReplayPayload: Omit<NotificationDeliveryReplayPayload, 'delivery' | 'userErrors'> & { delivery?: Maybe<ResolversParentTypes['NotificationDelivery']>, userErrors: Array<ResolversParentTypes['UserError']> };
  NotificationDigest: NotificationDigest;
  NotificationDigestInput: NotificationDigestInput;
  NotificationEdge: Omit<NotificationEdge, 'node'> & { node: ResolversParentTypes['Notification'] };
  NotificationPreferences: NotificationPreferencesMapper;
  NotificationPreferencesUpdateInput: NotificationPreferencesUpdateInput;
  NotificationPreferencesUpdatePayload: Omit<NotificationPreferencesUpdatePayload, 'preferences' | 'userErrors'> & { preferences?: Maybe<ResolversParentTypes['NotificationPreferences']>, userErrors: Array<ResolversParentTypes['UserError']> };
  NotificationPreview: NotificationPreview;
  NotificationsReadSetInput: NotificationsReadSetInput;
  NotificationsReadSetPayload: Omit<NotificationsReadSetPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  Order: Order;
  PageInfo: PageInfo;
  PersonalDataPage: PersonalDataPage;
  PhoneRemoveInput: PhoneRemoveInput;
  PhoneRemovePayload: Omit<PhoneRemovePayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  PhoneVerificationRequestInput: PhoneVerificationRequestInput;
  PhoneVerificationRequestPayload: Omit<PhoneVerificationRequestPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  PhoneVerifyInput: PhoneVerifyInput;
  PhoneVerifyPayload: Omit<PhoneVerifyPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  PriceDropAlertCreateInput: PriceDropAlertCreateInput;
  PriceDropAlertCreatePayload: Omit<PriceDropAlertCreatePayload, 'alert' | 'userErrors'> & { alert?: Maybe<ResolversParentTypes['ProductAlert']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ProductAlert: ProductAlertMapper;
  ProductAlertConnection: Omit<ProductAlertConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ProductAlertEdge']>, nodes: Array<ResolversParentTypes['ProductAlert']> };
  ProductAlertDeleteInput: ProductAlertDeleteInput;
  ProductAlertDeletePayload: Omit<ProductAlertDeletePayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  ProductAlertEdge: Omit<ProductAlertEdge, 'node'> & { node: ResolversParentTypes['ProductAlert'] };
  ProductVariant: ProductVariantMapper;
  PushSubscription: PushSubscriptionMapper;
  PushSubscriptionCreateInput: PushSubscriptionCreateInput;
  PushSubscriptionCreatePayload: Omit<PushSubscriptionCreatePayload, 'subscription' | 'userErrors'> & { subscription?: Maybe<ResolversParentTypes['PushSubscription']>, userErrors: Array<ResolversParentTypes['UserError']> };
  PushSubscriptionDeleteInput: PushSubscriptionDeleteInput;
  PushSubscriptionDeletePayload: Omit<PushSubscriptionDeletePayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  Query: Record<PropertyKey, never>;
  QuietHours: QuietHours;
  QuietHoursInput: QuietHoursInput;
  Return: Return;
  Shipment: Shipment;
  Subscription: Record<PropertyKey, never>;
  TaxedMoney: TaxedMoney;
  URL: Scalars['URL']['output'];
  UnsubscribeLinksRevokeInput: UnsubscribeLinksRevokeInput;
  UnsubscribeLinksRevokePayload: Omit<UnsubscribeLinksRevokePayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  User: UserMapper;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  WebhookAttempt: WebhookAttemptMapper;
  WebhookDeliveriesReplayInput: WebhookDeliveriesReplayInput;
  WebhookDeliveriesReplayPayload: Omit<WebhookDeliveriesReplayPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  WebhookDelivery: WebhookDeliveryMapper;
  WebhookDeliveryConnection: Omit<WebhookDeliveryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['WebhookDeliveryEdge']>, nodes: Array<ResolversParentTypes['WebhookDelivery']> };
  WebhookDeliveryEdge: Omit<WebhookDeliveryEdge, 'node'> & { node: ResolversParentTypes['WebhookDelivery'] };
  WebhookDeliveryReplayInput: WebhookDeliveryReplayInput;
  WebhookDeliveryReplayPayload: Omit<WebhookDeliveryReplayPayload, 'delivery' | 'userErrors'> & { delivery?: Maybe<ResolversParentTypes['WebhookDelivery']>, userErrors: Array<ResolversParentTypes['UserError']> };
  WebhookEndpoint: WebhookEndpointMapper;
  WebhookEndpointConnection: Omit<WebhookEndpointConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['WebhookEndpointEdge']>, nodes: Array<ResolversParentTypes['WebhookEndpoint']> };
  WebhookEndpointCreateInput: WebhookEndpointCreateInput;
  WebhookEndpointCreatePayload: Omit<WebhookEndpointCreatePayload, 'endpoint' | 'userErrors'> & { endpoint?: Maybe<ResolversParentTypes['WebhookEndpoint']>, userErrors: Array<ResolversParentTypes['UserError']> };
  WebhookEndpointDeleteInput: WebhookEndpointDeleteInput;
  WebhookEndpointDeletePayload: Omit<WebhookEndpointDeletePayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  WebhookEndpointEdge: Omit<WebhookEndpointEdge, 'node'> & { node: ResolversParentTypes['WebhookEndpoint'] };
  WebhookEndpointSecretRotateInput: WebhookEndpointSecretRotateInput;
  WebhookEndpointSecretRotatePayload: Omit<WebhookEndpointSecretRotatePayload, 'endpoint' | 'userErrors'> & { endpoint?: Maybe<ResolversParentTypes['WebhookEndpoint']>, userErrors: Array<ResolversParentTypes['UserError']> };
  WebhookEndpointTestInput: WebhookEndpointTestInput;
  WebhookEndpointTestPayload: Omit<WebhookEndpointTestPayload, 'delivery' | 'userErrors'> & { delivery?: Maybe<ResolversParentTypes['WebhookDelivery']>, userErrors: Array<ResolversParentTypes['UserError']> };
  WebhookEndpointUpdateInput: WebhookEndpointUpdateInput;
  WebhookEndpointUpdatePayload: Omit<WebhookEndpointUpdatePayload, 'endpoint' | 'userErrors'> & { endpoint?: Maybe<ResolversParentTypes['WebhookEndpoint']>, userErrors: Array<ResolversParentTypes['UserError']> };
  WebhookSecret: WebhookSecretMapper;
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
};

export type CacheControlDirectiveArgs = {
  inheritMaxAge?: Maybe<Scalars['Boolean']['input']>;
  maxAge?: Maybe<Scalars['Int']['input']>;
  scope?: Maybe<CacheControlScope>;
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = Context, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type BackInStockAlertCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BackInStockAlertCreatePayload'] = ResolversParentTypes['BackInStockAlertCreatePayload']> = {
  alert?: Resolver<Maybe<ResolversTypes['ProductAlert']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export interface BigIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['BigInt'], any> {
  name: 'BigInt';
}

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
  webhookEndpoints?: Resolver<Maybe<ResolversTypes['WebhookEndpointConnection']>, ParentType, ContextType, Partial<MerchantWebhookEndpointsArgs>>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currencyCode?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  minorUnits?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  backInStockAlertCreate?: Resolver<ResolversTypes['BackInStockAlertCreatePayload'], ParentType, ContextType, RequireFields<MutationBackInStockAlertCreateArgs, 'input'>>;
  notificationDeliveryReplay?: Resolver<ResolversTypes['NotificationDeliveryReplayPayload'], ParentType, ContextType, RequireFields<MutationNotificationDeliveryReplayArgs, 'input'>>;
  notificationPreferencesUpdate?: Resolver<ResolversTypes['NotificationPreferencesUpdatePayload'], ParentType, ContextType, RequireFields<MutationNotificationPreferencesUpdateArgs, 'input'>>;
  notificationsReadSet?: Resolver<ResolversTypes['NotificationsReadSetPayload'], ParentType, ContextType, RequireFields<MutationNotificationsReadSetArgs, 'input'>>;
  phoneRemove?: Resolver<ResolversTypes['PhoneRemovePayload'], ParentType, ContextType, RequireFields<MutationPhoneRemoveArgs, 'input'>>;
  phoneVerificationRequest?: Resolver<ResolversTypes['PhoneVerificationRequestPayload'], ParentType, ContextType, RequireFields<MutationPhoneVerificationRequestArgs, 'input'>>;
  phoneVerify?: Resolver<ResolversTypes['PhoneVerifyPayload'], ParentType, ContextType, RequireFields<MutationPhoneVerifyArgs, 'input'>>;
  priceDropAlertCreate?: Resolver<ResolversTypes['PriceDropAlertCreatePayload'], ParentType, ContextType, RequireFields<MutationPriceDropAlertCreateArgs, 'input'>>;
  productAlertDelete?: Resolver<ResolversTypes['ProductAlertDeletePayload'], ParentType, ContextType, RequireFields<MutationProductAlertDeleteArgs, 'input'>>;
  pushSubscriptionCreate?: Resolver<ResolversTypes['PushSubscriptionCreatePayload'], ParentType, ContextType, RequireFields<MutationPushSubscriptionCreateArgs, 'input'>>;
  pushSubscriptionDelete?: Resolver<ResolversTypes['PushSubscriptionDeletePayload'], ParentType, ContextType, RequireFields<MutationPushSubscriptionDeleteArgs, 'input'>>;
  unsubscribeLinksRevoke?: Resolver<ResolversTypes['UnsubscribeLinksRevokePayload'], ParentType, ContextType, RequireFields<MutationUnsubscribeLinksRevokeArgs, 'input'>>;
  webhookDeliveriesReplay?: Resolver<ResolversTypes['WebhookDeliveriesReplayPayload'], ParentType, ContextType, RequireFields<MutationWebhookDeliveriesReplayArgs, 'input'>>;
  webhookDeliveryReplay?: Resolver<ResolversTypes['WebhookDeliveryReplayPayload'], ParentType, ContextType, RequireFields<MutationWebhookDeliveryReplayArgs, 'input'>>;
  webhookEndpointCreate?: Resolver<ResolversTypes['WebhookEndpointCreatePayload'], ParentType, ContextType, RequireFields<MutationWebhookEndpointCreateArgs, 'input'>>;
  webhookEndpointDelete?: Resolver<ResolversTypes['WebhookEndpointDeletePayload'], ParentType, ContextType, RequireFields<MutationWebhookEndpointDeleteArgs, 'input'>>;
  webhookEndpointSecretRotate?: Resolver<ResolversTypes['WebhookEndpointSecretRotatePayload'], ParentType, ContextType, RequireFields<MutationWebhookEndpointSecretRotateArgs, 'input'>>;
  webhookEndpointTest?: Resolver<ResolversTypes['WebhookEndpointTestPayload'], ParentType, ContextType, RequireFields<MutationWebhookEndpointTestArgs, 'input'>>;
  webhookEndpointUpdate?: Resolver<ResolversTypes['WebhookEndpointUpdatePayload'], ParentType, ContextType, RequireFields<MutationWebhookEndpointUpdateArgs, 'input'>>;
};

export type NotFoundErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotFoundError'] = ResolversParentTypes['NotFoundError']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotificationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Notification'] = ResolversParentTypes['Notification'], FederationReferenceType extends FederationReferenceTypes['Notification'] = FederationReferenceTypes['Notification']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Notification']> | FederationReferenceType, FederationReferenceType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<NotificationBodyArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['NotificationKind'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  readAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  return?: Resolver<Maybe<ResolversTypes['Return']>, ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shipment?: Resolver<Maybe<ResolversTypes['Shipment']>, ParentType, ContextType>;
  subjectId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subjectType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<NotificationTitleArgs>>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
};

export type NotificationChoiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationChoice'] = ResolversParentTypes['NotificationChoice']> = {
  isFixed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isOn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['NotificationKind'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['NotificationPlace'], ParentType, ContextType>;
};

export type NotificationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationConnection'] = ResolversParentTypes['NotificationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['NotificationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Notification']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type NotificationDeliveryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationDelivery'] = ResolversParentTypes['NotificationDelivery']> = {
  attemptCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['NotificationPlace'], ParentType, ContextType>;
  completedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['NotificationKind'], ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nextAttemptAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  provider?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  providerMessageId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recipientId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['NotificationDeliveryStatus'], ParentType, ContextType>;
  subjectId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subjectType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  template?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type NotificationDeliveryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationDeliveryConnection'] = ResolversParentTypes['NotificationDeliveryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['NotificationDeliveryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['NotificationDelivery']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type NotificationDeliveryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationDeliveryEdge'] = ResolversParentTypes['NotificationDeliveryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['NotificationDelivery'], ParentType, ContextType>;
};

export type NotificationDeliveryReplayPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationDeliveryReplayPayload'] = ResolversParentTypes['NotificationDeliveryReplayPayload']> = {
  delivery?: Resolver<Maybe<ResolversTypes['NotificationDelivery']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type NotificationDigestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationDigest'] = ResolversParentTypes['NotificationDigest']> = {
  hour?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rhythm?: Resolver<ResolversTypes['DigestRhythm'], ParentType, ContextType>;
  weekday?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NotificationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationEdge'] = ResolversParentTypes['NotificationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Notification'], ParentType, ContextType>;
};

export type NotificationPreferencesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationPreferences'] = ResolversParentTypes['NotificationPreferences']> = {
  allowsMarketing?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  choices?: Resolver<Array<ResolversTypes['NotificationChoice']>, ParentType, ContextType>;
  digest?: Resolver<ResolversTypes['NotificationDigest'], ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quietHours?: Resolver<Maybe<ResolversTypes['QuietHours']>, ParentType, ContextType>;
  timeZone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type NotificationPreferencesUpdatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationPreferencesUpdatePayload'] = ResolversParentTypes['NotificationPreferencesUpdatePayload']> = {
  preferences?: Resolver<Maybe<ResolversTypes['NotificationPreferences']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type NotificationPreviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationPreview'] = ResolversParentTypes['NotificationPreview']> = {
  body?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  html?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type NotificationsReadSetPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationsReadSetPayload'] = ResolversParentTypes['NotificationsReadSetPayload']> = {
  readCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  unreadCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
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

export type PhoneRemovePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PhoneRemovePayload'] = ResolversParentTypes['PhoneRemovePayload']> = {
  removedPhone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PhoneVerificationRequestPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PhoneVerificationRequestPayload'] = ResolversParentTypes['PhoneVerificationRequestPayload']> = {
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PhoneVerifyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PhoneVerifyPayload'] = ResolversParentTypes['PhoneVerifyPayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  verifiedPhone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PriceDropAlertCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceDropAlertCreatePayload'] = ResolversParentTypes['PriceDropAlertCreatePayload']> = {
  alert?: Resolver<Maybe<ResolversTypes['ProductAlert']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ProductAlertResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductAlert'] = ResolversParentTypes['ProductAlert']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  currencyCode?: Resolver<Maybe<ResolversTypes['CurrencyCode']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isWaiting?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ProductAlertKind'], ParentType, ContextType>;
  priceToBeat?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  productName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  targetPrice?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  toldAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
};

export type ProductAlertConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductAlertConnection'] = ResolversParentTypes['ProductAlertConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProductAlertEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ProductAlert']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ProductAlertDeletePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductAlertDeletePayload'] = ResolversParentTypes['ProductAlertDeletePayload']> = {
  deletedAlertId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ProductAlertEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductAlertEdge'] = ResolversParentTypes['ProductAlertEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProductAlert'], ParentType, ContextType>;
};

export type ProductVariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductVariant'] = ResolversParentTypes['ProductVariant'], FederationReferenceType extends FederationReferenceTypes['ProductVariant'] = FederationReferenceTypes['ProductVariant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProductVariant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  backInStockAlert?: Resolver<Maybe<ResolversTypes['ProductAlert']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  priceDropAlert?: Resolver<Maybe<ResolversTypes['ProductAlert']>, ParentType, ContextType>;
};

export type PushSubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PushSubscription'] = ResolversParentTypes['PushSubscription']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deviceName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PushSubscriptionCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PushSubscriptionCreatePayload'] = ResolversParentTypes['PushSubscriptionCreatePayload']> = {
  subscription?: Resolver<Maybe<ResolversTypes['PushSubscription']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PushSubscriptionDeletePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PushSubscriptionDeletePayload'] = ResolversParentTypes['PushSubscriptionDeletePayload']> = {
  deletedSubscriptionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  notificationDeliveries?: Resolver<Maybe<ResolversTypes['NotificationDeliveryConnection']>, ParentType, ContextType, Partial<QueryNotificationDeliveriesArgs>>;
  notificationTemplatePreview?: Resolver<Maybe<ResolversTypes['NotificationPreview']>, ParentType, ContextType, RequireFields<QueryNotificationTemplatePreviewArgs, 'kind' | 'language' | 'place'>>;
  personalDataOf?: Resolver<ResolversTypes['PersonalDataPage'], ParentType, ContextType, RequireFields<QueryPersonalDataOfArgs, 'first' | 'userId'>>;
  webPushPublicKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  webhookDelivery?: Resolver<Maybe<ResolversTypes['WebhookDelivery']>, ParentType, ContextType, RequireFields<QueryWebhookDeliveryArgs, 'id'>>;
  webhookEndpoint?: Resolver<Maybe<ResolversTypes['WebhookEndpoint']>, ParentType, ContextType, RequireFields<QueryWebhookEndpointArgs, 'id'>>;
  webhookEndpoints?: Resolver<ResolversTypes['WebhookEndpointConnection'], ParentType, ContextType, Partial<QueryWebhookEndpointsArgs>>;
};

export type QuietHoursResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuietHours'] = ResolversParentTypes['QuietHours']> = {
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReturnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Return'] = ResolversParentTypes['Return']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ShipmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Shipment'] = ResolversParentTypes['Shipment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  notificationReceived?: SubscriptionResolver<ResolversTypes['Notification'], "notificationReceived", ParentType, ContextType, Partial<SubscriptionNotificationReceivedArgs>>;
};

export type TaxedMoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaxedMoney'] = ResolversParentTypes['TaxedMoney']> = {
  gross?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export type UnsubscribeLinksRevokePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnsubscribeLinksRevokePayload'] = ResolversParentTypes['UnsubscribeLinksRevokePayload']> = {
  isRevoked?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  notificationPreferences?: Resolver<Maybe<ResolversTypes['NotificationPreferences']>, ParentType, ContextType>;
  notifications?: Resolver<Maybe<ResolversTypes['NotificationConnection']>, ParentType, ContextType, RequireFields<UserNotificationsArgs, 'isUnread'>>;
  productAlerts?: Resolver<Maybe<ResolversTypes['ProductAlertConnection']>, ParentType, ContextType, Partial<UserProductAlertsArgs>>;
  pushSubscriptions?: Resolver<Maybe<Array<ResolversTypes['PushSubscription']>>, ParentType, ContextType>;
  unreadNotificationCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  verifiedPhone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReusedError' | 'InvalidInputError' | 'NotFoundError', ParentType, ContextType>;
};

export type WebhookAttemptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookAttempt'] = ResolversParentTypes['WebhookAttempt']> = {
  durationMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  excerpt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['WebhookAttemptOutcome'], ParentType, ContextType>;
  responseCode?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  sentAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type WebhookDeliveriesReplayPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookDeliveriesReplayPayload'] = ResolversParentTypes['WebhookDeliveriesReplayPayload']> = {
  replayedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type WebhookDeliveryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookDelivery'] = ResolversParentTypes['WebhookDelivery'], FederationReferenceType extends FederationReferenceTypes['WebhookDelivery'] = FederationReferenceTypes['WebhookDelivery']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['WebhookDelivery']> | FederationReferenceType, FederationReferenceType, ContextType>;
  attemptCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  attempts?: Resolver<Array<ResolversTypes['WebhookAttempt']>, ParentType, ContextType>;
  completedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endpoint?: Resolver<ResolversTypes['WebhookEndpoint'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['WebhookEventKind']>, ParentType, ContextType>;
  messageId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nextAttemptAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  payload?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['WebhookDeliveryStatus'], ParentType, ContextType>;
};

export type WebhookDeliveryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookDeliveryConnection'] = ResolversParentTypes['WebhookDeliveryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['WebhookDeliveryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['WebhookDelivery']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type WebhookDeliveryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookDeliveryEdge'] = ResolversParentTypes['WebhookDeliveryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WebhookDelivery'], ParentType, ContextType>;
};

export type WebhookDeliveryReplayPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookDeliveryReplayPayload'] = ResolversParentTypes['WebhookDeliveryReplayPayload']> = {
  delivery?: Resolver<Maybe<ResolversTypes['WebhookDelivery']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type WebhookEndpointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookEndpoint'] = ResolversParentTypes['WebhookEndpoint'], FederationReferenceType extends FederationReferenceTypes['WebhookEndpoint'] = FederationReferenceTypes['WebhookEndpoint']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['WebhookEndpoint']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deliveries?: Resolver<ResolversTypes['WebhookDeliveryConnection'], ParentType, ContextType, Partial<WebhookEndpointDeliveriesArgs>>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  disabledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  disabledReason?: Resolver<Maybe<ResolversTypes['WebhookDisabledReason']>, ParentType, ContextType>;
  failingSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isEnabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kinds?: Resolver<Array<ResolversTypes['WebhookEventKind']>, ParentType, ContextType>;
  merchant?: Resolver<Maybe<ResolversTypes['Merchant']>, ParentType, ContextType>;
  merchantIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  partnerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  secrets?: Resolver<Array<ResolversTypes['WebhookSecret']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WebhookEndpointConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookEndpointConnection'] = ResolversParentTypes['WebhookEndpointConnection']> = {
  edges?: Resolver<Array<ResolversTypes['WebhookEndpointEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['WebhookEndpoint']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type WebhookEndpointCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookEndpointCreatePayload'] = ResolversParentTypes['WebhookEndpointCreatePayload']> = {
  endpoint?: Resolver<Maybe<ResolversTypes['WebhookEndpoint']>, ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type WebhookEndpointDeletePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookEndpointDeletePayload'] = ResolversParentTypes['WebhookEndpointDeletePayload']> = {
  deletedEndpointId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type WebhookEndpointEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookEndpointEdge'] = ResolversParentTypes['WebhookEndpointEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WebhookEndpoint'], ParentType, ContextType>;
};

export type WebhookEndpointSecretRotatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookEndpointSecretRotatePayload'] = ResolversParentTypes['WebhookEndpointSecretRotatePayload']> = {
  endpoint?: Resolver<Maybe<ResolversTypes['WebhookEndpoint']>, ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type WebhookEndpointTestPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookEndpointTestPayload'] = ResolversParentTypes['WebhookEndpointTestPayload']> = {
  delivery?: Resolver<Maybe<ResolversTypes['WebhookDelivery']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type WebhookEndpointUpdatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookEndpointUpdatePayload'] = ResolversParentTypes['WebhookEndpointUpdatePayload']> = {
  endpoint?: Resolver<Maybe<ResolversTypes['WebhookEndpoint']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type WebhookSecretResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookSecret'] = ResolversParentTypes['WebhookSecret']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  BackInStockAlertCreatePayload?: BackInStockAlertCreatePayloadResolvers<ContextType>;
  BigInt?: GraphQLScalarType;
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
  Notification?: NotificationResolvers<ContextType>;
  NotificationChoice?: NotificationChoiceResolvers<ContextType>;
  NotificationConnection?: NotificationConnectionResolvers<ContextType>;
  NotificationDelivery?: NotificationDeliveryResolvers<ContextType>;
  NotificationDeliveryConnection?: NotificationDeliveryConnectionResolvers<ContextType>;
  NotificationDeliveryEdge?: NotificationDeliveryEdgeResolvers<ContextType>;
  NotificationDeliveryReplayPayload?: NotificationDeliveryReplayPayloadResolvers<ContextType>;
  NotificationDigest?: NotificationDigestResolvers<ContextType>;
  NotificationEdge?: NotificationEdgeResolvers<ContextType>;
  NotificationPreferences?: NotificationPreferencesResolvers<ContextType>;
  NotificationPreferencesUpdatePayload?: NotificationPreferencesUpdatePayloadResolvers<ContextType>;
  NotificationPreview?: NotificationPreviewResolvers<ContextType>;
  NotificationsReadSetPayload?: NotificationsReadSetPayloadResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PersonalDataPage?: PersonalDataPageResolvers<ContextType>;
  PhoneRemovePayload?: PhoneRemovePayloadResolvers<ContextType>;
  PhoneVerificationRequestPayload?: PhoneVerificationRequestPayloadResolvers<ContextType>;
  PhoneVerifyPayload?: PhoneVerifyPayloadResolvers<ContextType>;
  PriceDropAlertCreatePayload?: PriceDropAlertCreatePayloadResolvers<ContextType>;
  ProductAlert?: ProductAlertResolvers<ContextType>;
  ProductAlertConnection?: ProductAlertConnectionResolvers<ContextType>;
  ProductAlertDeletePayload?: ProductAlertDeletePayloadResolvers<ContextType>;
  ProductAlertEdge?: ProductAlertEdgeResolvers<ContextType>;
  ProductVariant?: ProductVariantResolvers<ContextType>;
  PushSubscription?: PushSubscriptionResolvers<ContextType>;
  PushSubscriptionCreatePayload?: PushSubscriptionCreatePayloadResolvers<ContextType>;
  PushSubscriptionDeletePayload?: PushSubscriptionDeletePayloadResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  QuietHours?: QuietHoursResolvers<ContextType>;
  Return?: ReturnResolvers<ContextType>;
  Shipment?: ShipmentResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  TaxedMoney?: TaxedMoneyResolvers<ContextType>;
  URL?: GraphQLScalarType;
  UnsubscribeLinksRevokePayload?: UnsubscribeLinksRevokePayloadResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  WebhookAttempt?: WebhookAttemptResolvers<ContextType>;
  WebhookDeliveriesReplayPayload?: WebhookDeliveriesReplayPayloadResolvers<ContextType>;
  WebhookDelivery?: WebhookDeliveryResolvers<ContextType>;
  WebhookDeliveryConnection?: WebhookDeliveryConnectionResolvers<ContextType>;
  WebhookDeliveryEdge?: WebhookDeliveryEdgeResolvers<ContextType>;
  WebhookDeliveryReplayPayload?: WebhookDeliveryReplayPayloadResolvers<ContextType>;
  WebhookEndpoint?: WebhookEndpointResolvers<ContextType>;
  WebhookEndpointConnection?: WebhookEndpointConnectionResolvers<ContextType>;
  WebhookEndpointCreatePayload?: WebhookEndpointCreatePayloadResolvers<ContextType>;
  WebhookEndpointDeletePayload?: WebhookEndpointDeletePayloadResolvers<ContextType>;
  WebhookEndpointEdge?: WebhookEndpointEdgeResolvers<ContextType>;
  WebhookEndpointSecretRotatePayload?: WebhookEndpointSecretRotatePayloadResolvers<ContextType>;
  WebhookEndpointTestPayload?: WebhookEndpointTestPayloadResolvers<ContextType>;
  WebhookEndpointUpdatePayload?: WebhookEndpointUpdatePayloadResolvers<ContextType>;
  WebhookSecret?: WebhookSecretResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
};
