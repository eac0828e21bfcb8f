import { ok, refuse, type Result } from "@novatech/kernel/result";
import { invalid, type Refusal } from "./refusal.ts";

/** A file that may be sent, was sent, or stands beside a message of a ticket. */
export type Attachment = {
  readonly id: string;
  /** Who sends it, as their idempotency keys are kept: `user:<id>` or `token:<hash>`. */
  readonly caller: string;
  /** As its sender called it. */
  readonly fileName: string;
  readonly contentType: AttachmentType;
  /** Of the bytes as they are kept. Pictures are written anew, so it may differ from what was sent. */
  readonly byteSize: number;
  /** Of the bytes as they are sent, 64 hexadecimal digits. */
  readonly sha256: string;
  readonly createdAt: Date;
  /** When the address to send it to ends. */
  readonly expiresAt: Date;
  /** When its bytes were looked at and found good; null before. */
  readonly checkedAt: Date | null;
  /** The ticket and the message it stands beside; null while it stands beside none. */
  readonly ticketId: string | null;
  readonly sequence: number | null;
};

/** How long an address to send a file to is good, and one to fetch a file from, in milliseconds. */
export const uploadTtlMs = 15 * 60_000;
export const downloadTtlMs = 5 * 60_000;
/** How long a file that stands beside no message is kept, in milliseconds. */
export const unattachedTtlMs = 24 * 3_600_000;

/** How many files a message and a ticket may have, and somebody may have sent that stand beside no message yet. */
export const maxPerMessage = 5;
export const maxPerTicket = 30;
export const maxWaiting = 20;

const megabyte = 1024 * 1024;
const rules = {
  "image/jpeg": { extension: "jpg", maxBytes: 10 * megabyte },
  "image/png": { extension: "png", maxBytes: 10 * megabyte },
  "image/webp": { extension: "webp", maxBytes: 10 * megabyte },
  "application/pdf": { extension: "pdf", maxBytes: 10 * megabyte },
  "text/plain": { extension: "txt", maxBytes: megabyte },
} as const;

/** What a file may be. */
export type AttachmentType = keyof typeof rules;

/** The most bytes of any file. */
export const maxFileBytes = 10 * megabyte;

const isType = (text: string): text is AttachmentType => Object.hasOwn(rules, text);

/** Whether a file is a picture, which is written anew before it is kept. */
export const isPicture = (contentType: AttachmentType): boolean => contentType.startsWith("image/");

/** What is told of a file before it is sent. */
export type FileToSend = Pick<Attachment, "fileName" | "contentType" | "byteSize" | "sha256">;

/** What is told of a file, checked: its name without folders. Refused with `INVALID_INPUT`. */
export function readFile(given: {
  readonly fileName: string;
  readonly contentType: string;
  readonly byteSize: number;
  readonly sha256: string;
}): Result<FileToSend, Refusal> {
  const { contentType, byteSize, sha256 } = given;
  const fileName = given.fileName.normalize("NFC").split(/[/\\]/).at(-1)?.trim() ?? "";
  if (fileName.length === 0 || fileName.length > 120 || /\p{C}/u.test(fileName))
    return refuse(invalid("fileName", "Give a name of 1 to 120 characters that can be seen."));
  if (!isType(contentType))
    return refuse(invalid("contentType", `It must be one of ${Object.keys(rules).join(", ")}.`));
  const { maxBytes } = rules[contentType];
  if (byteSize < 1 || byteSize > maxBytes)
    return refuse(invalid("byteSize", `It must have 1 to ${maxBytes} bytes, not ${byteSize}.`));
  if (!/^[0-9a-f]{64}$/.test(sha256))
    return refuse(invalid("sha256", "Give the SHA-256 of the bytes as 64 hexadecimal digits in lower case."));
  return ok({ fileName, contentType, byteSize, sha256 });
}

/** Where the bytes are until they were looked at, and from then on. */
export const sentKey = ({ id }: Pick<Attachment, "id">): string => `uploads/${id}`;
export const keptKey = ({ id, contentType }: Pick<Attachment, "id" | "contentType">): string =>
  `attachments/${id}.${rules[contentType].extension}`;

/** The name a file is kept under by who fetches it: letters, digits, `.`, `_` and `-`, ending as its type does. */
export function downloadName({ fileName, contentType }: Pick<Attachment, "fileName" | "contentType">): string {
  const { extension } = rules[contentType];
  const stem = fileName
    .replace(/\.[^.]*$/, "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\w.-]+/g, "_");
  return `${stem.replace(/^[._]+|[._]+$/g, "") || "file"}.${extension}`;
}
