import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { TicketMapper, TicketEntryMapper, TicketAttachmentMapper, TicketUpdatedMapper, TicketSlaMapper, SlaBreachMapper, TicketSatisfactionMapper, SupportAgentMapper, SlaPolicyMapper, SupportCalendarMapper, CannedAnswerMapper, ArticleMapper, ArticleVersionMapper, ProductMapper, UserMapper, MerchantMapper, OrderMapper, ChatMapper, ChatMessageMapper, ChatMessageAddedMapper, ChatSatisfactionMapper, ChatAgentMapper, ChatLineMapper } from '../mappers.ts';
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

/** How an agent is there. */
export type AgentPresenceSetInput = {
  /** How many chats at once they take, 1 to 20; as before when left out, 3 for who is new. */
  capacity?: InputMaybe<Scalars['Int']['input']>;
  /** Whether they are. */
  status: AgentStatus;
};

/** What came of saying how an agent is there. */
export type AgentPresenceSetPayload = {
  __typename?: 'AgentPresenceSetPayload';
  /** The agent; null when refused. */
  agent?: Maybe<ChatAgent>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Whether an agent is there. */
export type AgentStatus =
  /** They keep those they have and are given no more. */
  | 'AWAY'
  /** They are not there. */
  | 'OFFLINE'
  /** They are given chats. */
  | 'ONLINE';

/** An article of the knowledge base, in one language. */
export type Article = {
  __typename?: 'Article';
  /** What it says, Markdown. */
  body: Scalars['String']['output'];
  /** Where it stands in the knowledge base. */
  category: ArticleCategory;
  /** How many say that it helped. */
  helpfulCount: Scalars['Int']['output'];
  /** A piece of it in which words stand that were looked for; empty where none were. */
  highlight: Array<ArticlePiece>;
  /** The article's id. */
  id: Scalars['ID']['output'];
  /** The language of the words, a tag of BCP 47. */
  language: Scalars['String']['output'];
  /** The languages it is shown in. */
  languages: Array<Scalars['String']['output']>;
  /** Since when these words are shown; null where they are not. */
  publishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Its address, for example `how-to-return`. */
  slug: Scalars['String']['output'];
  /** What it says, in a sentence or two. */
  summary: Scalars['String']['output'];
  /** What it is called. */
  title: Scalars['String']['output'];
  /** How many say that it did not. */
  unhelpfulCount: Scalars['Int']['output'];
  /** Counts the changes of what it is about, for `expectedVersion`. For staff. */
  version?: Maybe<Scalars['Int']['output']>;
  /** What it said, the newest first, at most 100. For staff. */
  versions?: Maybe<Array<ArticleVersion>>;
};


/** An article of the knowledge base, in one language. */
export type ArticleVersionsArgs = {
  language?: Scalars['String']['input'];
};

/** Where articles stand in the knowledge base. */
export type ArticleCategory =
  /** Logging in, and what is kept of somebody. */
  | 'ACCOUNT'
  /** Parcels. */
  | 'DELIVERY'
  /** Choosing and ordering. */
  | 'ORDERING'
  /** Anything else. */
  | 'OTHER'
  /** Money. */
  | 'PAYMENT'
  /** How things work. */
  | 'PRODUCT_HELP'
  /** Sending something back. */
  | 'RETURNS';

/** Articles of the knowledge base, page by page. */
export type ArticleConnection = {
  __typename?: 'ArticleConnection';
  /** Each with its cursor. */
  edges: Array<ArticleEdge>;
  /** Without cursors. */
  nodes: Array<Article>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** A new article. */
export type ArticleCreateInput = {
  /** What it says, Markdown, 1 to 50,000 characters. */
  body: Scalars['String']['input'];
  /** Where it stands in the knowledge base. */
  category: ArticleCategory;
  /** Categories of the catalogue it is about, at most 200. */
  categoryIds?: Array<Scalars['ID']['input']>;
  /** In which language, a tag of BCP 47. */
  language: Scalars['String']['input'];
  /** Products it is about, at most 200. */
  productIds?: Array<Scalars['ID']['input']>;
  /** Its address: at most 100 small letters, digits and single hyphens. */
  slug: Scalars['String']['input'];
  /** What it says, in a sentence or two; 1 to 500 characters. */
  summary: Scalars['String']['input'];
  /** What it is called, 1 to 150 characters. */
  title: Scalars['String']['input'];
};

/** What came of writing an article. */
export type ArticleCreatePayload = {
  __typename?: 'ArticleCreatePayload';
  /** The article, with what was written last; null when refused. */
  article?: Maybe<Article>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** One of a list, and its cursor. */
export type ArticleEdge = {
  __typename?: 'ArticleEdge';
  /** For `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** What stands there. */
  node: Article;
};

/** A piece of a text that is what was looked for, or is not. */
export type ArticlePiece = {
  __typename?: 'ArticlePiece';
  /** Whether it is what was looked for. */
  isMatch: Scalars['Boolean']['output'];
  /** The text. Joined the pieces are the text, without markup. */
  text: Scalars['String']['output'];
};

/** Which version is shown. */
export type ArticlePublishInput = {
  /** The article's id. */
  articleId: Scalars['ID']['input'];
  /** In which language, a tag of BCP 47. */
  language: Scalars['String']['input'];
  /** Its number; the newest when left out. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** What came of showing a version. */
export type ArticlePublishPayload = {
  __typename?: 'ArticlePublishPayload';
  /** The article, with what was written last; null when refused. */
  article?: Maybe<Article>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Why something about an article was refused; see `code`. */
export type ArticleRefusedError = UserError & {
  __typename?: 'ArticleRefusedError';
  /** `ARTICLE_SLUG_TAKEN`, `ARTICLE_NOT_PUBLISHABLE` or `VERSION_CONFLICT`. */
  code: ErrorCode;
  /** The path of the input field at fault. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What to do about it. */
  message: Scalars['String']['output'];
};

/** What an article is to say. */
export type ArticleTextSetInput = {
  /** The article's id. */
  articleId: Scalars['ID']['input'];
  /** What it says, Markdown, 1 to 50,000 characters. */
  body: Scalars['String']['input'];
  /** In which language, a tag of BCP 47. */
  language: Scalars['String']['input'];
  /** What it says, in a sentence or two; 1 to 500 characters. */
  summary: Scalars['String']['input'];
  /** What it is called, 1 to 150 characters. */
  title: Scalars['String']['input'];
};

/** What came of writing the next version. */
export type ArticleTextSetPayload = {
  __typename?: 'ArticleTextSetPayload';
  /** The article, with what was written last; null when refused. */
  article?: Maybe<Article>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Which article is shown no more. */
export type ArticleUnpublishInput = {
  /** The article's id. */
  articleId: Scalars['ID']['input'];
  /** In which language, a tag of BCP 47. */
  language: Scalars['String']['input'];
};

/** What came of showing an article no more. */
export type ArticleUnpublishPayload = {
  __typename?: 'ArticleUnpublishPayload';
  /** The article, with what was written last; null when refused. */
  article?: Maybe<Article>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** What an article is about from now on. What is left out stays. */
export type ArticleUpdateInput = {
  /** The article's id. */
  articleId: Scalars['ID']['input'];
  /** Where it stands in the knowledge base. */
  category?: InputMaybe<ArticleCategory>;
  /** All categories of the catalogue it is about. */
  categoryIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The version the change is meant for. */
  expectedVersion: Scalars['Int']['input'];
  /** All products it is about. */
  productIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Its address. */
  slug?: InputMaybe<Scalars['String']['input']>;
};

/** What came of changing what an article is about. */
export type ArticleUpdatePayload = {
  __typename?: 'ArticleUpdatePayload';
  /** The article, with what was written last; null when refused. */
  article?: Maybe<Article>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** What an article said once, in one language. */
export type ArticleVersion = {
  __typename?: 'ArticleVersion';
  /** What it said, Markdown. */
  body: Scalars['String']['output'];
  /** When it was written. */
  createdAt: Scalars['DateTime']['output'];
  /** The version it was taken from; null for what was written. */
  restoredFrom?: Maybe<Scalars['Int']['output']>;
  /** What it said, in a sentence or two. */
  summary: Scalars['String']['output'];
  /** What it was called. */
  title: Scalars['String']['output'];
  /** Counts them from 1, without a gap. */
  version: Scalars['Int']['output'];
};

/** Which version is written once more. */
export type ArticleVersionRestoreInput = {
  /** The article's id. */
  articleId: Scalars['ID']['input'];
  /** In which language, a tag of BCP 47. */
  language: Scalars['String']['input'];
  /** Its number. */
  version: Scalars['Int']['input'];
};

/** What came of writing an old version once more. */
export type ArticleVersionRestorePayload = {
  __typename?: 'ArticleVersionRestorePayload';
  /** The article, with what was written last; null when refused. */
  article?: Maybe<Article>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Whether an article helped. */
export type ArticleVoteInput = {
  /** The article's id. */
  articleId: Scalars['ID']['input'];
  /** Whether it did. */
  isHelpful: Scalars['Boolean']['input'];
};

/** What came of saying whether an article helped. */
export type ArticleVotePayload = {
  __typename?: 'ArticleVotePayload';
  /** The article, with what is shown; null when refused. */
  article?: Maybe<Article>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Who may be given a kept answer. */
export type CacheControlScope =
  /** The viewer alone: no cache of ours keeps it. */
  | 'PRIVATE'
  /** Everybody. */
  | 'PUBLIC';

/** An answer that is given often. */
export type CannedAnswer = {
  __typename?: 'CannedAnswer';
  /** The words, with `{{ticket.number}}`, `{{ticket.subject}}`, `{{order.number}}` and `{{agent.name}}`. */
  body: Scalars['String']['output'];
  /** The words with what stands in a ticket; null where there is no such ticket. What is not known of it stays as it is written. */
  filledFor?: Maybe<Scalars['String']['output']>;
  /** The answer's id. */
  id: Scalars['ID']['output'];
  /** The language, a tag of BCP 47. */
  language: Scalars['String']['output'];
  /** Whose tickets it is for; null for all. */
  queue?: Maybe<TicketQueue>;
  /** What staff find it by. */
  title: Scalars['String']['output'];
  /** Counts the changes, for `expectedVersion`. */
  version: Scalars['Int']['output'];
};


/** An answer that is given often. */
export type CannedAnswerFilledForArgs = {
  ticketId: Scalars['ID']['input'];
};

/** Answers that are given often, page by page. */
export type CannedAnswerConnection = {
  __typename?: 'CannedAnswerConnection';
  /** Each with its cursor. */
  edges: Array<CannedAnswerEdge>;
  /** Without cursors. */
  nodes: Array<CannedAnswer>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** An answer that is given often. */
export type CannedAnswerCreateInput = {
  /** The words, 1 to 10,000 characters; see `CannedAnswer.body` for what is filled in. */
  body: Scalars['String']['input'];
  /** The language, a tag of BCP 47. */
  language: Scalars['String']['input'];
  /** Whose tickets it is for; all when left out. */
  queue?: InputMaybe<TicketQueue>;
  /** What staff find it by, 1 to 120 characters. */
  title: Scalars['String']['input'];
};

/** What came of keeping an answer. */
export type CannedAnswerCreatePayload = {
  __typename?: 'CannedAnswerCreatePayload';
  /** The answer; null when refused. */
  cannedAnswer?: Maybe<CannedAnswer>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Which answer is forgotten. */
export type CannedAnswerDeleteInput = {
  /** Its id. */
  cannedAnswerId: Scalars['ID']['input'];
};

/** What came of forgetting an answer. */
export type CannedAnswerDeletePayload = {
  __typename?: 'CannedAnswerDeletePayload';
  /** The id of what is forgotten; null when refused. */
  deletedCannedAnswerId?: Maybe<Scalars['ID']['output']>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** One of a list, and its cursor. */
export type CannedAnswerEdge = {
  __typename?: 'CannedAnswerEdge';
  /** For `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** What stands there. */
  node: CannedAnswer;
};

/** The answer as it is to be: all of it. */
export type CannedAnswerUpdateInput = {
  /** The words, 1 to 10,000 characters; see `CannedAnswer.body` for what is filled in. */
  body: Scalars['String']['input'];
  /** Which. */
  cannedAnswerId: Scalars['ID']['input'];
  /** The version the change is meant for. */
  expectedVersion: Scalars['Int']['input'];
  /** The language, a tag of BCP 47. */
  language: Scalars['String']['input'];
  /** Whose tickets it is for; all when left out. */
  queue?: InputMaybe<TicketQueue>;
  /** What staff find it by, 1 to 120 characters. */
  title: Scalars['String']['input'];
};

/** What came of changing an answer. */
export type CannedAnswerUpdatePayload = {
  __typename?: 'CannedAnswerUpdatePayload';
  /** The answer; null when refused. */
  cannedAnswer?: Maybe<CannedAnswer>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** A conversation with support. For its customer, or who holds its secret, and support. */
export type Chat = {
  __typename?: 'Chat';
  /** That agent. */
  agent?: Maybe<ChatAgent>;
  /** What customers call the agent who has it, or had it last; null while nobody does. */
  agentName?: Maybe<Scalars['String']['output']>;
  /** Up to which entry support has read. */
  agentReadUpTo: Scalars['Int']['output'];
  /** When an agent first took it; null while nobody has. */
  assignedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How the customer wants to be called; null where they did not say. */
  customerName?: Maybe<Scalars['String']['output']>;
  /** Up to which entry the customer has read. */
  customerReadUpTo: Scalars['Int']['output'];
  /** Why it ended; null before. */
  endReason?: Maybe<ChatEndReason>;
  /** When it ended; null before. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The chat's id. It opens nothing. */
  id: Scalars['ID']['output'];
  /** Two letters of ISO 639-1, for example `de`. */
  language: Scalars['String']['output'];
  /** What was said and what happened, oldest first. */
  messages: ChatMessageConnection;
  /** The order it is about; null where it is about none. */
  order?: Maybe<Order>;
  /** Where it stands in its line; null while it does not wait. */
  place?: Maybe<ChatPlace>;
  /** The product it is about; null where it is about none. */
  product?: Maybe<Product>;
  /** In which line it waits or waited. */
  queue: TicketQueue;
  /** What the customer thought of it; null while they did not say. */
  satisfaction?: Maybe<ChatSatisfaction>;
  /** The sequence of its last entry; 0 while there is none. */
  sequence: Scalars['Int']['output'];
  /** When the customer began it. */
  startedAt: Scalars['DateTime']['output'];
  /** How far it is. */
  status: ChatStatus;
  /** What it is about, in the customer's words; null once they were erased. */
  subject?: Maybe<Scalars['String']['output']>;
  /** The ticket that goes on where it ended; null where there is none. */
  ticket?: Maybe<Ticket>;
};


/** A conversation with support. For its customer, or who holds its secret, and support. */
export type ChatMessagesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** Somebody of support who answers chats. */
export type ChatAgent = {
  __typename?: 'ChatAgent';
  /** Their user id. */
  agentId: Scalars['ID']['output'];
  /** How many chats at once they take. */
  capacity: Scalars['Int']['output'];
  /** The chats they have now, who they have had longest first; 20 or so at most. */
  chats: Array<Chat>;
  /** Two letters of ISO 639-1 each. */
  languages: Array<Scalars['String']['output']>;
  /** What customers call them. */
  publicName: Scalars['String']['output'];
  /** Whose chats they are given. */
  queues: Array<TicketQueue>;
  /** Whether they are there. */
  status: AgentStatus;
};

/** Who said something in a conversation. */
export type ChatAuthor =
  /** An agent of support. */
  | 'AGENT'
  /** The customer. */
  | 'CUSTOMER'
  /** Nobody: something happened. */
  | 'SYSTEM';

/** Conversations, the newest first. */
export type ChatConnection = {
  __typename?: 'ChatConnection';
  /** Each with its cursor. */
  edges: Array<ChatEdge>;
  /** Without cursors. */
  nodes: Array<Chat>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** A conversation in a list. */
export type ChatEdge = {
  __typename?: 'ChatEdge';
  /** Where it stands. */
  cursor: Scalars['String']['output'];
  /** The conversation. */
  node: Chat;
};

/** Which conversation ends. */
export type ChatEndInput = {
  /** The guest's secret of the chat. */
  accessToken?: InputMaybe<Scalars['String']['input']>;
  /** Which chat. */
  chatId: Scalars['ID']['input'];
  /** Whether it goes on as a ticket. */
  makesTicket?: Scalars['Boolean']['input'];
};

/** What came of ending a conversation. */
export type ChatEndPayload = {
  __typename?: 'ChatEndPayload';
  /** The conversation, with its ticket where it goes on as one; null when refused. */
  chat?: Maybe<Chat>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Why a conversation ended. Values are added over time: keep a default branch. */
export type ChatEndReason =
  /** Support ended it. */
  | 'AGENT'
  /** The customer ended it. */
  | 'CUSTOMER'
  /** The customer did not answer any more. */
  | 'IDLE'
  /** No agent came in time: it goes on as a ticket. */
  | 'UNANSWERED';

/** Who waits for support in one line. */
export type ChatLine = {
  __typename?: 'ChatLine';
  /** Two letters of ISO 639-1. */
  language: Scalars['String']['output'];
  /** Since when who waits longest does. */
  longestSince: Scalars['DateTime']['output'];
  /** What they wait for. */
  queue: TicketQueue;
  /** How many wait. */
  waiting: Scalars['Int']['output'];
};

/** All lines with somebody in them. */
export type ChatLines = {
  __typename?: 'ChatLines';
  /** By queue and language. */
  lines: Array<ChatLine>;
};

/** Something said or done in a conversation. */
export type ChatMessage = {
  __typename?: 'ChatMessage';
  /** The name of the agent who said it, or of whom it tells; null for the customer's. */
  agentName?: Maybe<Scalars['String']['output']>;
  /** When it was. */
  at: Scalars['DateTime']['output'];
  /** Who said it. */
  author: ChatAuthor;
  /** The sender's own key. */
  clientKey?: Maybe<Scalars['String']['output']>;
  /** What it is. */
  kind: ChatMessageKind;
  /** Its place in the conversation, from 1 without a gap. */
  sequence: Scalars['Int']['output'];
  /** The words; null where none were said, and once they were erased. */
  text?: Maybe<Scalars['String']['output']>;
};

/** An entry that was added to a conversation. */
export type ChatMessageAdded = {
  __typename?: 'ChatMessageAdded';
  /** The conversation as it is now, which may be further than the entry. */
  chat: Chat;
  /** The entry. */
  message: ChatMessage;
  /** The entry's sequence: send it as `after` to go on after a cut. */
  sequence: Scalars['Int']['output'];
};

/** Entries of a conversation, oldest first. */
export type ChatMessageConnection = {
  __typename?: 'ChatMessageConnection';
  /** Each with its cursor. */
  edges: Array<ChatMessageEdge>;
  /** Without cursors. */
  nodes: Array<ChatMessage>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** An entry in a list. */
export type ChatMessageEdge = {
  __typename?: 'ChatMessageEdge';
  /** Where it stands. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: ChatMessage;
};

/** What an entry of a conversation is. Values are added over time: keep a default branch. */
export type ChatMessageKind =
  /** An agent has the chat from here on. */
  | 'AGENT_JOINED'
  /** An agent has it no more. */
  | 'AGENT_LEFT'
  /** It has ended. */
  | 'ENDED'
  /** It ends soon unless the customer says something. */
  | 'IDLE_WARNING'
  /** Words. */
  | 'TEXT'
  /** It waits in another line. */
  | 'TRANSFERRED';

/** Something to say. */
export type ChatMessageSendInput = {
  /** The guest's secret of the chat. */
  accessToken?: InputMaybe<Scalars['String']['input']>;
  /** In which chat. */
  chatId: Scalars['ID']['input'];
  /** A key of its own for each message, 1 to 100 characters: with the same key it is said once, however often it is sent. */
  clientKey: Scalars['String']['input'];
  /** The words, 1 to 2,000 characters. */
  text: Scalars['String']['input'];
};

/** What came of saying something. */
export type ChatMessageSendPayload = {
  __typename?: 'ChatMessageSendPayload';
  /** The conversation; null when refused. */
  chat?: Maybe<Chat>;
  /** The entry; null when refused. */
  message?: Maybe<ChatMessage>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Where a conversation stands in its line. */
export type ChatPlace = {
  __typename?: 'ChatPlace';
  /** How long it may take, in seconds, rounded up to minutes; null while no agent answers this line. */
  estimatedWaitSeconds?: Maybe<Scalars['Int']['output']>;
  /** 1: the next. */
  position: Scalars['Int']['output'];
};

/** How a conversation was. */
export type ChatRateInput = {
  /** The guest's secret of the chat. */
  accessToken?: InputMaybe<Scalars['String']['input']>;
  /** Which chat. */
  chatId: Scalars['ID']['input'];
  /** In the customer's words, at most 1,000 characters. */
  comment?: InputMaybe<Scalars['String']['input']>;
  /** From 1 (bad) to 5 (good). */
  rating: Scalars['Int']['input'];
};

/** What came of rating a conversation. */
export type ChatRatePayload = {
  __typename?: 'ChatRatePayload';
  /** The conversation; null when refused. */
  chat?: Maybe<Chat>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** How far somebody has read. */
export type ChatReadSetInput = {
  /** The guest's secret of the chat. */
  accessToken?: InputMaybe<Scalars['String']['input']>;
  /** In which chat. */
  chatId: Scalars['ID']['input'];
  /** The sequence of the last entry they have seen. An earlier one than before changes nothing. */
  sequence: Scalars['Int']['input'];
};

/** What came of noting how far somebody has read. */
export type ChatReadSetPayload = {
  __typename?: 'ChatReadSetPayload';
  /** The conversation; null when refused. */
  chat?: Maybe<Chat>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** What a customer thought of a conversation. */
export type ChatSatisfaction = {
  __typename?: 'ChatSatisfaction';
  /** In their words; null where they said none, and once they were erased. */
  comment?: Maybe<Scalars['String']['output']>;
  /** When they said so. */
  ratedAt: Scalars['DateTime']['output'];
  /** From 1 (bad) to 5 (good). */
  rating: Scalars['Int']['output'];
};

/** What a conversation is about. */
export type ChatStartInput = {
  /** How the customer wants to be called, at most 60 characters. */
  customerName?: InputMaybe<Scalars['String']['input']>;
  /** A key of its own for each intention, 1 to 100 characters. */
  idempotencyKey: Scalars['String']['input'];
  /** Two letters of ISO 639-1, for example `de`. */
  language: Scalars['String']['input'];
  /** An order of the viewer's it is about. */
  orderId?: InputMaybe<Scalars['ID']['input']>;
  /** A product it is about. */
  productId?: InputMaybe<Scalars['ID']['input']>;
  /** Who shall answer. When left out: DELIVERY for an order, TECHNICAL for a product, else GENERAL. */
  queue?: InputMaybe<TicketQueue>;
  /** In the customer's words, 1 to 200 characters. */
  subject: Scalars['String']['input'];
};

/** What came of beginning a conversation. */
export type ChatStartPayload = {
  __typename?: 'ChatStartPayload';
  /** The secret by which who is not logged in reaches it: shown here only. Null for who is logged in, and when refused. */
  accessToken?: Maybe<Scalars['String']['output']>;
  /** The conversation; null when refused. */
  chat?: Maybe<Chat>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** How far a conversation with support is. */
export type ChatStatus =
  /** An agent has it. */
  | 'ACTIVE'
  /** Nothing more is said in it. */
  | 'ENDED'
  /** Nobody has it: it waits in its line. */
  | 'WAITING';

/** Where a conversation goes: to an agent, or into a line. */
export type ChatTransferInput = {
  /** To this agent, who is online and has room for it. */
  agentId?: InputMaybe<Scalars['ID']['input']>;
  /** Which chat. */
  chatId: Scalars['ID']['input'];
  /** To those who answer in this language, two letters of ISO 639-1; the one it has when only a queue is given. */
  language?: InputMaybe<Scalars['String']['input']>;
  /** Into this queue; the one it has when only a language is given. */
  queue?: InputMaybe<TicketQueue>;
};

/** What came of giving a conversation to somebody else. */
export type ChatTransferPayload = {
  __typename?: 'ChatTransferPayload';
  /** The conversation; null when refused. */
  chat?: Maybe<Chat>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** That somebody is writing. */
export type ChatTyping = {
  __typename?: 'ChatTyping';
  /** Who. */
  author: ChatAuthor;
  /** Whether they are. */
  isTyping: Scalars['Boolean']['output'];
};

/** That somebody is writing. */
export type ChatTypingSetInput = {
  /** The guest's secret of the chat. */
  accessToken?: InputMaybe<Scalars['String']['input']>;
  /** In which chat. */
  chatId: Scalars['ID']['input'];
  /** Whether they are; false when they stop. */
  isTyping?: Scalars['Boolean']['input'];
};

/** What came of telling that somebody is writing. */
export type ChatTypingSetPayload = {
  __typename?: 'ChatTypingSetPayload';
  /** The conversation; null when refused. */
  chat?: Maybe<Chat>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/**
 * Why a mutation refused, for programs. These are the codes every room may use; each room adds its own.
 * Values are added over time: keep a default branch.
 */
export type ErrorCode =
  /** There is no such version in this language. */
  | 'ARTICLE_NOT_PUBLISHABLE'
  /** Another article has this address. */
  | 'ARTICLE_SLUG_TAKEN'
  /** So many files are too many: of a message, of a ticket, or sent and not used yet. */
  | 'ATTACHMENT_LIMIT_REACHED'
  /** The file was not sent yet, is not what it is called, or stands beside a message already. */
  | 'ATTACHMENT_NOT_USABLE'
  /** That agent is not there, or has as many chats as they take. */
  | 'CHAT_AGENT_UNAVAILABLE'
  /** The chat has ended: begin another. */
  | 'CHAT_ENDED'
  /** There are as many open chats as there may be: go on in one of them, or end one. */
  | 'CHAT_LIMIT_REACHED'
  /** The chat has not ended yet. */
  | 'CHAT_NOT_ENDED'
  /** So much at once: wait a moment and send it again with the same key. */
  | 'CHAT_TOO_FAST'
  /** The idempotency key was used before with another input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** A value is missing, out of range or malformed. */
  | 'INVALID_INPUT'
  /** It does not exist, or is not yours to see. */
  | 'NOT_FOUND'
  /** There are as many tickets as there may be: write into one of them, or wait. */
  | 'TICKET_LIMIT_REACHED'
  /** There is no merchant's part of an order it is about: say which. */
  | 'TICKET_NOT_HANDABLE'
  /** As the ticket stands this cannot be done: see `Ticket.allowedActions`. */
  | 'TICKET_NOT_MOVABLE'
  /** It is not solved yet, or the requester said already how it was. */
  | 'TICKET_NOT_RATABLE'
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

/** A company that sells in the marketplace. */
export type Merchant = {
  __typename?: 'Merchant';
  /** The merchant's id. */
  id: Scalars['ID']['output'];
  /** Tickets that were handed to this merchant. Null for all but its own members and staff. */
  tickets?: Maybe<TicketConnection>;
};


/** A company that sells in the marketplace. */
export type MerchantTicketsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TicketFilterInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<TicketSort>;
};

/** One merchant's part of an order. */
export type MerchantOrder = {
  __typename?: 'MerchantOrder';
  /** The part's id. */
  id: Scalars['ID']['output'];
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
   * Says whether the viewer answers chats, and how many at once. ONLINE and AWAY hold while `agentChats` is followed, or this is said again within
   * 45 seconds; then, and by OFFLINE, the agent's chats go back to where they waited.
   */
  agentPresenceSet: AgentPresenceSetPayload;
  /** Writes a new article. It is shown once it is published. Refused with `ARTICLE_SLUG_TAKEN` or `INVALID_INPUT`. */
  articleCreate: ArticleCreatePayload;
  /** Shows a version of an article in its language. Refused with `NOT_FOUND` or `ARTICLE_NOT_PUBLISHABLE`. */
  articlePublish: ArticlePublishPayload;
  /** Writes the next version of an article in a language. What is shown stays until it is published. Refused with `NOT_FOUND` or `INVALID_INPUT`. */
  articleTextSet: ArticleTextSetPayload;
  /** Shows an article no more in a language. Refused with `NOT_FOUND`. */
  articleUnpublish: ArticleUnpublishPayload;
  /** Changes what an article is about. Refused with `NOT_FOUND`, `ARTICLE_SLUG_TAKEN`, `VERSION_CONFLICT` or `INVALID_INPUT`. */
  articleUpdate: ArticleUpdatePayload;
  /** Writes an old version once more, as the newest. Refused with `NOT_FOUND`. */
  articleVersionRestore: ArticleVersionRestorePayload;
  /** Says whether an article helped: one word for each account, the last one counts. Refused with `NOT_FOUND`. */
  articleVote: ArticleVotePayload;
  /** Keeps an answer that is given often. Refused with `INVALID_INPUT`. */
  cannedAnswerCreate: CannedAnswerCreatePayload;
  /** Forgets one. Refused with `NOT_FOUND`. */
  cannedAnswerDelete: CannedAnswerDeletePayload;
  /** Changes one. Refused with `NOT_FOUND`, `INVALID_INPUT` or `VERSION_CONFLICT`. */
  cannedAnswerUpdate: CannedAnswerUpdatePayload;
  /** Ends a conversation. With `makesTicket` it goes on as a ticket, with all that was said. */
  chatEnd: ChatEndPayload;
  /** Says something, as the customer (also while waiting) or as the agent who has the chat. The same `clientKey` of the same sender is said once. */
  chatMessageSend: ChatMessageSendPayload;
  /** Keeps what the customer thought of a conversation that has ended, once. */
  chatRate: ChatRatePayload;
  /** Notes how far the viewer has read: the other side sees it. */
  chatReadSet: ChatReadSetPayload;
  /**
   * Begins a conversation with support: it waits in a line until an agent takes it, see `Chat.place`. Who is not logged in is given a secret, by which alone they
   * reach it. At most three may be open. The same key of the same person gives the same chat; a guest is known by `x-cart-token` or
   * `x-order-access-token`, is given a new secret by it, and begins another chat without them.
   */
  chatStart: ChatStartPayload;
  /** Gives a conversation to another agent at once, or into another line at the place that its waiting gives it there. */
  chatTransfer: ChatTransferPayload;
  /** Tells the other side that the viewer is writing, for six seconds or until `isTyping` is false. It is not kept. */
  chatTypingSet: ChatTypingSetPayload;
  /** Says what is promised for a priority, from the next ticket on. For those who lead support. Refused with `INVALID_INPUT`. */
  slaPolicySet: SlaPolicySetPayload;
  /** Says who answers, what customers call them and what they look after. For those who lead support. Refused with `INVALID_INPUT`. */
  supportAgentSet: SupportAgentSetPayload;
  /** Says when support works, from the next promise on. For those who lead support. Refused with `INVALID_INPUT`. */
  supportCalendarSet: SupportCalendarSetPayload;
  /** Gives a ticket to a member of support, to nobody, or to another queue. Refused with `NOT_FOUND`, `TICKET_NOT_MOVABLE` or `VERSION_CONFLICT`. */
  ticketAssign: TicketAssignPayload;
  /**
   * Looks at the bytes of a file that was sent, so that a message may name it. Pictures are written anew, without what the camera wrote into them, as where they were taken.
   * A second time changes nothing; a file that stands beside no message within a day is deleted. Refused with `NOT_FOUND` or `ATTACHMENT_NOT_USABLE`.
   */
  ticketAttachmentUploadComplete: TicketAttachmentUploadCompletePayload;
  /**
   * Gives an address to which one file may be sent for a message of a ticket: a picture, a PDF or plain text. The file is sent there with the method and headers
   * that stand beside it, within 15 minutes; then `ticketAttachmentUploadComplete`, then `ticketCreate` or `ticketReply` with its id. A guest names the ticket or the order
   * and sends its secret. Refused with `INVALID_INPUT`, `NOT_FOUND` or `ATTACHMENT_LIMIT_REACHED`.
   */
  ticketAttachmentUploadCreate: TicketAttachmentUploadCreatePayload;
  /**
   * Asks for help: of an order, a parcel, a product, or in general. For customers, and for guests who name their order and send its secret. The same key gives the same
   * ticket. Refused with `INVALID_INPUT`, `NOT_FOUND`, `TICKET_LIMIT_REACHED`, `ATTACHMENT_LIMIT_REACHED`, `ATTACHMENT_NOT_USABLE` or `IDEMPOTENCY_KEY_REUSED`.
   */
  ticketCreate: TicketCreatePayload;
  /**
   * Hands a ticket to the merchant of its part of the order: the merchant's members may read it, but for notes, and answer it; or takes it back. Refused with
   * `TICKET_NOT_HANDABLE`, `TICKET_NOT_MOVABLE`, `NOT_FOUND` or `VERSION_CONFLICT`.
   */
  ticketHandOver: TicketHandOverPayload;
  /** Says that a ticket waits for somebody who is not its requester. Refused with `NOT_FOUND`, `TICKET_NOT_MOVABLE` or `VERSION_CONFLICT`. */
  ticketHold: TicketHoldPayload;
  /** Writes words for staff into a ticket. Refused with `NOT_FOUND`, `INVALID_INPUT` or `IDEMPOTENCY_KEY_REUSED`. */
  ticketNoteAdd: TicketNoteAddPayload;
  /** Sets how much a ticket presses: what is still owed is promised anew. Refused with `NOT_FOUND`, `TICKET_NOT_MOVABLE` or `VERSION_CONFLICT`. */
  ticketPrioritySet: TicketPrioritySetPayload;
  /** Says how it was, once, after it was solved: the requester alone. Refused with `TICKET_NOT_RATABLE`, `NOT_FOUND` or `INVALID_INPUT`. */
  ticketRate: TicketRatePayload;
  /** Says that it was not the answer: the requester, or staff, for some days. Refused with `TICKET_NOT_MOVABLE`, `NOT_FOUND` or `VERSION_CONFLICT`. */
  ticketReopen: TicketReopenPayload;
  /**
   * Writes into a ticket: its requester, staff, and members of the merchant it was handed to. What its requester writes opens an answered ticket again; into a closed
   * one it opens another ticket that follows it, which is the one in the answer. Refused with `NOT_FOUND`, `INVALID_INPUT`, `TICKET_NOT_MOVABLE`, `TICKET_LIMIT_REACHED`,
   * `ATTACHMENT_LIMIT_REACHED`, `ATTACHMENT_NOT_USABLE`, `VERSION_CONFLICT` or `IDEMPOTENCY_KEY_REUSED`.
   */
  ticketReply: TicketReplyPayload;
  /** Says that nothing more is wanted: the requester, or staff. Refused with `TICKET_NOT_MOVABLE`, `NOT_FOUND` or `VERSION_CONFLICT`. */
  ticketSolve: TicketSolvePayload;
  /** Sets the words a ticket is found by. Refused with `NOT_FOUND`, `INVALID_INPUT` or `VERSION_CONFLICT`. */
  ticketTagsSet: TicketTagsSetPayload;
};


export type MutationAgentPresenceSetArgs = {
  input: AgentPresenceSetInput;
};


export type MutationArticleCreateArgs = {
  input: ArticleCreateInput;
};


export type MutationArticlePublishArgs = {
  input: ArticlePublishInput;
};


export type MutationArticleTextSetArgs = {
  input: ArticleTextSetInput;
};


export type MutationArticleUnpublishArgs = {
  input: ArticleUnpublishInput;
};


export type MutationArticleUpdateArgs = {
  input: ArticleUpdateInput;
};


export type MutationArticleVersionRestoreArgs = {
  input: ArticleVersionRestoreInput;
};


export type MutationArticleVoteArgs = {
  input: ArticleVoteInput;
};


export type MutationCannedAnswerCreateArgs = {
  input: CannedAnswerCreateInput;
};


export type MutationCannedAnswerDeleteArgs = {
  input: CannedAnswerDeleteInput;
};


export type MutationCannedAnswerUpdateArgs = {
  input: CannedAnswerUpdateInput;
};


export type MutationChatEndArgs = {
  input: ChatEndInput;
};


export type MutationChatMessageSendArgs = {
  input: ChatMessageSendInput;
};


export type MutationChatRateArgs = {
  input: ChatRateInput;
};


export type MutationChatReadSetArgs = {
  input: ChatReadSetInput;
};


export type MutationChatStartArgs = {
  input: ChatStartInput;
};


export type MutationChatTransferArgs = {
  input: ChatTransferInput;
};


export type MutationChatTypingSetArgs = {
  input: ChatTypingSetInput;
};


export type MutationSlaPolicySetArgs = {
  input: SlaPolicySetInput;
};


export type MutationSupportAgentSetArgs = {
  input: SupportAgentSetInput;
};


export type MutationSupportCalendarSetArgs = {
  input: SupportCalendarSetInput;
};


export type MutationTicketAssignArgs = {
  input: TicketAssignInput;
};


export type MutationTicketAttachmentUploadCompleteArgs = {
  input: TicketAttachmentUploadCompleteInput;
};


export type MutationTicketAttachmentUploadCreateArgs = {
  input: TicketAttachmentUploadCreateInput;
};


export type MutationTicketCreateArgs = {
  input: TicketCreateInput;
};


export type MutationTicketHandOverArgs = {
  input: TicketHandOverInput;
};


export type MutationTicketHoldArgs = {
  input: TicketHoldInput;
};


export type MutationTicketNoteAddArgs = {
  input: TicketNoteAddInput;
};


export type MutationTicketPrioritySetArgs = {
  input: TicketPrioritySetInput;
};


export type MutationTicketRateArgs = {
  input: TicketRateInput;
};


export type MutationTicketReopenArgs = {
  input: TicketReopenInput;
};


export type MutationTicketReplyArgs = {
  input: TicketReplyInput;
};


export type MutationTicketSolveArgs = {
  input: TicketSolveInput;
};


export type MutationTicketTagsSetArgs = {
  input: TicketTagsSetInput;
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

/** What somebody bought. */
export type Order = {
  __typename?: 'Order';
  /** The order's id. It opens nothing: who may see the order follows from the viewer and the access token. */
  id: Scalars['ID']['output'];
  /** Tickets about this order, newest first: those the viewer may see. */
  tickets?: Maybe<TicketConnection>;
};


/** What somebody bought. */
export type OrderTicketsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
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

/** Something the shop sells, in one or more variants. */
export type Product = {
  __typename?: 'Product';
  /** Articles of the knowledge base about this product, or about a category it stands in; the newest first. */
  articles?: Maybe<ArticleConnection>;
  /** The product's id. */
  id: Scalars['ID']['output'];
};


/** Something the shop sells, in one or more variants. */
export type ProductArticlesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  language?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

export type Query = {
  __typename?: 'Query';
  /** An article of the knowledge base, by its id or its address. Null where none is shown. */
  article?: Maybe<Article>;
  /**
   * Articles of the knowledge base: those that fit what is looked for, best first; without that all, the newest first. Words are found as the language bends them, titles also with letters
   * that are wrong.
   */
  articles: ArticleConnection;
  /** Answers that are given often, by title. For staff. */
  cannedAnswers?: Maybe<CannedAnswerConnection>;
  /** A conversation with support. Null where there is none or it is not the viewer's. */
  chat?: Maybe<Chat>;
  /** The viewer as an agent who answers chats; null who never said so by `agentPresenceSet`. */
  chatAgent?: Maybe<ChatAgent>;
  /** Agents who are online or away: to whom a chat can be given. */
  chatAgents: Array<ChatAgent>;
  /** Where customers wait: a line for each queue and language with somebody in it. */
  chatLines: Array<ChatLine>;
  /** Conversations with customers, the newest first. */
  chats: ChatConnection;
  /** All articles, shown or not, the newest first, with what was written last. For staff. */
  editableArticles?: Maybe<ArticleConnection>;
  /**
   * What this room holds about a person, for the archive they asked for. Every room answers it for itself; rows as JSON texts
   * `{"table": …, "row": …}`.
   */
  personalDataOf: PersonalDataPage;
  /** What is promised, by priority, lowest first. For staff. */
  slaPolicies?: Maybe<Array<SlaPolicy>>;
  /** Who answers, by name. For staff. */
  supportAgents?: Maybe<SupportAgentConnection>;
  /** When support works. For staff. */
  supportCalendar?: Maybe<SupportCalendar>;
  /** A wish for help. Null where there is none or it is not the viewer's. */
  ticket?: Maybe<Ticket>;
  /** Everybody's tickets. For staff. */
  tickets?: Maybe<TicketConnection>;
};


export type QueryArticleArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  language?: InputMaybe<Scalars['String']['input']>;
  slug?: InputMaybe<Scalars['String']['input']>;
};


export type QueryArticlesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  category?: InputMaybe<ArticleCategory>;
  first?: InputMaybe<Scalars['Int']['input']>;
  language?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCannedAnswersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  language?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};


export type QueryChatArgs = {
  accessToken?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
};


export type QueryChatsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  agentId?: InputMaybe<Scalars['ID']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  queue?: InputMaybe<TicketQueue>;
  status?: InputMaybe<ChatStatus>;
};


export type QueryEditableArticlesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryPersonalDataOfArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  userId: Scalars['ID']['input'];
};


export type QuerySupportAgentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  isActive?: InputMaybe<Scalars['Boolean']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryTicketArgs = {
  accessToken?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
};


export type QueryTicketsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TicketFilterInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<TicketSort>;
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

/** A promise that was not kept. */
export type SlaBreach = {
  __typename?: 'SlaBreach';
  /** When it was due. */
  dueAt: Scalars['DateTime']['output'];
  /** Which. */
  target: SlaTarget;
};

/** How soon something is promised for a priority. */
export type SlaPolicy = {
  __typename?: 'SlaPolicy';
  /** Until the first answer, in minutes. */
  firstResponseMinutes: Scalars['Int']['output'];
  /** Whether nights and holidays count, too; else business hours alone. */
  isAroundTheClock: Scalars['Boolean']['output'];
  /** Until every later answer, in minutes. */
  nextResponseMinutes: Scalars['Int']['output'];
  /** For which tickets. */
  priority: TicketPriority;
  /** Until it is solved, in minutes, without the time it waits for the requester. */
  resolutionMinutes: Scalars['Int']['output'];
};

/** What is promised for a priority. */
export type SlaPolicySetInput = {
  /** Until the first answer, in minutes. */
  firstResponseMinutes: Scalars['Int']['input'];
  /** Whether nights and holidays count, too. */
  isAroundTheClock?: Scalars['Boolean']['input'];
  /** Until every later answer, in minutes. */
  nextResponseMinutes: Scalars['Int']['input'];
  /** For which tickets. */
  priority: TicketPriority;
  /** Until it is solved, in minutes. */
  resolutionMinutes: Scalars['Int']['input'];
};

/** What came of saying what is promised. */
export type SlaPolicySetPayload = {
  __typename?: 'SlaPolicySetPayload';
  /** The policy; null when refused. */
  policy?: Maybe<SlaPolicy>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** What is promised of a ticket. */
export type SlaTarget =
  /** How soon it is answered first. */
  | 'FIRST_RESPONSE'
  /** How soon what is written later is answered. */
  | 'NEXT_RESPONSE'
  /** How soon it is solved. */
  | 'RESOLUTION';

export type Subscription = {
  __typename?: 'Subscription';
  /**
   * The viewer as an agent, with their chats, as it is now and at each change. While it is followed they are there: see `agentPresenceSet`. When this room goes away the
   * gateway subscribes again: the error comes as an event, then what is true.
   */
  agentChats: ChatAgent;
  /**
   * Every entry of a conversation with a sequence above `after`, in order, none twice, none left out: first those that are there, then each new one as it comes.
   * After a cut, subscribe again with the last sequence you saw. Ends after the entry that says that the conversation has ended.
   */
  chatMessageAdded: ChatMessageAdded;
  /** Where customers wait, as it is now and at each change, once a second at most. */
  chatQueueChanged: ChatLines;
  /** Who is writing in a conversation just now, of the other side. It is told as it happens and never again. */
  chatTypingChanged: ChatTyping;
  /**
   * A conversation as it is now and at each change: who has it, the place in its line and how long that may take, how far was read. Only the newest state counts: states may be
   * left out. Ends when the conversation has. When this room goes away the gateway subscribes again: the error comes as an event, then the chat as it is.
   */
  chatUpdated: Chat;
  /**
   * Every entry of a ticket that everybody who sees it may read, with a sequence above `after`, in order, none twice, none left out: first those that are there, then each new
   * one as it comes. After a cut, subscribe again with the last sequence you saw. Ends when the ticket is closed.
   */
  ticketUpdated: TicketUpdated;
};


export type SubscriptionChatMessageAddedArgs = {
  accessToken?: InputMaybe<Scalars['String']['input']>;
  after?: InputMaybe<Scalars['Int']['input']>;
  chatId: Scalars['ID']['input'];
};


export type SubscriptionChatTypingChangedArgs = {
  accessToken?: InputMaybe<Scalars['String']['input']>;
  chatId: Scalars['ID']['input'];
};


export type SubscriptionChatUpdatedArgs = {
  accessToken?: InputMaybe<Scalars['String']['input']>;
  chatId: Scalars['ID']['input'];
};


export type SubscriptionTicketUpdatedArgs = {
  accessToken?: InputMaybe<Scalars['String']['input']>;
  after?: InputMaybe<Scalars['Int']['input']>;
  ticketId: Scalars['ID']['input'];
};

/** A member of support. */
export type SupportAgent = {
  __typename?: 'SupportAgent';
  /** Whether they are given work. */
  isActive: Scalars['Boolean']['output'];
  /** Whether late tickets come to them. */
  isLead: Scalars['Boolean']['output'];
  /** The languages they write, tags of BCP 47. */
  languages: Array<Scalars['String']['output']>;
  /** What customers call them. */
  publicName: Scalars['String']['output'];
  /** Whose tickets they look after. */
  queues: Array<TicketQueue>;
  /** The account. */
  user?: Maybe<User>;
};

/** Members of support, page by page. */
export type SupportAgentConnection = {
  __typename?: 'SupportAgentConnection';
  /** Each with its cursor. */
  edges: Array<SupportAgentEdge>;
  /** Without cursors. */
  nodes: Array<SupportAgent>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** One of a list, and its cursor. */
export type SupportAgentEdge = {
  __typename?: 'SupportAgentEdge';
  /** For `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** What stands there. */
  node: SupportAgent;
};

/** A member of support: all of it. */
export type SupportAgentSetInput = {
  /** Whether they are given work. */
  isActive?: Scalars['Boolean']['input'];
  /** Whether late tickets come to them. */
  isLead?: Scalars['Boolean']['input'];
  /** The languages they write, tags of BCP 47, at least one. */
  languages: Array<Scalars['String']['input']>;
  /** What customers call them, 1 to 60 characters. */
  publicName: Scalars['String']['input'];
  /** Whose tickets they look after, at least one. */
  queues: Array<TicketQueue>;
  /** The account. */
  userId: Scalars['ID']['input'];
};

/** What came of saying who answers. */
export type SupportAgentSetPayload = {
  __typename?: 'SupportAgentSetPayload';
  /** The member of support; null when refused. */
  agent?: Maybe<SupportAgent>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** When support works. */
export type SupportCalendar = {
  __typename?: 'SupportCalendar';
  /** Days without hours, for example `2026-12-25`. */
  holidays: Array<Scalars['String']['output']>;
  /** The hours of a week. */
  hours: Array<SupportHours>;
  /** By which clock: a name of the IANA time zone database. */
  timeZone: Scalars['String']['output'];
};

/** When support works: all of it. */
export type SupportCalendarSetInput = {
  /** Days without hours, at most 500, for example `2026-12-25`. */
  holidays?: Array<Scalars['String']['input']>;
  /** The hours of a week, 1 to 50 stretches. */
  hours: Array<SupportHoursInput>;
  /** By which clock: a name of the IANA time zone database. */
  timeZone: Scalars['String']['input'];
};

/** What came of saying when support works. */
export type SupportCalendarSetPayload = {
  __typename?: 'SupportCalendarSetPayload';
  /** The calendar; null when refused. */
  calendar?: Maybe<SupportCalendar>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Hours of one day of the week. */
export type SupportHours = {
  __typename?: 'SupportHours';
  /** When they end, in minutes after midnight; 1440 is the next midnight. */
  closesAtMinute: Scalars['Int']['output'];
  /** When they begin, in minutes after midnight. */
  opensAtMinute: Scalars['Int']['output'];
  /** 1 is Monday, 7 Sunday. */
  weekday: Scalars['Int']['output'];
};

/** Hours of one day of the week. */
export type SupportHoursInput = {
  /** When they end, in minutes after midnight. */
  closesAtMinute: Scalars['Int']['input'];
  /** When they begin, in minutes after midnight. */
  opensAtMinute: Scalars['Int']['input'];
  /** 1 is Monday, 7 Sunday. */
  weekday: Scalars['Int']['input'];
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

/** A wish for help, and what came of it. For whoever asked, the merchant it was handed to, and staff. */
export type Ticket = {
  __typename?: 'Ticket';
  /** What the viewer may do to it now: draw buttons from these. */
  allowedActions: Array<TicketAction>;
  /** Who looks after it. For staff. */
  assignee?: Maybe<SupportAgent>;
  /** What it is about, as the requester says. */
  category: TicketCategory;
  /** When it was closed. */
  closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was opened. */
  createdAt: Scalars['DateTime']['output'];
  /** What happened and was written, but for notes; oldest first. */
  entries: TicketEntryConnection;
  /** The closed ticket it follows. */
  followUpOf?: Maybe<Ticket>;
  /** The ticket's id. */
  id: Scalars['ID']['output'];
  /** What only staff may read of it: notes, who was given it, what was late; oldest first. For staff. */
  internalEntries?: Maybe<TicketEntryConnection>;
  /** The language it is written in, a tag of BCP 47. */
  language: Scalars['String']['output'];
  /** The merchant it was handed to; null while it is ours alone. */
  merchant?: Maybe<Merchant>;
  /** The merchant's part of the order it is about. */
  merchantOrder?: Maybe<MerchantOrder>;
  /** Its number for people, for example `S-7K3M-92QX`. */
  number: Scalars['String']['output'];
  /** The order it is about. */
  order?: Maybe<Order>;
  /** How much it presses. */
  priority: TicketPriority;
  /** The product it is about. */
  product?: Maybe<Product>;
  /** The line it waits in. For staff. */
  queue?: Maybe<TicketQueue>;
  /** Who asked. Null for a guest, and for everybody but the requester and staff. */
  requester?: Maybe<User>;
  /** The return it is about. */
  return?: Maybe<Return>;
  /** How it was; null until the requester said. */
  satisfaction?: Maybe<TicketSatisfaction>;
  /** The parcel it is about. */
  shipment?: Maybe<Shipment>;
  /** What was promised of it and how that stands. For staff. */
  sla?: Maybe<TicketSla>;
  /** When it was answered for good; null while it is not. */
  solvedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How it stands. */
  status: TicketStatus;
  /** What it is about, in the requester's words. Empty once they were erased. */
  subject: Scalars['String']['output'];
  /** The words it is found by. For staff. */
  tags?: Maybe<Array<Scalars['String']['output']>>;
  /** When something happened to it last. */
  updatedAt: Scalars['DateTime']['output'];
  /** Counts the changes, for `expectedVersion`. */
  version: Scalars['Int']['output'];
};


/** A wish for help, and what came of it. For whoever asked, the merchant it was handed to, and staff. */
export type TicketEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A wish for help, and what came of it. For whoever asked, the merchant it was handed to, and staff. */
export type TicketInternalEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** What can be done to a ticket. */
export type TicketAction =
  /** Give it to somebody. */
  | 'ASSIGN'
  /** Let the merchant answer it. */
  | 'HAND_OVER'
  /** Say that it waits for a third. */
  | 'HOLD'
  /** Write for staff. */
  | 'NOTE'
  /** Say how it was. */
  | 'RATE'
  /** Say that it was not the answer. */
  | 'REOPEN'
  /** Write into it, or have a closed one followed by another. */
  | 'REPLY'
  /** Say how much it presses. */
  | 'SET_PRIORITY'
  /** Say that nothing more is wanted. */
  | 'SOLVE'
  /** Answer it without the merchant. */
  | 'TAKE_BACK';

/** Which ticket, and to whom. */
export type TicketAssignInput = {
  /** The account of the member of support; null gives it back to its queue; left out it stays with whom it is. */
  assigneeId?: InputMaybe<Scalars['ID']['input']>;
  /** The version the change is meant for; whatever it has when left out. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The line it waits in; the one it is in when left out. */
  queue?: InputMaybe<TicketQueue>;
  /** The ticket's id. */
  ticketId: Scalars['ID']['input'];
};

/** What came of giving a ticket to somebody. */
export type TicketAssignPayload = {
  __typename?: 'TicketAssignPayload';
  /** The ticket; null when refused. */
  ticket?: Maybe<Ticket>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** A file beside a message of a ticket. */
export type TicketAttachment = {
  __typename?: 'TicketAttachment';
  /** How many bytes it has. */
  byteSize: Scalars['Int']['output'];
  /** What it is: `image/jpeg`, `image/png`, `image/webp`, `application/pdf` or `text/plain`. */
  contentType: Scalars['String']['output'];
  /** As its sender called it. */
  fileName: Scalars['String']['output'];
  /** The file's id. */
  id: Scalars['ID']['output'];
  /** Gives the file for five minutes, to whoever has the address: keep it secret, and ask anew for each look. */
  url: Scalars['URL']['output'];
};

/** Where one file may be sent. */
export type TicketAttachmentUpload = {
  __typename?: 'TicketAttachmentUpload';
  /** Until when the address is good. */
  expiresAt: Scalars['DateTime']['output'];
  /** The headers to send with them, exactly so. */
  headers: Array<UploadHeader>;
  /** The file's id. */
  id: Scalars['ID']['output'];
  /** How to send them: `PUT`. */
  method: Scalars['String']['output'];
  /** Where to send the bytes. Whoever has this address may send the file: keep it secret. */
  url: Scalars['URL']['output'];
};

/** Which file was sent. */
export type TicketAttachmentUploadCompleteInput = {
  /** The secret of a guest's order, where the header x-order-access-token does not say it. */
  accessToken?: InputMaybe<Scalars['String']['input']>;
  /** The id of the upload. */
  attachmentId: Scalars['ID']['input'];
};

/** What came of looking at a file that was sent. */
export type TicketAttachmentUploadCompletePayload = {
  __typename?: 'TicketAttachmentUploadCompletePayload';
  /** The file, which a message may name now; null when refused. */
  attachment?: Maybe<TicketAttachment>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** A file that is to be sent for a message of a ticket. */
export type TicketAttachmentUploadCreateInput = {
  /** The secret of a guest's order, where the header x-order-access-token does not say it. */
  accessToken?: InputMaybe<Scalars['String']['input']>;
  /** How many bytes it has. */
  byteSize: Scalars['Int']['input'];
  /** What it is: `image/jpeg`, `image/png`, `image/webp`, `application/pdf` (10 MiB at most) or `text/plain` (1 MiB at most). */
  contentType: Scalars['String']['input'];
  /** Its name, at most 120 characters; folders are left out. */
  fileName: Scalars['String']['input'];
  /** The order that a ticket is to be about. A guest without a ticket names it. */
  orderId?: InputMaybe<Scalars['ID']['input']>;
  /** SHA-256 of the bytes, 64 hexadecimal digits. */
  sha256: Scalars['String']['input'];
  /** The ticket it is for. A guest names it, or the order. */
  ticketId?: InputMaybe<Scalars['ID']['input']>;
};

/** What came of asking where to send a file. */
export type TicketAttachmentUploadCreatePayload = {
  __typename?: 'TicketAttachmentUploadCreatePayload';
  /** Where to send it; null when refused. */
  upload?: Maybe<TicketAttachmentUpload>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** As what somebody writes into a ticket. */
export type TicketAuthor =
  /** Who asked. */
  | 'CUSTOMER'
  /** A member of the merchant it was handed to. */
  | 'MERCHANT'
  /** Somebody of support. */
  | 'STAFF'
  /** Nobody: it happened by itself. */
  | 'SYSTEM';

/** What a ticket is about. */
export type TicketCategory =
  /** Logging in, and what is kept of somebody. */
  | 'ACCOUNT'
  /** A parcel. */
  | 'DELIVERY'
  /** An order. */
  | 'ORDER'
  /** Anything else. */
  | 'OTHER'
  /** Money. */
  | 'PAYMENT'
  /** How something works, or does not. */
  | 'PRODUCT'
  /** Sending something back. */
  | 'RETURN';

/** Tickets, page by page. */
export type TicketConnection = {
  __typename?: 'TicketConnection';
  /** Each with its cursor. */
  edges: Array<TicketEdge>;
  /** Without cursors. */
  nodes: Array<Ticket>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** What is asked. */
export type TicketCreateInput = {
  /** The secret of a guest's order, where the header x-order-access-token does not say it. */
  accessToken?: InputMaybe<Scalars['String']['input']>;
  /** Files that were sent and completed, at most 5; a ticket has 30 at most. */
  attachmentIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The words, 1 to 10,000 characters. */
  body: Scalars['String']['input'];
  /** What kind of thing it is about. */
  category: TicketCategory;
  /** 16 to 100 characters that are new for every wish: the same key does nothing twice. */
  idempotencyKey: Scalars['String']['input'];
  /** The language it is written in, a tag of BCP 47. */
  language?: Scalars['String']['input'];
  /** The merchant's part of the order it is about. */
  merchantOrderId?: InputMaybe<Scalars['ID']['input']>;
  /** The order it is about. A guest names one. */
  orderId?: InputMaybe<Scalars['ID']['input']>;
  /** The product it is about. */
  productId?: InputMaybe<Scalars['ID']['input']>;
  /** The return it is about. */
  returnId?: InputMaybe<Scalars['ID']['input']>;
  /** The parcel it is about. */
  shipmentId?: InputMaybe<Scalars['ID']['input']>;
  /** What it is about, 3 to 200 characters. */
  subject: Scalars['String']['input'];
};

/** What came of asking for help. */
export type TicketCreatePayload = {
  __typename?: 'TicketCreatePayload';
  /** The ticket; null when refused. */
  ticket?: Maybe<Ticket>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** One of a list, and its cursor. */
export type TicketEdge = {
  __typename?: 'TicketEdge';
  /** For `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** What stands there. */
  node: Ticket;
};

/** Something that happened to a ticket or was written into it. */
export type TicketEntry = {
  __typename?: 'TicketEntry';
  /** Files that were sent with the words, at most 5; none once the requester was erased. */
  attachments: Array<TicketAttachment>;
  /** As what its author wrote. */
  author: TicketAuthor;
  /** What customers call the member of support who wrote it; null for others. */
  authorName?: Maybe<Scalars['String']['output']>;
  /** The words; null where there are none, and once the requester was erased. */
  body?: Maybe<Scalars['String']['output']>;
  /** What it changed to: a priority, a queue, a promise, a member of support; null for others. */
  detail?: Maybe<Scalars['String']['output']>;
  /** What happened. */
  kind: TicketEntryKind;
  /** When. */
  occurredAt: Scalars['DateTime']['output'];
  /** Counts the entries of its kind of reader from 1, without a gap: those everybody may read, and those for staff. */
  sequence: Scalars['Int']['output'];
};

/** Entries of a ticket, page by page. */
export type TicketEntryConnection = {
  __typename?: 'TicketEntryConnection';
  /** Each with its cursor. */
  edges: Array<TicketEntryEdge>;
  /** Without cursors. */
  nodes: Array<TicketEntry>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** One of a list, and its cursor. */
export type TicketEntryEdge = {
  __typename?: 'TicketEntryEdge';
  /** For `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** What stands there. */
  node: TicketEntry;
};

/** What happened to a ticket. Values are added over time: keep a default branch. */
export type TicketEntryKind =
  /** A member of support was given it. */
  | 'ASSIGNED'
  /** Nothing is added any more. */
  | 'CLOSED'
  /** The merchant may read and answer it. */
  | 'HANDED_TO_MERCHANT'
  /** It waits for a third. */
  | 'HELD'
  /** Somebody wrote. */
  | 'MESSAGE'
  /** Somebody wrote for staff. */
  | 'NOTE'
  /** It presses more, or less. */
  | 'PRIORITY_SET'
  /** It waits in another line. */
  | 'QUEUE_SET'
  /** It was not answered after all. */
  | 'REOPENED'
  /** A promise was not kept. */
  | 'SLA_BREACHED'
  /** It was answered for good. */
  | 'SOLVED'
  /** It is found by other words. */
  | 'TAGGED'
  /** It is ours alone again. */
  | 'TAKEN_BACK'
  /** It was given back to its queue. */
  | 'UNASSIGNED';

/** Which tickets are wanted. All conditions hold together. */
export type TicketFilterInput = {
  /** Only those a member of support looks after, by the account's id. For staff; others are not asked. */
  assigneeId?: InputMaybe<Scalars['ID']['input']>;
  /** Only of these kinds. */
  categories?: InputMaybe<Array<TicketCategory>>;
  /** Only those of whose promises one was not kept. For staff; others are not asked. */
  isBreached?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only those nobody looks after. For staff; others are not asked. */
  isUnassigned?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only the one with this number. */
  number?: InputMaybe<Scalars['String']['input']>;
  /** Only those that press so. */
  priorities?: InputMaybe<Array<TicketPriority>>;
  /** Only those in this line. For staff; others are not asked. */
  queue?: InputMaybe<TicketQueue>;
  /** Only those that stand in one of these ways. */
  statuses?: InputMaybe<Array<TicketStatus>>;
  /** Only those that are found by this word. For staff; others are not asked. */
  tag?: InputMaybe<Scalars['String']['input']>;
};

/** Which ticket, and whose it is. */
export type TicketHandOverInput = {
  /** The version the change is meant for; whatever it has when left out. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** True takes it back from the merchant it was handed to. */
  isTakenBack?: Scalars['Boolean']['input'];
  /** The merchant's part of the order; the one the ticket is tied to when left out, or the only one its order has. */
  merchantOrderId?: InputMaybe<Scalars['ID']['input']>;
  /** The ticket's id. */
  ticketId: Scalars['ID']['input'];
};

/** What came of handing a ticket over. */
export type TicketHandOverPayload = {
  __typename?: 'TicketHandOverPayload';
  /** The ticket; null when refused. */
  ticket?: Maybe<Ticket>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Which ticket waits for a third. */
export type TicketHoldInput = {
  /** The version the change is meant for; whatever it has when left out. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The ticket's id. */
  ticketId: Scalars['ID']['input'];
};

/** What came of holding a ticket. */
export type TicketHoldPayload = {
  __typename?: 'TicketHoldPayload';
  /** The ticket; null when refused. */
  ticket?: Maybe<Ticket>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Which ticket, and the words for staff. */
export type TicketNoteAddInput = {
  /** The words, 1 to 10,000 characters. */
  body: Scalars['String']['input'];
  /** 16 to 100 characters that are new for every wish: the same key does nothing twice. */
  idempotencyKey: Scalars['String']['input'];
  /** The ticket's id. */
  ticketId: Scalars['ID']['input'];
};

/** What came of writing for staff. */
export type TicketNoteAddPayload = {
  __typename?: 'TicketNoteAddPayload';
  /** The ticket; null when refused. */
  ticket?: Maybe<Ticket>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** How much a ticket presses. */
export type TicketPriority =
  /** Soon. */
  | 'HIGH'
  /** It can wait. */
  | 'LOW'
  /** As most. */
  | 'NORMAL'
  /** Now. */
  | 'URGENT';

/** Which ticket, and how much it presses. */
export type TicketPrioritySetInput = {
  /** The version the change is meant for; whatever it has when left out. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** How much it presses. */
  priority: TicketPriority;
  /** The ticket's id. */
  ticketId: Scalars['ID']['input'];
};

/** What came of saying how much a ticket presses. */
export type TicketPrioritySetPayload = {
  __typename?: 'TicketPrioritySetPayload';
  /** The ticket; null when refused. */
  ticket?: Maybe<Ticket>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** The lines in which tickets wait. */
export type TicketQueue =
  /** Parcels and returns. */
  | 'DELIVERY'
  /** What was late. */
  | 'ESCALATED'
  /** Orders, accounts and anything else. */
  | 'GENERAL'
  /** Money. */
  | 'PAYMENTS'
  /** How things work. */
  | 'TECHNICAL';

/** How a ticket was. */
export type TicketRateInput = {
  /** The secret of a guest's order, where the header x-order-access-token does not say it. */
  accessToken?: InputMaybe<Scalars['String']['input']>;
  /** In words, at most 2,000 characters. */
  comment?: InputMaybe<Scalars['String']['input']>;
  /** From 1 (bad) to 5 (good). */
  rating: Scalars['Int']['input'];
  /** The ticket's id. */
  ticketId: Scalars['ID']['input'];
};

/** What came of saying how it was. */
export type TicketRatePayload = {
  __typename?: 'TicketRatePayload';
  /** The ticket; null when refused. */
  ticket?: Maybe<Ticket>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Why something about a ticket was refused; see `code`. */
export type TicketRefusedError = UserError & {
  __typename?: 'TicketRefusedError';
  /** `TICKET_NOT_MOVABLE`, `TICKET_NOT_HANDABLE`, `TICKET_NOT_RATABLE`, `TICKET_LIMIT_REACHED`, `ATTACHMENT_LIMIT_REACHED`, `ATTACHMENT_NOT_USABLE` or `VERSION_CONFLICT`. */
  code: ErrorCode;
  /** The path of the input field at fault. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What to do about it. */
  message: Scalars['String']['output'];
};

/** Which ticket is opened again. */
export type TicketReopenInput = {
  /** The secret of a guest's order, where the header x-order-access-token does not say it. */
  accessToken?: InputMaybe<Scalars['String']['input']>;
  /** The version the change is meant for; whatever it has when left out. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The ticket's id. */
  ticketId: Scalars['ID']['input'];
};

/** What came of opening a ticket again. */
export type TicketReopenPayload = {
  __typename?: 'TicketReopenPayload';
  /** The ticket; null when refused. */
  ticket?: Maybe<Ticket>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Which ticket, and the words. */
export type TicketReplyInput = {
  /** The secret of a guest's order, where the header x-order-access-token does not say it. */
  accessToken?: InputMaybe<Scalars['String']['input']>;
  /** Files that were sent and completed, at most 5; a ticket has 30 at most. */
  attachmentIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The words, 1 to 10,000 characters. */
  body: Scalars['String']['input'];
  /** The version the change is meant for; whatever it has when left out. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** 16 to 100 characters that are new for every wish: the same key does nothing twice. */
  idempotencyKey: Scalars['String']['input'];
  /** How it stands after an answer of ours; PENDING when left out. Not for its requester. */
  outcome?: InputMaybe<TicketReplyOutcome>;
  /** The ticket's id. */
  ticketId: Scalars['ID']['input'];
};

/** How a ticket stands after an answer of ours. */
export type TicketReplyOutcome =
  /** A third has to do something. */
  | 'ON_HOLD'
  /** Somebody goes on with it. */
  | 'OPEN'
  /** The requester has to answer. */
  | 'PENDING'
  /** It is answered for good. For staff alone. */
  | 'SOLVED';

/** What came of writing into a ticket. */
export type TicketReplyPayload = {
  __typename?: 'TicketReplyPayload';
  /** The ticket; null when refused. */
  ticket?: Maybe<Ticket>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** How a requester says it was. */
export type TicketSatisfaction = {
  __typename?: 'TicketSatisfaction';
  /** In words. */
  comment?: Maybe<Scalars['String']['output']>;
  /** When they said it. */
  ratedAt: Scalars['DateTime']['output'];
  /** From 1 (bad) to 5 (good). */
  rating: Scalars['Int']['output'];
};

/** What was promised of a ticket. Times of business hours are moments already. */
export type TicketSla = {
  __typename?: 'TicketSla';
  /** What was late, oldest first. */
  breaches: Array<SlaBreach>;
  /** When it was given. */
  firstRespondedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the first answer is due, or was. */
  firstResponseDueAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the answer to what was written last is due; null while nobody waits for one. */
  nextResponseDueAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it is due to be solved; null while that time stands still, because the requester has to answer, and after the answer. */
  resolutionDueAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Which ticket needs no more. */
export type TicketSolveInput = {
  /** The secret of a guest's order, where the header x-order-access-token does not say it. */
  accessToken?: InputMaybe<Scalars['String']['input']>;
  /** The version the change is meant for; whatever it has when left out. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The ticket's id. */
  ticketId: Scalars['ID']['input'];
};

/** What came of solving a ticket. */
export type TicketSolvePayload = {
  __typename?: 'TicketSolvePayload';
  /** The ticket; null when refused. */
  ticket?: Maybe<Ticket>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** Which tickets come first. */
export type TicketSort =
  /** Those opened last. */
  | 'NEWEST'
  /** Those opened first. */
  | 'OLDEST';

/** How a ticket stands. */
export type TicketStatus =
  /** Nothing is added to it any more: an answer makes a ticket that follows it. */
  | 'CLOSED'
  /** Nobody has looked at it. */
  | 'NEW'
  /** It waits for somebody else: a carrier, a maker. */
  | 'ON_HOLD'
  /** Somebody works on it. */
  | 'OPEN'
  /** It waits for whoever asked. */
  | 'PENDING'
  /** It is answered. Whoever asked may still say no. */
  | 'SOLVED';

/** Which ticket, and the words it is found by. */
export type TicketTagsSetInput = {
  /** The version the change is meant for; whatever it has when left out. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** All of them, at most 20, of letters and digits. */
  tags: Array<Scalars['String']['input']>;
  /** The ticket's id. */
  ticketId: Scalars['ID']['input'];
};

/** What came of setting a ticket's words. */
export type TicketTagsSetPayload = {
  __typename?: 'TicketTagsSetPayload';
  /** The ticket; null when refused. */
  ticket?: Maybe<Ticket>;
  /** Why it was refused; empty when it was not. */
  userErrors: Array<UserError>;
};

/** A new entry of a ticket, and the ticket as it is now. */
export type TicketUpdated = {
  __typename?: 'TicketUpdated';
  /** The entry. */
  entry: TicketEntry;
  /** The entry's sequence: send it as `after` to go on after a cut. */
  sequence: Scalars['Int']['output'];
  /** The ticket as it is now, which may be further than the entry. */
  ticket: Ticket;
};

/** A header to send a file with. */
export type UploadHeader = {
  __typename?: 'UploadHeader';
  /** The header's name. */
  name: Scalars['String']['output'];
  /** Its value. */
  value: Scalars['String']['output'];
};

/** An account. Private: reached by `me` and by staff. */
export type User = {
  __typename?: 'User';
  /** The user's conversations with support, newest first. For the user alone, and staff. */
  chats?: Maybe<ChatConnection>;
  /** The user's id. */
  id: Scalars['ID']['output'];
  /** The tickets the user opened, newest first. For the user alone, and staff. */
  tickets?: Maybe<TicketConnection>;
};


/** An account. Private: reached by `me` and by staff. */
export type UserChatsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** An account. Private: reached by `me` and by staff. */
export type UserTicketsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TicketFilterInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<TicketSort>;
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
  Article: Article;
  Chat: Chat;
  Merchant: Merchant;
  Order: Order;
  Product: Product;
  Ticket: Ticket;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Article:
    ( { __typename: 'Article' }
    & GraphQLRecursivePick<FederationTypes['Article'], {"id":true}> );
  Chat:
    ( { __typename: 'Chat' }
    & GraphQLRecursivePick<FederationTypes['Chat'], {"id":true}> );
  Merchant:
    ( { __typename: 'Merchant' }
    & GraphQLRecursivePick<FederationTypes['Merchant'], {"id":true}> );
  Order:
    ( { __typename: 'Order' }
    & GraphQLRecursivePick<FederationTypes['Order'], {"id":true}> );
  Product:
    ( { __typename: 'Product' }
    & GraphQLRecursivePick<FederationTypes['Product'], {"id":true}> );
  Ticket:
    ( { __typename: 'Ticket' }
    & GraphQLRecursivePick<FederationTypes['Ticket'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( ArticleRefusedError & { __typename: 'ArticleRefusedError' } )
    | ( IdempotencyKeyReusedError & { __typename: 'IdempotencyKeyReusedError' } )
    | ( InvalidInputError & { __typename: 'InvalidInputError' } )
    | ( NotFoundError & { __typename: 'NotFoundError' } )
    | ( TicketRefusedError & { __typename: 'TicketRefusedError' } )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AgentPresenceSetInput: AgentPresenceSetInput;
  AgentPresenceSetPayload: ResolverTypeWrapper<Omit<AgentPresenceSetPayload, 'agent' | 'userErrors'> & { agent?: Maybe<ResolversTypes['ChatAgent']>, userErrors: Array<ResolversTypes['UserError']> }>;
  AgentStatus: AgentStatus;
  Article: ResolverTypeWrapper<ArticleMapper>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ArticleCategory: ArticleCategory;
  ArticleConnection: ResolverTypeWrapper<Omit<ArticleConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ArticleEdge']>, nodes: Array<ResolversTypes['Article']> }>;
  ArticleCreateInput: ArticleCreateInput;
  ArticleCreatePayload: ResolverTypeWrapper<Omit<ArticleCreatePayload, 'article' | 'userErrors'> & { article?: Maybe<ResolversTypes['Article']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ArticleEdge: ResolverTypeWrapper<Omit<ArticleEdge, 'node'> & { node: ResolversTypes['Article'] }>;
  ArticlePiece: ResolverTypeWrapper<ArticlePiece>;
  ArticlePublishInput: ArticlePublishInput;
  ArticlePublishPayload: ResolverTypeWrapper<Omit<ArticlePublishPayload, 'article' | 'userErrors'> & { article?: Maybe<ResolversTypes['Article']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ArticleRefusedError: ResolverTypeWrapper<ArticleRefusedError>;
  ArticleTextSetInput: ArticleTextSetInput;
  ArticleTextSetPayload: ResolverTypeWrapper<Omit<ArticleTextSetPayload, 'article' | 'userErrors'> & { article?: Maybe<ResolversTypes['Article']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ArticleUnpublishInput: ArticleUnpublishInput;
  ArticleUnpublishPayload: ResolverTypeWrapper<Omit<ArticleUnpublishPayload, 'article' | 'userErrors'> & { article?: Maybe<ResolversTypes['Article']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ArticleUpdateInput: ArticleUpdateInput;
  ArticleUpdatePayload: ResolverTypeWrapper<Omit<ArticleUpdatePayload, 'article' | 'userErrors'> & { article?: Maybe<ResolversTypes['Article']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ArticleVersion: ResolverTypeWrapper<ArticleVersionMapper>;
  ArticleVersionRestoreInput: ArticleVersionRestoreInput;
  ArticleVersionRestorePayload: ResolverTypeWrapper<Omit<ArticleVersionRestorePayload, 'article' | 'userErrors'> & { article?: Maybe<ResolversTypes['Article']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ArticleVoteInput: ArticleVoteInput;
  ArticleVotePayload: ResolverTypeWrapper<Omit<ArticleVotePayload, 'article' | 'userErrors'> & { article?: Maybe<ResolversTypes['Article']>, userErrors: Array<ResolversTypes['UserError']> }>;
  BigInt: ResolverTypeWrapper<Scalars['BigInt']['output']>;
  CacheControlScope: CacheControlScope;
  CannedAnswer: ResolverTypeWrapper<CannedAnswerMapper>;
  CannedAnswerConnection: ResolverTypeWrapper<Omit<CannedAnswerConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['CannedAnswerEdge']>, nodes: Array<ResolversTypes['CannedAnswer']> }>;
  CannedAnswerCreateInput: CannedAnswerCreateInput;
  CannedAnswerCreatePayload: ResolverTypeWrapper<Omit<CannedAnswerCreatePayload, 'cannedAnswer' | 'userErrors'> & { cannedAnswer?: Maybe<ResolversTypes['CannedAnswer']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CannedAnswerDeleteInput: CannedAnswerDeleteInput;
  CannedAnswerDeletePayload: ResolverTypeWrapper<Omit<CannedAnswerDeletePayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  CannedAnswerEdge: ResolverTypeWrapper<Omit<CannedAnswerEdge, 'node'> & { node: ResolversTypes['CannedAnswer'] }>;
  CannedAnswerUpdateInput: CannedAnswerUpdateInput;
  CannedAnswerUpdatePayload: ResolverTypeWrapper<Omit<CannedAnswerUpdatePayload, 'cannedAnswer' | 'userErrors'> & { cannedAnswer?: Maybe<ResolversTypes['CannedAnswer']>, userErrors: Array<ResolversTypes['UserError']> }>;
  Chat: ResolverTypeWrapper<ChatMapper>;
  ChatAgent: ResolverTypeWrapper<ChatAgentMapper>;
  ChatAuthor: ChatAuthor;
  ChatConnection: ResolverTypeWrapper<Omit<ChatConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ChatEdge']>, nodes: Array<ResolversTypes['Chat']> }>;
  ChatEdge: ResolverTypeWrapper<Omit<ChatEdge, 'node'> & { node: ResolversTypes['Chat'] }>;
  ChatEndInput: ChatEndInput;
  ChatEndPayload: ResolverTypeWrapper<Omit<ChatEndPayload, 'chat' | 'userErrors'> & { chat?: Maybe<ResolversTypes['Chat']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ChatEndReason: ChatEndReason;
  ChatLine: ResolverTypeWrapper<ChatLineMapper>;
  ChatLines: ResolverTypeWrapper<Omit<ChatLines, 'lines'> & { lines: Array<ResolversTypes['ChatLine']> }>;
  ChatMessage: ResolverTypeWrapper<ChatMessageMapper>;
  ChatMessageAdded: ResolverTypeWrapper<ChatMessageAddedMapper>;
  ChatMessageConnection: ResolverTypeWrapper<Omit<ChatMessageConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ChatMessageEdge']>, nodes: Array<ResolversTypes['ChatMessage']> }>;
  ChatMessageEdge: ResolverTypeWrapper<Omit<ChatMessageEdge, 'node'> & { node: ResolversTypes['ChatMessage'] }>;
  ChatMessageKind: ChatMessageKind;
  ChatMessageSendInput: ChatMessageSendInput;
  ChatMessageSendPayload: ResolverTypeWrapper<Omit<ChatMessageSendPayload, 'chat' | 'message' | 'userErrors'> & { chat?: Maybe<ResolversTypes['Chat']>, message?: Maybe<ResolversTypes['ChatMessage']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ChatPlace: ResolverTypeWrapper<ChatPlace>;
  ChatRateInput: ChatRateInput;
  ChatRatePayload: ResolverTypeWrapper<Omit<ChatRatePayload, 'chat' | 'userErrors'> & { chat?: Maybe<ResolversTypes['Chat']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ChatReadSetInput: ChatReadSetInput;
  ChatReadSetPayload: ResolverTypeWrapper<Omit<ChatReadSetPayload, 'chat' | 'userErrors'> & { chat?: Maybe<ResolversTypes['Chat']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ChatSatisfaction: ResolverTypeWrapper<ChatSatisfactionMapper>;
  ChatStartInput: ChatStartInput;
  ChatStartPayload: ResolverTypeWrapper<Omit<ChatStartPayload, 'chat' | 'userErrors'> & { chat?: Maybe<ResolversTypes['Chat']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ChatStatus: ChatStatus;
  ChatTransferInput: ChatTransferInput;
  ChatTransferPayload: ResolverTypeWrapper<Omit<ChatTransferPayload, 'chat' | 'userErrors'> & { chat?: Maybe<ResolversTypes['Chat']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ChatTyping: ResolverTypeWrapper<ChatTyping>;
  ChatTypingSetInput: ChatTypingSetInput;
  ChatTypingSetPayload: ResolverTypeWrapper<Omit<ChatTypingSetPayload, 'chat' | 'userErrors'> & { chat?: Maybe<ResolversTypes['Chat']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  ErrorCode: ErrorCode;
  IdempotencyKeyReusedError: ResolverTypeWrapper<IdempotencyKeyReusedError>;
  InvalidInputError: ResolverTypeWrapper<InvalidInputError>;
  Merchant: ResolverTypeWrapper<MerchantMapper>;
  MerchantOrder: ResolverTypeWrapper<MerchantOrder>;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotFoundError: ResolverTypeWrapper<NotFoundError>;
  Order: ResolverTypeWrapper<OrderMapper>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PersonalDataPage: ResolverTypeWrapper<PersonalDataPage>;
  Product: ResolverTypeWrapper<ProductMapper>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Return: ResolverTypeWrapper<Return>;
  Shipment: ResolverTypeWrapper<Shipment>;
  SlaBreach: ResolverTypeWrapper<SlaBreachMapper>;
  SlaPolicy: ResolverTypeWrapper<SlaPolicyMapper>;
  SlaPolicySetInput: SlaPolicySetInput;
  SlaPolicySetPayload: ResolverTypeWrapper<Omit<SlaPolicySetPayload, 'policy' | 'userErrors'> & { policy?: Maybe<ResolversTypes['SlaPolicy']>, userErrors: Array<ResolversTypes['UserError']> }>;
  SlaTarget: SlaTarget;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SupportAgent: ResolverTypeWrapper<SupportAgentMapper>;
  SupportAgentConnection: ResolverTypeWrapper<Omit<SupportAgentConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['SupportAgentEdge']>, nodes: Array<ResolversTypes['SupportAgent']> }>;
  SupportAgentEdge: ResolverTypeWrapper<Omit<SupportAgentEdge, 'node'> & { node: ResolversTypes['SupportAgent'] }>;
  SupportAgentSetInput: SupportAgentSetInput;
  SupportAgentSetPayload: ResolverTypeWrapper<Omit<SupportAgentSetPayload, 'agent' | 'userErrors'> & { agent?: Maybe<ResolversTypes['SupportAgent']>, userErrors: Array<ResolversTypes['UserError']> }>;
  SupportCalendar: ResolverTypeWrapper<SupportCalendarMapper>;
  SupportCalendarSetInput: SupportCalendarSetInput;
  SupportCalendarSetPayload: ResolverTypeWrapper<Omit<SupportCalendarSetPayload, 'calendar' | 'userErrors'> & { calendar?: Maybe<ResolversTypes['SupportCalendar']>, userErrors: Array<ResolversTypes['UserError']> }>;
  SupportHours: ResolverTypeWrapper<SupportHours>;
  SupportHoursInput: SupportHoursInput;
  TaxedMoney: ResolverTypeWrapper<TaxedMoney>;
  Ticket: ResolverTypeWrapper<TicketMapper>;
  TicketAction: TicketAction;
  TicketAssignInput: TicketAssignInput;
  TicketAssignPayload: ResolverTypeWrapper<Omit<TicketAssignPayload, 'ticket' | 'userErrors'> & { ticket?: Maybe<ResolversTypes['Ticket']>, userErrors: Array<ResolversTypes['UserError']> }>;
  TicketAttachment: ResolverTypeWrapper<TicketAttachmentMapper>;
  TicketAttachmentUpload: ResolverTypeWrapper<TicketAttachmentUpload>;
  TicketAttachmentUploadCompleteInput: TicketAttachmentUploadCompleteInput;
  TicketAttachmentUploadCompletePayload: ResolverTypeWrapper<Omit<TicketAttachmentUploadCompletePayload, 'attachment' | 'userErrors'> & { attachment?: Maybe<ResolversTypes['TicketAttachment']>, userErrors: Array<ResolversTypes['UserError']> }>;
  TicketAttachmentUploadCreateInput: TicketAttachmentUploadCreateInput;
  TicketAttachmentUploadCreatePayload: ResolverTypeWrapper<Omit<TicketAttachmentUploadCreatePayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  TicketAuthor: TicketAuthor;
  TicketCategory: TicketCategory;
  TicketConnection: ResolverTypeWrapper<Omit<TicketConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['TicketEdge']>, nodes: Array<ResolversTypes['Ticket']> }>;
  TicketCreateInput: TicketCreateInput;
  TicketCreatePayload: ResolverTypeWrapper<Omit<TicketCreatePayload, 'ticket' | 'userErrors'> & { ticket?: Maybe<ResolversTypes['Ticket']>, userErrors: Array<ResolversTypes['UserError']> }>;
  TicketEdge: ResolverTypeWrapper<Omit<TicketEdge, 'node'> & { node: ResolversTypes['Ticket'] }>;
  TicketEntry: ResolverTypeWrapper<TicketEntryMapper>;
  TicketEntryConnection: ResolverTypeWrapper<Omit<TicketEntryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['TicketEntryEdge']>, nodes: Array<ResolversTypes['TicketEntry']> }>;
  TicketEntryEdge: ResolverTypeWrapper<Omit<TicketEntryEdge, 'node'> & { node: ResolversTypes['TicketEntry'] }>;
  TicketEntryKind: TicketEntryKind;
  TicketFilterInput: TicketFilterInput;
  TicketHandOverInput: TicketHandOverInput;
  TicketHandOverPayload: ResolverTypeWrapper<Omit<TicketHandOverPayload, 'ticket' | 'userErrors'> & { ticket?: Maybe<ResolversTypes['Ticket']>, userErrors: Array<ResolversTypes['UserError']> }>;
  TicketHoldInput: TicketHoldInput;
  TicketHoldPayload: ResolverTypeWrapper<Omit<TicketHoldPayload, 'ticket' | 'userErrors'> & { ticket?: Maybe<ResolversTypes['Ticket']>, userErrors: Array<ResolversTypes['UserError']> }>;
  TicketNoteAddInput: TicketNoteAddInput;
  TicketNoteAddPayload: ResolverTypeWrapper<Omit<TicketNoteAddPayload, 'ticket' | 'userErrors'> & { ticket?: Maybe<ResolversTypes['Ticket']>, userErrors: Array<ResolversTypes['UserError']> }>;
  TicketPriority: TicketPriority;
  TicketPrioritySetInput: TicketPrioritySetInput;
  TicketPrioritySetPayload: ResolverTypeWrapper<Omit<TicketPrioritySetPayload, 'ticket' | 'userErrors'> & { ticket?: Maybe<ResolversTypes['Ticket']>, userErrors: Array<ResolversTypes['UserError']> }>;
  TicketQueue: TicketQueue;
  TicketRateInput: TicketRateInput;
  TicketRatePayload: ResolverTypeWrapper<Omit<TicketRatePayload, 'ticket' | 'userErrors'> & { ticket?: Maybe<ResolversTypes['Ticket']>, userErrors: Array<ResolversTypes['UserError']> }>;
  TicketRefusedError: ResolverTypeWrapper<TicketRefusedError>;
  TicketReopenInput: TicketReopenInput;
  TicketReopenPayload: ResolverTypeWrapper<Omit<TicketReopenPayload, 'ticket' | 'userErrors'> & { ticket?: Maybe<ResolversTypes['Ticket']>, userErrors: Array<ResolversTypes['UserError']> }>;
  TicketReplyInput: TicketReplyInput;
  TicketReplyOutcome: TicketReplyOutcome;
  TicketReplyPayload: ResolverTypeWrapper<Omit<TicketReplyPayload, 'ticket' | 'userErrors'> & { ticket?: Maybe<ResolversTypes['Ticket']>, userErrors: Array<ResolversTypes['UserError']> }>;
  TicketSatisfaction: ResolverTypeWrapper<TicketSatisfactionMapper>;
  TicketSla: ResolverTypeWrapper<TicketSlaMapper>;
  TicketSolveInput: TicketSolveInput;
  TicketSolvePayload: ResolverTypeWrapper<Omit<TicketSolvePayload, 'ticket' | 'userErrors'> & { ticket?: Maybe<ResolversTypes['Ticket']>, userErrors: Array<ResolversTypes['UserError']> }>;
  TicketSort: TicketSort;
  TicketStatus: TicketStatus;
  TicketTagsSetInput: TicketTagsSetInput;
  TicketTagsSetPayload: ResolverTypeWrapper<Omit<TicketTagsSetPayload, 'ticket' | 'userErrors'> & { ticket?: Maybe<ResolversTypes['Ticket']>, userErrors: Array<ResolversTypes['UserError']> }>;
  TicketUpdated: ResolverTypeWrapper<TicketUpdatedMapper>;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  UploadHeader: ResolverTypeWrapper<UploadHeader>;
  User: ResolverTypeWrapper<UserMapper>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AgentPresenceSetInput: AgentPresenceSetInput;
  AgentPresenceSetPayload: Omit<AgentPresenceSetPayload, 'agent' | 'userErrors'> & { agent?: Maybe<ResolversParentTypes['ChatAgent']>, userErrors: Array<ResolversParentTypes['UserError']> };
  Article: ArticleMapper;
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  ArticleConnection: Omit<ArticleConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ArticleEdge']>, nodes: Array<ResolversParentTypes['Article']> };
  ArticleCreateInput: ArticleCreateInput;
  ArticleCreatePayload: Omit<ArticleCreatePayload, 'article' | 'userErrors'> & { article?: Maybe<ResolversParentTypes['Article']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ArticleEdge: Omit<ArticleEdge, 'node'> & { node: ResolversParentTypes['Article'] };
  ArticlePiece: ArticlePiece;
  ArticlePublishInput: ArticlePublishInput;
  ArticlePublishPayload: Omit<ArticlePublishPayload, 'article' | 'userErrors'> & { article?: Maybe<ResolversParentTypes['Article']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ArticleRefusedError: ArticleRefusedError;
  ArticleTextSetInput: ArticleTextSetInput;
  ArticleTextSetPayload: Omit<ArticleTextSetPayload, 'article' | 'userErrors'> & { article?: Maybe<ResolversParentTypes['Article']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ArticleUnpublishInput: ArticleUnpublishInput;
  ArticleUnpublishPayload: Omit<ArticleUnpublishPayload, 'article' | 'userErrors'> & { article?: Maybe<ResolversParentTypes['Article']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ArticleUpdateInput: ArticleUpdateInput;
  ArticleUpdatePayload: Omit<ArticleUpdatePayload, 'article' | 'userErrors'> & { article?: Maybe<ResolversParentTypes['Article']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ArticleVersion: ArticleVersionMapper;
  ArticleVersionRestoreInput: ArticleVersionRestoreInput;
  ArticleVersionRestorePayload: Omit<ArticleVersionRestorePayload, 'article' | 'userErrors'> & { article?: Maybe<ResolversParentTypes['Article']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ArticleVoteInput: ArticleVoteInput;
  ArticleVotePayload: Omit<ArticleVotePayload, 'article' | 'userErrors'> & { article?: Maybe<ResolversParentTypes['Article']>, userErrors: Array<ResolversParentTypes['UserError']> };
  BigInt: Scalars['BigInt']['output'];
  CannedAnswer: CannedAnswerMapper;
  CannedAnswerConnection: Omit<CannedAnswerConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['CannedAnswerEdge']>, nodes: Array<ResolversParentTypes['CannedAnswer']> };
  CannedAnswerCreateInput: CannedAnswerCreateInput;
  CannedAnswerCreatePayload: Omit<CannedAnswerCreatePayload, 'cannedAnswer' | 'userErrors'> & { cannedAnswer?: Maybe<ResolversParentTypes['CannedAnswer']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CannedAnswerDeleteInput: CannedAnswerDeleteInput;
  CannedAnswerDeletePayload: Omit<CannedAnswerDeletePayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  CannedAnswerEdge: Omit<CannedAnswerEdge, 'node'> & { node: ResolversParentTypes['CannedAnswer'] };
  CannedAnswerUpdateInput: CannedAnswerUpdateInput;
  CannedAnswerUpdatePayload: Omit<CannedAnswerUpdatePayload, 'cannedAnswer' | 'userErrors'> & { cannedAnswer?: Maybe<ResolversParentTypes['CannedAnswer']>, userErrors: Array<ResolversParentTypes['UserError']> };
  Chat: ChatMapper;
  ChatAgent: ChatAgentMapper;
  ChatConnection: Omit<ChatConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ChatEdge']>, nodes: Array<ResolversParentTypes['Chat']> };
  ChatEdge: Omit<ChatEdge, 'node'> & { node: ResolversParentTypes['Chat'] };
  ChatEndInput: ChatEndInput;
  ChatEndPayload: Omit<ChatEndPayload, 'chat' | 'userErrors'> & { chat?: Maybe<ResolversParentTypes['Chat']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ChatLine: ChatLineMapper;
  ChatLines: Omit<ChatLines, 'lines'> & { lines: Array<ResolversParentTypes['ChatLine']> };
  ChatMessage: ChatMessageMapper;
  ChatMessageAdded: ChatMessageAddedMapper;
  ChatMessageConnection: Omit<ChatMessageConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ChatMessageEdge']>, nodes: Array<ResolversParentTypes['ChatMessage']> };
  ChatMessageEdge: Omit<ChatMessageEdge, 'node'> & { node: ResolversParentTypes['ChatMessage'] };
  ChatMessageSendInput: ChatMessageSendInput;
  ChatMessageSendPayload: Omit<ChatMessageSendPayload, 'chat' | 'message' | 'userErrors'> & { chat?: Maybe<ResolversParentTypes['Chat']>, message?: Maybe<ResolversParentTypes['ChatMessage']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ChatPlace: ChatPlace;
  ChatRateInput: ChatRateInput;
  ChatRatePayload: Omit<ChatRatePayload, 'chat' | 'userErrors'> & { chat?: Maybe<ResolversParentTypes['Chat']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ChatReadSetInput: ChatReadSetInput;
  ChatReadSetPayload: Omit<ChatReadSetPayload, 'chat' | 'userErrors'> & { chat?: Maybe<ResolversParentTypes['Chat']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ChatSatisfaction: ChatSatisfactionMapper;
  ChatStartInput: ChatStartInput;
  ChatStartPayload: Omit<ChatStartPayload, 'chat' | 'userErrors'> & { chat?: Maybe<ResolversParentTypes['Chat']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ChatTransferInput: ChatTransferInput;
  ChatTransferPayload: Omit<ChatTransferPayload, 'chat' | 'userErrors'> & { chat?: Maybe<ResolversParentTypes['Chat']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ChatTyping: ChatTyping;
  ChatTypingSetInput: ChatTypingSetInput;
  ChatTypingSetPayload: Omit<ChatTypingSetPayload, 'chat' | 'userErrors'> & { chat?: Maybe<ResolversParentTypes['Chat']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CountryCode: Scalars['CountryCode']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  IdempotencyKeyReusedError: IdempotencyKeyReusedError;
  InvalidInputError: InvalidInputError;
  Merchant: MerchantMapper;
  MerchantOrder: MerchantOrder;
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  NotFoundError: NotFoundError;
  Order: OrderMapper;
  PageInfo: PageInfo;
  PersonalDataPage: PersonalDataPage;
  Product: ProductMapper;
  Query: Record<PropertyKey, never>;
  Return: Return;
  Shipment: Shipment;
  SlaBreach: SlaBreachMapper;
  SlaPolicy: SlaPolicyMapper;
  SlaPolicySetInput: SlaPolicySetInput;
  SlaPolicySetPayload: Omit<SlaPolicySetPayload, 'policy' | 'userErrors'> & { policy?: Maybe<ResolversParentTypes['SlaPolicy']>, userErrors: Array<ResolversParentTypes['UserError']> };
  Subscription: Record<PropertyKey, never>;
  SupportAgent: SupportAgentMapper;
  SupportAgentConnection: Omit<SupportAgentConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['SupportAgentEdge']>, nodes: Array<ResolversParentTypes['SupportAgent']> };
  SupportAgentEdge: Omit<SupportAgentEdge, 'node'> & { node: ResolversParentTypes['SupportAgent'] };
  SupportAgentSetInput: SupportAgentSetInput;
  SupportAgentSetPayload: Omit<SupportAgentSetPayload, 'agent' | 'userErrors'> & { agent?: Maybe<ResolversParentTypes['SupportAgent']>, userErrors: Array<ResolversParentTypes['UserError']> };
  SupportCalendar: SupportCalendarMapper;
  SupportCalendarSetInput: SupportCalendarSetInput;
  SupportCalendarSetPayload: Omit<SupportCalendarSetPayload, 'calendar' | 'userErrors'> & { calendar?: Maybe<ResolversParentTypes['SupportCalendar']>, userErrors: Array<ResolversParentTypes['UserError']> };
  SupportHours: SupportHours;
  SupportHoursInput: SupportHoursInput;
  TaxedMoney: TaxedMoney;
  Ticket: TicketMapper;
  TicketAssignInput: TicketAssignInput;
  TicketAssignPayload: Omit<TicketAssignPayload, 'ticket' | 'userErrors'> & { ticket?: Maybe<ResolversParentTypes['Ticket']>, userErrors: Array<ResolversParentTypes['UserError']> };
  TicketAttachment: TicketAttachmentMapper;
  TicketAttachmentUpload: TicketAttachmentUpload;
  TicketAttachmentUploadCompleteInput: TicketAttachmentUploadCompleteInput;
  TicketAttachmentUploadCompletePayload: Omit<TicketAttachmentUploadCompletePayload, 'attachment' | 'userErrors'> & { attachment?: Maybe<ResolversParentTypes['TicketAttachment']>, userErrors: Array<ResolversParentTypes['UserError']> };
  TicketAttachmentUploadCreateInput: TicketAttachmentUploadCreateInput;
  TicketAttachmentUploadCreatePayload: Omit<TicketAttachmentUploadCreatePayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  TicketConnection: Omit<TicketConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['TicketEdge']>, nodes: Array<ResolversParentTypes['Ticket']> };
  TicketCreateInput: TicketCreateInput;
  TicketCreatePayload: Omit<TicketCreatePayload, 'ticket' | 'userErrors'> & { ticket?: Maybe<ResolversParentTypes['Ticket']>, userErrors: Array<ResolversParentTypes['UserError']> };
  TicketEdge: Omit<TicketEdge, 'node'> & { node: ResolversParentTypes['Ticket'] };
  TicketEntry: TicketEntryMapper;
  TicketEntryConnection: Omit<TicketEntryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['TicketEntryEdge']>, nodes: Array<ResolversParentTypes['TicketEntry']> };
  TicketEntryEdge: Omit<TicketEntryEdge, 'node'> & { node: ResolversParentTypes['TicketEntry'] };
  TicketFilterInput: TicketFilterInput;
  TicketHandOverInput: TicketHandOverInput;
  TicketHandOverPayload: Omit<TicketHandOverPayload, 'ticket' | 'userErrors'> & { ticket?: Maybe<ResolversParentTypes['Ticket']>, userErrors: Array<ResolversParentTypes['UserError']> };
  TicketHoldInput: TicketHoldInput;
  TicketHoldPayload: Omit<TicketHoldPayload, 'ticket' | 'userErrors'> & { ticket?: Maybe<ResolversParentTypes['Ticket']>, userErrors: Array<ResolversParentTypes['UserError']> };
  TicketNoteAddInput: TicketNoteAddInput;
  TicketNoteAddPayload: Omit<TicketNoteAddPayload, 'ticket' | 'userErrors'> & { ticket?: Maybe<ResolversParentTypes['Ticket']>, userErrors: Array<ResolversParentTypes['UserError']> };
  TicketPrioritySetInput: TicketPrioritySetInput;
  TicketPrioritySetPayload: Omit<TicketPrioritySetPayload, 'ticket' | 'userErrors'> & { ticket?: Maybe<ResolversParentTypes['Ticket']>, userErrors: Array<ResolversParentTypes['UserError']> };
  TicketRateInput: TicketRateInput;
  TicketRatePayload: Omit<TicketRatePayload, 'ticket' | 'userErrors'> & { ticket?: Maybe<ResolversParentTypes['Ticket']>, userErrors: Array<ResolversParentTypes['UserError']> };
  TicketRefusedError: TicketRefusedError;
  TicketReopenInput: TicketReopenInput;
  TicketReopenPayload: Omit<TicketReopenPayload, 'ticket' | 'userErrors'> & { ticket?: Maybe<ResolversParentTypes['Ticket']>, userErrors: Array<ResolversParentTypes['UserError']> };
  TicketReplyInput: TicketReplyInput;
  TicketReplyPayload: Omit<TicketReplyPayload, 'ticket' | 'userErrors'> & { ticket?: Maybe<ResolversParentTypes['Ticket']>, userErrors: Array<ResolversParentTypes['UserError']> };
  TicketSatisfaction: TicketSatisfactionMapper;
  TicketSla: TicketSlaMapper;
  TicketSolveInput: TicketSolveInput;
  TicketSolvePayload: Omit<TicketSolvePayload, 'ticket' | 'userErrors'> & { ticket?: Maybe<ResolversParentTypes['Ticket']>, userErrors: Array<ResolversParentTypes['UserError']> };
  TicketTagsSetInput: TicketTagsSetInput;
  TicketTagsSetPayload: Omit<TicketTagsSetPayload, 'ticket' | 'userErrors'> & { ticket?: Maybe<ResolversParentTypes['Ticket']>, userErrors: Array<ResolversParentTypes['UserError']> };
  TicketUpdated: TicketUpdatedMapper;
  URL: Scalars['URL']['output'];
  UploadHeader: UploadHeader;
  User: UserMapper;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
};

export type CacheControlDirectiveArgs = {
  inheritMaxAge?: Maybe<Scalars['Boolean']['input']>;
  maxAge?: Maybe<Scalars['Int']['input']>;
  scope?: Maybe<CacheControlScope>;
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = Context, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AgentPresenceSetPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AgentPresenceSetPayload'] = ResolversParentTypes['AgentPresenceSetPayload']> = {
  agent?: Resolver<Maybe<ResolversTypes['ChatAgent']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ArticleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Article'] = ResolversParentTypes['Article'], FederationReferenceType extends FederationReferenceTypes['Article'] = FederationReferenceTypes['Article']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Article']> | FederationReferenceType, FederationReferenceType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  category?: Resolver<ResolversTypes['ArticleCategory'], ParentType, ContextType>;
  helpfulCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  highlight?: Resolver<Array<ResolversTypes['ArticlePiece']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  languages?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unhelpfulCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  versions?: Resolver<Maybe<Array<ResolversTypes['ArticleVersion']>>, ParentType, ContextType, RequireFields<ArticleVersionsArgs, 'language'>>;
};

export type ArticleConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArticleConnection'] = ResolversParentTypes['ArticleConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ArticleEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Article']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ArticleCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArticleCreatePayload'] = ResolversParentTypes['ArticleCreatePayload']> = {
  article?: Resolver<Maybe<ResolversTypes['Article']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ArticleEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArticleEdge'] = ResolversParentTypes['ArticleEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Article'], ParentType, ContextType>;
};

export type ArticlePieceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArticlePiece'] = ResolversParentTypes['ArticlePiece']> = {
  isMatch?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ArticlePublishPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArticlePublishPayload'] = ResolversParentTypes['ArticlePublishPayload']> = {
  article?: Resolver<Maybe<ResolversTypes['Article']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ArticleRefusedErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArticleRefusedError'] = ResolversParentTypes['ArticleRefusedError']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ArticleTextSetPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArticleTextSetPayload'] = ResolversParentTypes['ArticleTextSetPayload']> = {
  article?: Resolver<Maybe<ResolversTypes['Article']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ArticleUnpublishPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArticleUnpublishPayload'] = ResolversParentTypes['ArticleUnpublishPayload']> = {
  article?: Resolver<Maybe<ResolversTypes['Article']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ArticleUpdatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArticleUpdatePayload'] = ResolversParentTypes['ArticleUpdatePayload']> = {
  article?: Resolver<Maybe<ResolversTypes['Article']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ArticleVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArticleVersion'] = ResolversParentTypes['ArticleVersion']> = {
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  restoredFrom?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ArticleVersionRestorePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArticleVersionRestorePayload'] = ResolversParentTypes['ArticleVersionRestorePayload']> = {
  article?: Resolver<Maybe<ResolversTypes['Article']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ArticleVotePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArticleVotePayload'] = ResolversParentTypes['ArticleVotePayload']> = {
  article?: Resolver<Maybe<ResolversTypes['Article']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export interface BigIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['BigInt'], any> {
  name: 'BigInt';
}

export type CannedAnswerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CannedAnswer'] = ResolversParentTypes['CannedAnswer']> = {
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  filledFor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<CannedAnswerFilledForArgs, 'ticketId'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  queue?: Resolver<Maybe<ResolversTypes['TicketQueue']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CannedAnswerConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CannedAnswerConnection'] = ResolversParentTypes['CannedAnswerConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CannedAnswerEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CannedAnswer']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CannedAnswerCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CannedAnswerCreatePayload'] = ResolversParentTypes['CannedAnswerCreatePayload']> = {
  cannedAnswer?: Resolver<Maybe<ResolversTypes['CannedAnswer']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CannedAnswerDeletePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CannedAnswerDeletePayload'] = ResolversParentTypes['CannedAnswerDeletePayload']> = {
  deletedCannedAnswerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CannedAnswerEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CannedAnswerEdge'] = ResolversParentTypes['CannedAnswerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CannedAnswer'], ParentType, ContextType>;
};

export type CannedAnswerUpdatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CannedAnswerUpdatePayload'] = ResolversParentTypes['CannedAnswerUpdatePayload']> = {
  cannedAnswer?: Resolver<Maybe<ResolversTypes['CannedAnswer']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ChatResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Chat'] = ResolversParentTypes['Chat'], FederationReferenceType extends FederationReferenceTypes['Chat'] = FederationReferenceTypes['Chat']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Chat']> | FederationReferenceType, FederationReferenceType, ContextType>;
  agent?: Resolver<Maybe<ResolversTypes['ChatAgent']>, ParentType, ContextType>;
  agentName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  agentReadUpTo?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  assignedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  customerName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  customerReadUpTo?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  endReason?: Resolver<Maybe<ResolversTypes['ChatEndReason']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messages?: Resolver<ResolversTypes['ChatMessageConnection'], ParentType, ContextType, Partial<ChatMessagesArgs>>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['ChatPlace']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  queue?: Resolver<ResolversTypes['TicketQueue'], ParentType, ContextType>;
  satisfaction?: Resolver<Maybe<ResolversTypes['ChatSatisfaction']>, ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ChatStatus'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
};

export type ChatAgentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChatAgent'] = ResolversParentTypes['ChatAgent']> = {
  agentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  capacity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  chats?: Resolver<Array<ResolversTypes['Chat']>, ParentType, ContextType>;
  languages?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  publicName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  queues?: Resolver<Array<ResolversTypes['TicketQueue']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AgentStatus'], ParentType, ContextType>;
};

export type ChatConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChatConnection'] = ResolversParentTypes['ChatConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ChatEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Chat']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ChatEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChatEdge'] = ResolversParentTypes['ChatEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Chat'], ParentType, ContextType>;
};

export type ChatEndPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChatEndPayload'] = ResolversParentTypes['ChatEndPayload']> = {
  chat?: Resolver<Maybe<ResolversTypes['Chat']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ChatLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChatLine'] = ResolversParentTypes['ChatLine']> = {
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  longestSince?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  queue?: Resolver<ResolversTypes['TicketQueue'], ParentType, ContextType>;
  waiting?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChatLinesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChatLines'] = ResolversParentTypes['ChatLines']> = {
  lines?: Resolver<Array<ResolversTypes['ChatLine']>, ParentType, ContextType>;
};

export type ChatMessageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChatMessage'] = ResolversParentTypes['ChatMessage']> = {
  agentName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  author?: Resolver<ResolversTypes['ChatAuthor'], ParentType, ContextType>;
  clientKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ChatMessageKind'], ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ChatMessageAddedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChatMessageAdded'] = ResolversParentTypes['ChatMessageAdded']> = {
  chat?: Resolver<ResolversTypes['Chat'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['ChatMessage'], ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChatMessageConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChatMessageConnection'] = ResolversParentTypes['ChatMessageConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ChatMessageEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ChatMessage']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ChatMessageEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChatMessageEdge'] = ResolversParentTypes['ChatMessageEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ChatMessage'], ParentType, ContextType>;
};

export type ChatMessageSendPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChatMessageSendPayload'] = ResolversParentTypes['ChatMessageSendPayload']> = {
  chat?: Resolver<Maybe<ResolversTypes['Chat']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['ChatMessage']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ChatPlaceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChatPlace'] = ResolversParentTypes['ChatPlace']> = {
  estimatedWaitSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChatRatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChatRatePayload'] = ResolversParentTypes['ChatRatePayload']> = {
  chat?: Resolver<Maybe<ResolversTypes['Chat']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ChatReadSetPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChatReadSetPayload'] = ResolversParentTypes['ChatReadSetPayload']> = {
  chat?: Resolver<Maybe<ResolversTypes['Chat']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ChatSatisfactionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChatSatisfaction'] = ResolversParentTypes['ChatSatisfaction']> = {
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ratedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  rating?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChatStartPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChatStartPayload'] = ResolversParentTypes['ChatStartPayload']> = {
  accessToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  chat?: Resolver<Maybe<ResolversTypes['Chat']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ChatTransferPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChatTransferPayload'] = ResolversParentTypes['ChatTransferPayload']> = {
  chat?: Resolver<Maybe<ResolversTypes['Chat']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ChatTypingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChatTyping'] = ResolversParentTypes['ChatTyping']> = {
  author?: Resolver<ResolversTypes['ChatAuthor'], ParentType, ContextType>;
  isTyping?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ChatTypingSetPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChatTypingSetPayload'] = ResolversParentTypes['ChatTypingSetPayload']> = {
  chat?: Resolver<Maybe<ResolversTypes['Chat']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
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
  tickets?: Resolver<Maybe<ResolversTypes['TicketConnection']>, ParentType, ContextType, RequireFields<MerchantTicketsArgs, 'sort'>>;
};

export type MerchantOrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MerchantOrder'] = ResolversParentTypes['MerchantOrder']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currencyCode?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  minorUnits?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  agentPresenceSet?: Resolver<ResolversTypes['AgentPresenceSetPayload'], ParentType, ContextType, RequireFields<MutationAgentPresenceSetArgs, 'input'>>;
  articleCreate?: Resolver<ResolversTypes['ArticleCreatePayload'], ParentType, ContextType, RequireFields<MutationArticleCreateArgs, 'input'>>;
  articlePublish?: Resolver<ResolversTypes['ArticlePublishPayload'], ParentType, ContextType, RequireFields<MutationArticlePublishArgs, 'input'>>;
  articleTextSet?: Resolver<ResolversTypes['ArticleTextSetPayload'], ParentType, ContextType, RequireFields<MutationArticleTextSetArgs, 'input'>>;
  articleUnpublish?: Resolver<ResolversTypes['ArticleUnpublishPayload'], ParentType, ContextType, RequireFields<MutationArticleUnpublishArgs, 'input'>>;
  articleUpdate?: Resolver<ResolversTypes['ArticleUpdatePayload'], ParentType, ContextType, RequireFields<MutationArticleUpdateArgs, 'input'>>;
  articleVersionRestore?: Resolver<ResolversTypes['ArticleVersionRestorePayload'], ParentType, ContextType, RequireFields<MutationArticleVersionRestoreArgs, 'input'>>;
  articleVote?: Resolver<ResolversTypes['ArticleVotePayload'], ParentType, ContextType, RequireFields<MutationArticleVoteArgs, 'input'>>;
  cannedAnswerCreate?: Resolver<ResolversTypes['CannedAnswerCreatePayload'], ParentType, ContextType, RequireFields<MutationCannedAnswerCreateArgs, 'input'>>;
  cannedAnswerDelete?: Resolver<ResolversTypes['CannedAnswerDeletePayload'], ParentType, ContextType, RequireFields<MutationCannedAnswerDeleteArgs, 'input'>>;
  cannedAnswerUpdate?: Resolver<ResolversTypes['CannedAnswerUpdatePayload'], ParentType, ContextType, RequireFields<MutationCannedAnswerUpdateArgs, 'input'>>;
  chatEnd?: Resolver<ResolversTypes['ChatEndPayload'], ParentType, ContextType, RequireFields<MutationChatEndArgs, 'input'>>;
  chatMessageSend?: Resolver<ResolversTypes['ChatMessageSendPayload'], ParentType, ContextType, RequireFields<MutationChatMessageSendArgs, 'input'>>;
  chatRate?: Resolver<ResolversTypes['ChatRatePayload'], ParentType, ContextType, RequireFields<MutationChatRateArgs, 'input'>>;
  chatReadSet?: Resolver<ResolversTypes['ChatReadSetPayload'], ParentType, ContextType, RequireFields<MutationChatReadSetArgs, 'input'>>;
  chatStart?: Resolver<ResolversTypes['ChatStartPayload'], ParentType, ContextType, RequireFields<MutationChatStartArgs, 'input'>>;
  chatTransfer?: Resolver<ResolversTypes['ChatTransferPayload'], ParentType, ContextType, RequireFields<MutationChatTransferArgs, 'input'>>;
  chatTypingSet?: Resolver<ResolversTypes['ChatTypingSetPayload'], ParentType, ContextType, RequireFields<MutationChatTypingSetArgs, 'input'>>;
  slaPolicySet?: Resolver<ResolversTypes['SlaPolicySetPayload'], ParentType, ContextType, RequireFields<MutationSlaPolicySetArgs, 'input'>>;
  supportAgentSet?: Resolver<ResolversTypes['SupportAgentSetPayload'], ParentType, ContextType, RequireFields<MutationSupportAgentSetArgs, 'input'>>;
  supportCalendarSet?: Resolver<ResolversTypes['SupportCalendarSetPayload'], ParentType, ContextType, RequireFields<MutationSupportCalendarSetArgs, 'input'>>;
  ticketAssign?: Resolver<ResolversTypes['TicketAssignPayload'], ParentType, ContextType, RequireFields<MutationTicketAssignArgs, 'input'>>;
  ticketAttachmentUploadComplete?: Resolver<ResolversTypes['TicketAttachmentUploadCompletePayload'], ParentType, ContextType, RequireFields<MutationTicketAttachmentUploadCompleteArgs, 'input'>>;
  ticketAttachmentUploadCreate?: Resolver<ResolversTypes['TicketAttachmentUploadCreatePayload'], ParentType, ContextType, RequireFields<MutationTicketAttachmentUploadCreateArgs, 'input'>>;
  ticketCreate?: Resolver<ResolversTypes['TicketCreatePayload'], ParentType, ContextType, RequireFields<MutationTicketCreateArgs, 'input'>>;
  ticketHandOver?: Resolver<ResolversTypes['TicketHandOverPayload'], ParentType, ContextType, RequireFields<MutationTicketHandOverArgs, 'input'>>;
  ticketHold?: Resolver<ResolversTypes['TicketHoldPayload'], ParentType, ContextType, RequireFields<MutationTicketHoldArgs, 'input'>>;
  ticketNoteAdd?: Resolver<ResolversTypes['TicketNoteAddPayload'], ParentType, ContextType, RequireFields<MutationTicketNoteAddArgs, 'input'>>;
  ticketPrioritySet?: Resolver<ResolversTypes['TicketPrioritySetPayload'], ParentType, ContextType, RequireFields<MutationTicketPrioritySetArgs, 'input'>>;
  ticketRate?: Resolver<ResolversTypes['TicketRatePayload'], ParentType, ContextType, RequireFields<MutationTicketRateArgs, 'input'>>;
  ticketReopen?: Resolver<ResolversTypes['TicketReopenPayload'], ParentType, ContextType, RequireFields<MutationTicketReopenArgs, 'input'>>;
  ticketReply?: Resolver<ResolversTypes['TicketReplyPayload'], ParentType, ContextType, RequireFields<MutationTicketReplyArgs, 'input'>>;
  ticketSolve?: Resolver<ResolversTypes['TicketSolvePayload'], ParentType, ContextType, RequireFields<MutationTicketSolveArgs, 'input'>>;
  ticketTagsSet?: Resolver<ResolversTypes['TicketTagsSetPayload'], ParentType, ContextType, RequireFields<MutationTicketTagsSetArgs, 'input'>>;
};

export type NotFoundErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotFoundError'] = ResolversParentTypes['NotFoundError']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'], FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Order']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  tickets?: Resolver<Maybe<ResolversTypes['TicketConnection']>, ParentType, ContextType, Partial<OrderTicketsArgs>>;
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

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  articles?: Resolver<Maybe<ResolversTypes['ArticleConnection']>, ParentType, ContextType, RequireFields<ProductArticlesArgs, 'language'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  article?: Resolver<Maybe<ResolversTypes['Article']>, ParentType, ContextType, RequireFields<QueryArticleArgs, 'language'>>;
  articles?: Resolver<ResolversTypes['ArticleConnection'], ParentType, ContextType, RequireFields<QueryArticlesArgs, 'language'>>;
  cannedAnswers?: Resolver<Maybe<ResolversTypes['CannedAnswerConnection']>, ParentType, ContextType, Partial<QueryCannedAnswersArgs>>;
  chat?: Resolver<Maybe<ResolversTypes['Chat']>, ParentType, ContextType, RequireFields<QueryChatArgs, 'id'>>;
  chatAgent?: Resolver<Maybe<ResolversTypes['ChatAgent']>, ParentType, ContextType>;
  chatAgents?: Resolver<Array<ResolversTypes['ChatAgent']>, ParentType, ContextType>;
  chatLines?: Resolver<Array<ResolversTypes['ChatLine']>, ParentType, ContextType>;
  chats?: Resolver<ResolversTypes['ChatConnection'], ParentType, ContextType, Partial<QueryChatsArgs>>;
  editableArticles?: Resolver<Maybe<ResolversTypes['ArticleConnection']>, ParentType, ContextType, Partial<QueryEditableArticlesArgs>>;
  personalDataOf?: Resolver<ResolversTypes['PersonalDataPage'], ParentType, ContextType, RequireFields<QueryPersonalDataOfArgs, 'first' | 'userId'>>;
  slaPolicies?: Resolver<Maybe<Array<ResolversTypes['SlaPolicy']>>, ParentType, ContextType>;
  supportAgents?: Resolver<Maybe<ResolversTypes['SupportAgentConnection']>, ParentType, ContextType, Partial<QuerySupportAgentsArgs>>;
  supportCalendar?: Resolver<Maybe<ResolversTypes['SupportCalendar']>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType, RequireFields<QueryTicketArgs, 'id'>>;
  tickets?: Resolver<Maybe<ResolversTypes['TicketConnection']>, ParentType, ContextType, RequireFields<QueryTicketsArgs, 'sort'>>;
};

export type ReturnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Return'] = ResolversParentTypes['Return']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ShipmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Shipment'] = ResolversParentTypes['Shipment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SlaBreachResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SlaBreach'] = ResolversParentTypes['SlaBreach']> = {
  dueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  target?: Resolver<ResolversTypes['SlaTarget'], ParentType, ContextType>;
};

export type SlaPolicyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SlaPolicy'] = ResolversParentTypes['SlaPolicy']> = {
  firstResponseMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isAroundTheClock?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nextResponseMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['TicketPriority'], ParentType, ContextType>;
  resolutionMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SlaPolicySetPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SlaPolicySetPayload'] = ResolversParentTypes['SlaPolicySetPayload']> = {
  policy?: Resolver<Maybe<ResolversTypes['SlaPolicy']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  agentChats?: SubscriptionResolver<ResolversTypes['ChatAgent'], "agentChats", ParentType, ContextType>;
  chatMessageAdded?: SubscriptionResolver<ResolversTypes['ChatMessageAdded'], "chatMessageAdded", ParentType, ContextType, RequireFields<SubscriptionChatMessageAddedArgs, 'after' | 'chatId'>>;
  chatQueueChanged?: SubscriptionResolver<ResolversTypes['ChatLines'], "chatQueueChanged", ParentType, ContextType>;
  chatTypingChanged?: SubscriptionResolver<ResolversTypes['ChatTyping'], "chatTypingChanged", ParentType, ContextType, RequireFields<SubscriptionChatTypingChangedArgs, 'chatId'>>;
  chatUpdated?: SubscriptionResolver<ResolversTypes['Chat'], "chatUpdated", ParentType, ContextType, RequireFields<SubscriptionChatUpdatedArgs, 'chatId'>>;
  ticketUpdated?: SubscriptionResolver<ResolversTypes['TicketUpdated'], "ticketUpdated", ParentType, ContextType, RequireFields<SubscriptionTicketUpdatedArgs, 'after' | 'ticketId'>>;
};

export type SupportAgentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SupportAgent'] = ResolversParentTypes['SupportAgent']> = {
  isActive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isLead?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  languages?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  publicName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  queues?: Resolver<Array<ResolversTypes['TicketQueue']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type SupportAgentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SupportAgentConnection'] = ResolversParentTypes['SupportAgentConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SupportAgentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SupportAgent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SupportAgentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SupportAgentEdge'] = ResolversParentTypes['SupportAgentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SupportAgent'], ParentType, ContextType>;
};

export type SupportAgentSetPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SupportAgentSetPayload'] = ResolversParentTypes['SupportAgentSetPayload']> = {
  agent?: Resolver<Maybe<ResolversTypes['SupportAgent']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SupportCalendarResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SupportCalendar'] = ResolversParentTypes['SupportCalendar']> = {
  holidays?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  hours?: Resolver<Array<ResolversTypes['SupportHours']>, ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SupportCalendarSetPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SupportCalendarSetPayload'] = ResolversParentTypes['SupportCalendarSetPayload']> = {
  calendar?: Resolver<Maybe<ResolversTypes['SupportCalendar']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SupportHoursResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SupportHours'] = ResolversParentTypes['SupportHours']> = {
  closesAtMinute?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  opensAtMinute?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  weekday?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TaxedMoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaxedMoney'] = ResolversParentTypes['TaxedMoney']> = {
  gross?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type TicketResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Ticket'] = ResolversParentTypes['Ticket'], FederationReferenceType extends FederationReferenceTypes['Ticket'] = FederationReferenceTypes['Ticket']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Ticket']> | FederationReferenceType, FederationReferenceType, ContextType>;
  allowedActions?: Resolver<Array<ResolversTypes['TicketAction']>, ParentType, ContextType>;
  assignee?: Resolver<Maybe<ResolversTypes['SupportAgent']>, ParentType, ContextType>;
  category?: Resolver<ResolversTypes['TicketCategory'], ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  entries?: Resolver<ResolversTypes['TicketEntryConnection'], ParentType, ContextType, Partial<TicketEntriesArgs>>;
  followUpOf?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  internalEntries?: Resolver<Maybe<ResolversTypes['TicketEntryConnection']>, ParentType, ContextType, Partial<TicketInternalEntriesArgs>>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  merchant?: Resolver<Maybe<ResolversTypes['Merchant']>, ParentType, ContextType>;
  merchantOrder?: Resolver<Maybe<ResolversTypes['MerchantOrder']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['TicketPriority'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  queue?: Resolver<Maybe<ResolversTypes['TicketQueue']>, ParentType, ContextType>;
  requester?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  return?: Resolver<Maybe<ResolversTypes['Return']>, ParentType, ContextType>;
  satisfaction?: Resolver<Maybe<ResolversTypes['TicketSatisfaction']>, ParentType, ContextType>;
  shipment?: Resolver<Maybe<ResolversTypes['Shipment']>, ParentType, ContextType>;
  sla?: Resolver<Maybe<ResolversTypes['TicketSla']>, ParentType, ContextType>;
  solvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TicketStatus'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tags?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TicketAssignPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketAssignPayload'] = ResolversParentTypes['TicketAssignPayload']> = {
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TicketAttachmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketAttachment'] = ResolversParentTypes['TicketAttachment']> = {
  byteSize?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  contentType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fileName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
};

export type TicketAttachmentUploadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketAttachmentUpload'] = ResolversParentTypes['TicketAttachmentUpload']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  headers?: Resolver<Array<ResolversTypes['UploadHeader']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
};

export type TicketAttachmentUploadCompletePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketAttachmentUploadCompletePayload'] = ResolversParentTypes['TicketAttachmentUploadCompletePayload']> = {
  attachment?: Resolver<Maybe<ResolversTypes['TicketAttachment']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TicketAttachmentUploadCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketAttachmentUploadCreatePayload'] = ResolversParentTypes['TicketAttachmentUploadCreatePayload']> = {
  upload?: Resolver<Maybe<ResolversTypes['TicketAttachmentUpload']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TicketConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketConnection'] = ResolversParentTypes['TicketConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TicketEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Ticket']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type TicketCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketCreatePayload'] = ResolversParentTypes['TicketCreatePayload']> = {
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TicketEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketEdge'] = ResolversParentTypes['TicketEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Ticket'], ParentType, ContextType>;
};

export type TicketEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketEntry'] = ResolversParentTypes['TicketEntry']> = {
  attachments?: Resolver<Array<ResolversTypes['TicketAttachment']>, ParentType, ContextType>;
  author?: Resolver<ResolversTypes['TicketAuthor'], ParentType, ContextType>;
  authorName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  body?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  detail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TicketEntryKind'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TicketEntryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketEntryConnection'] = ResolversParentTypes['TicketEntryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TicketEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['TicketEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type TicketEntryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketEntryEdge'] = ResolversParentTypes['TicketEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TicketEntry'], ParentType, ContextType>;
};

export type TicketHandOverPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketHandOverPayload'] = ResolversParentTypes['TicketHandOverPayload']> = {
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TicketHoldPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketHoldPayload'] = ResolversParentTypes['TicketHoldPayload']> = {
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TicketNoteAddPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketNoteAddPayload'] = ResolversParentTypes['TicketNoteAddPayload']> = {
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TicketPrioritySetPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketPrioritySetPayload'] = ResolversParentTypes['TicketPrioritySetPayload']> = {
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TicketRatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketRatePayload'] = ResolversParentTypes['TicketRatePayload']> = {
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TicketRefusedErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketRefusedError'] = ResolversParentTypes['TicketRefusedError']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TicketReopenPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketReopenPayload'] = ResolversParentTypes['TicketReopenPayload']> = {
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TicketReplyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketReplyPayload'] = ResolversParentTypes['TicketReplyPayload']> = {
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TicketSatisfactionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketSatisfaction'] = ResolversParentTypes['TicketSatisfaction']> = {
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ratedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  rating?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TicketSlaResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketSla'] = ResolversParentTypes['TicketSla']> = {
  breaches?: Resolver<Array<ResolversTypes['SlaBreach']>, ParentType, ContextType>;
  firstRespondedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  firstResponseDueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  nextResponseDueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  resolutionDueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type TicketSolvePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketSolvePayload'] = ResolversParentTypes['TicketSolvePayload']> = {
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TicketTagsSetPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketTagsSetPayload'] = ResolversParentTypes['TicketTagsSetPayload']> = {
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TicketUpdatedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketUpdated'] = ResolversParentTypes['TicketUpdated']> = {
  entry?: Resolver<ResolversTypes['TicketEntry'], ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ticket?: Resolver<ResolversTypes['Ticket'], ParentType, ContextType>;
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
  chats?: Resolver<Maybe<ResolversTypes['ChatConnection']>, ParentType, ContextType, Partial<UserChatsArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  tickets?: Resolver<Maybe<ResolversTypes['TicketConnection']>, ParentType, ContextType, RequireFields<UserTicketsArgs, 'sort'>>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'ArticleRefusedError' | 'IdempotencyKeyReusedError' | 'InvalidInputError' | 'NotFoundError' | 'TicketRefusedError', ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AgentPresenceSetPayload?: AgentPresenceSetPayloadResolvers<ContextType>;
  Article?: ArticleResolvers<ContextType>;
  ArticleConnection?: ArticleConnectionResolvers<ContextType>;
  ArticleCreatePayload?: ArticleCreatePayloadResolvers<ContextType>;
  ArticleEdge?: ArticleEdgeResolvers<ContextType>;
  ArticlePiece?: ArticlePieceResolvers<ContextType>;
  ArticlePublishPayload?: ArticlePublishPayloadResolvers<ContextType>;
  ArticleRefusedError?: ArticleRefusedErrorResolvers<ContextType>;
  ArticleTextSetPayload?: ArticleTextSetPayloadResolvers<ContextType>;
  ArticleUnpublishPayload?: ArticleUnpublishPayloadResolvers<ContextType>;
  ArticleUpdatePayload?: ArticleUpdatePayloadResolvers<ContextType>;
  ArticleVersion?: ArticleVersionResolvers<ContextType>;
  ArticleVersionRestorePayload?: ArticleVersionRestorePayloadResolvers<ContextType>;
  ArticleVotePayload?: ArticleVotePayloadResolvers<ContextType>;
  BigInt?: GraphQLScalarType;
  CannedAnswer?: CannedAnswerResolvers<ContextType>;
  CannedAnswerConnection?: CannedAnswerConnectionResolvers<ContextType>;
  CannedAnswerCreatePayload?: CannedAnswerCreatePayloadResolvers<ContextType>;
  CannedAnswerDeletePayload?: CannedAnswerDeletePayloadResolvers<ContextType>;
  CannedAnswerEdge?: CannedAnswerEdgeResolvers<ContextType>;
  CannedAnswerUpdatePayload?: CannedAnswerUpdatePayloadResolvers<ContextType>;
  Chat?: ChatResolvers<ContextType>;
  ChatAgent?: ChatAgentResolvers<ContextType>;
  ChatConnection?: ChatConnectionResolvers<ContextType>;
  ChatEdge?: ChatEdgeResolvers<ContextType>;
  ChatEndPayload?: ChatEndPayloadResolvers<ContextType>;
  ChatLine?: ChatLineResolvers<ContextType>;
  ChatLines?: ChatLinesResolvers<ContextType>;
  ChatMessage?: ChatMessageResolvers<ContextType>;
  ChatMessageAdded?: ChatMessageAddedResolvers<ContextType>;
  ChatMessageConnection?: ChatMessageConnectionResolvers<ContextType>;
  ChatMessageEdge?: ChatMessageEdgeResolvers<ContextType>;
  ChatMessageSendPayload?: ChatMessageSendPayloadResolvers<ContextType>;
  ChatPlace?: ChatPlaceResolvers<ContextType>;
  ChatRatePayload?: ChatRatePayloadResolvers<ContextType>;
  ChatReadSetPayload?: ChatReadSetPayloadResolvers<ContextType>;
  ChatSatisfaction?: ChatSatisfactionResolvers<ContextType>;
  ChatStartPayload?: ChatStartPayloadResolvers<ContextType>;
  ChatTransferPayload?: ChatTransferPayloadResolvers<ContextType>;
  ChatTyping?: ChatTypingResolvers<ContextType>;
  ChatTypingSetPayload?: ChatTypingSetPayloadResolvers<ContextType>;
  CountryCode?: GraphQLScalarType;
  CurrencyCode?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  IdempotencyKeyReusedError?: IdempotencyKeyReusedErrorResolvers<ContextType>;
  InvalidInputError?: InvalidInputErrorResolvers<ContextType>;
  Merchant?: MerchantResolvers<ContextType>;
  MerchantOrder?: MerchantOrderResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotFoundError?: NotFoundErrorResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PersonalDataPage?: PersonalDataPageResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Return?: ReturnResolvers<ContextType>;
  Shipment?: ShipmentResolvers<ContextType>;
  SlaBreach?: SlaBreachResolvers<ContextType>;
  SlaPolicy?: SlaPolicyResolvers<ContextType>;
  SlaPolicySetPayload?: SlaPolicySetPayloadResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  SupportAgent?: SupportAgentResolvers<ContextType>;
  SupportAgentConnection?: SupportAgentConnectionResolvers<ContextType>;
  SupportAgentEdge?: SupportAgentEdgeResolvers<ContextType>;
  SupportAgentSetPayload?: SupportAgentSetPayloadResolvers<ContextType>;
  SupportCalendar?: SupportCalendarResolvers<ContextType>;
  SupportCalendarSetPayload?: SupportCalendarSetPayloadResolvers<ContextType>;
  SupportHours?: SupportHoursResolvers<ContextType>;
  TaxedMoney?: TaxedMoneyResolvers<ContextType>;
  Ticket?: TicketResolvers<ContextType>;
  TicketAssignPayload?: TicketAssignPayloadResolvers<ContextType>;
  TicketAttachment?: TicketAttachmentResolvers<ContextType>;
  TicketAttachmentUpload?: TicketAttachmentUploadResolvers<ContextType>;
  TicketAttachmentUploadCompletePayload?: TicketAttachmentUploadCompletePayloadResolvers<ContextType>;
  TicketAttachmentUploadCreatePayload?: TicketAttachmentUploadCreatePayloadResolvers<ContextType>;
  TicketConnection?: TicketConnectionResolvers<ContextType>;
  TicketCreatePayload?: TicketCreatePayloadResolvers<ContextType>;
  TicketEdge?: TicketEdgeResolvers<ContextType>;
  TicketEntry?: TicketEntryResolvers<ContextType>;
  TicketEntryConnection?: TicketEntryConnectionResolvers<ContextType>;
  TicketEntryEdge?: TicketEntryEdgeResolvers<ContextType>;
  TicketHandOverPayload?: TicketHandOverPayloadResolvers<ContextType>;
  TicketHoldPayload?: TicketHoldPayloadResolvers<ContextType>;
  TicketNoteAddPayload?: TicketNoteAddPayloadResolvers<ContextType>;
  TicketPrioritySetPayload?: TicketPrioritySetPayloadResolvers<ContextType>;
  TicketRatePayload?: TicketRatePayloadResolvers<ContextType>;
  TicketRefusedError?: TicketRefusedErrorResolvers<ContextType>;
  TicketReopenPayload?: TicketReopenPayloadResolvers<ContextType>;
  TicketReplyPayload?: TicketReplyPayloadResolvers<ContextType>;
  TicketSatisfaction?: TicketSatisfactionResolvers<ContextType>;
  TicketSla?: TicketSlaResolvers<ContextType>;
  TicketSolvePayload?: TicketSolvePayloadResolvers<ContextType>;
  TicketTagsSetPayload?: TicketTagsSetPayloadResolvers<ContextType>;
  TicketUpdated?: TicketUpdatedResolvers<ContextType>;
  URL?: GraphQLScalarType;
  UploadHeader?: UploadHeaderResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
};
