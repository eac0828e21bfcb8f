import type { Attachment } from "../../domain/attachment.ts";

/** Where files of tickets are noted, bound to one transaction. */
export type AttachmentStore = {
  /** Notes a new one and wakes the room when it must be swept; false when its sender has `max` that stand beside no message. */
  readonly add: (attachment: Attachment, max: number, sweptAt: Date) => Promise<boolean>;
  /** Locks those that are there until the transaction ends. */
  readonly lock: (ids: readonly string[]) => Promise<readonly Attachment[]>;
  /** Notes that the bytes are good, and how many are kept. */
  readonly keep: (id: string, byteSize: number, checkedAt: Date) => Promise<void>;
  /** How many stand beside a ticket's messages. */
  readonly countOf: (ticketId: string) => Promise<number>;
  /** Sets locked ones beside a message. */
  readonly attach: (
    ids: readonly string[],
    message: { readonly ticketId: string; readonly sequence: number },
  ) => Promise<void>;
  readonly remove: (ids: readonly string[]) => Promise<void>;
  /** What goes with a person: beside their tickets, and what they sent that stands beside none. */
  readonly ofPerson: (userId: string) => Promise<readonly Attachment[]>;
};

/** Writes pictures anew, without what the camera wrote into them; a sentence where bytes cannot be read as one. */
export type PictureCleaner = {
  readonly clean: (
    bytes: Buffer,
    contentType: Attachment["contentType"],
  ) => Promise<{ readonly bytes: Buffer } | { readonly fault: string }>;
};
