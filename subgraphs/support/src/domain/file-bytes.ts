import type { AttachmentType } from "./attachment.ts";

type Bytes = Uint8Array;

const beginsWith = (bytes: Bytes, signature: readonly number[], from = 0): boolean =>
  signature.every((byte, place) => bytes[from + place] === byte);
const letters = (text: string): readonly number[] => Array.from(text, (letter) => letter.charCodeAt(0));

/** Text as people write it: UTF-8 without what steers a terminal. */
function isText(bytes: Bytes): boolean {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    // oxlint-disable-next-line no-control-regex
    return !/[\u0000-\u0008\u000b\u000e-\u001f\u007f]/.test(text);
  } catch {
    return false;
  }
}

/** How each type begins. Sources: ITU-T T.81 B.1.1.3, PNG specification 5.2, RFC 9649 2.4, ISO 32000-2 7.5.2. */
const isOfType: Readonly<Record<AttachmentType, (bytes: Bytes) => boolean>> = {
  "image/jpeg": (bytes) => beginsWith(bytes, [0xff, 0xd8, 0xff]),
  "image/png": (bytes) => beginsWith(bytes, [0x89, ...letters("PNG\r\n"), 0x1a, 0x0a]),
  "image/webp": (bytes) => beginsWith(bytes, letters("RIFF")) && beginsWith(bytes, letters("WEBP"), 8),
  "application/pdf": (bytes) => beginsWith(bytes, letters("%PDF-")),
  "text/plain": isText,
};

/** Why bytes are not what they are called; null when they are, as far as they tell. The name and what the sender said count for nothing. */
export const faultOfBytes = (bytes: Bytes, contentType: AttachmentType): string | null =>
  isOfType[contentType](bytes)
    ? null
    : contentType === "text/plain"
      ? "The bytes are no plain text in UTF-8."
      : `The bytes are no ${contentType}.`;
