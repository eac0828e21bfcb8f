import { merchantsFor } from "@novatech/graphql/merchant-access";
import { hasScope, type RoomRequest, userIdOf } from "@novatech/graphql/viewer";
import type { Result } from "@novatech/kernel/result";
import type { Onlooker } from "../domain/access.ts";
import type { Attachment } from "../domain/attachment.ts";
import type { Refusal } from "../domain/refusal.ts";
import type { TicketEntry } from "../domain/ticket.ts";
import type { AttachmentWish, OfferedAttachment } from "../use-cases/attachments/ask-for-attachment.ts";
import type { Actor, TicketDeps } from "../use-cases/command-ticket.ts";
import type { CannedAnswerStore } from "../use-cases/keep-desk.ts";
import type { Desk } from "../use-cases/ports.ts";
import type { ChatContext } from "./chat/context.ts";
import type { ArticlePorts } from "../use-cases/article-ports.ts";
import type { ArticleLoaders } from "./article-loaders.ts";
import type { Loaders } from "./loaders.ts";

/** What a resolver of one operation may reach. */
export type Context = {
  readonly request: RoomRequest;
  /** Who asks, by the token, the headers and what was shown besides. */
  readonly onlooker: () => Onlooker;
  /** Has what is read and done from now on include what a guest's secret opens that came as an argument. */
  readonly showSecret: (secret: string | null | undefined) => void;
  /** Who asks for a change. */
  readonly actor: () => Actor;
  /** What was read in this operation. A subscription takes new ones for each event, or it would answer from the past. */
  loaders: Loaders;
  readonly newLoaders: () => Loaders;
  /** What everybody may read of a ticket above a sequence, see `Subscription.ticketUpdated`. */
  readonly ticketEntries: (ticketId: string, after: number) => Promise<AsyncIterableIterator<TicketEntry>>;
  /** Files beside messages of tickets. */
  readonly attachments: {
    readonly ask: (actor: Actor, wish: AttachmentWish) => Promise<Result<OfferedAttachment, Refusal>>;
    readonly complete: (actor: Actor, attachmentId: string) => Promise<Result<Attachment, Refusal>>;
    /** An address that gives the file for five minutes. */
    readonly urlOf: (attachment: Attachment) => Promise<string>;
  };
  /** Live chat. */
  readonly chats: ChatContext;
  /** What changing tickets needs. */
  readonly commands: TicketDeps;
  readonly nextId: (prefix: string) => string;
  /** Articles of the knowledge base. */
  readonly articles: ArticleLoaders;
  /** Runs a change of articles in one transaction. */
  readonly changeArticles: <Answer>(work: (ports: ArticlePorts, at: Date) => Promise<Answer>) => Promise<Answer>;
  /** Runs a change of what support promises and who works in it in one transaction. */
  readonly changeDesk: <Answer>(
    work: (ports: { readonly desk: Desk; readonly answers: CannedAnswerStore; readonly at: Date }) => Promise<Answer>,
  ) => Promise<Answer>;
};

/** Who asks, by the token and by hashes of guests' secrets. */
export function onlookerOf({ viewer }: RoomRequest, secretHashes: readonly string[]): Onlooker {
  return {
    userId: userIdOf(viewer),
    isStaff: hasScope(viewer, "staff:support"),
    isLead: hasScope(viewer, "staff:support-lead"),
    // A partner's program sees what is its merchants' orders, and is no member: tickets are people's.
    merchantIds: hasScope(viewer, "merchant") ? merchantsFor(viewer, "orders") : [],
    secretHashes,
  };
}

/** Whose idempotency keys these are; null for somebody who is neither logged in nor holds a secret. */
export const callerOf = ({ userId, secretHashes: [hash] }: Onlooker): string | null =>
  userId !== null ? `user:${userId}` : hash === undefined ? null : `token:${hash}`;
