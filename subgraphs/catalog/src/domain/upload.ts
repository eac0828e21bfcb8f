/** What a file that is brought shall become. The most bytes of each stand in `uploadRules`. */
export type UploadPurpose = "IMAGE" | "PRODUCT_CSV";

/** A file that a merchant may bring, or has brought. */
export type Upload = {
  readonly id: string;
  readonly merchantId: string;
  readonly purpose: UploadPurpose;
  readonly contentType: string;
  readonly byteSize: number;
  /** Of the bytes, 64 hexadecimal digits, as the client said beforehand. */
  readonly sha256: string;
  readonly createdAt: Date;
  /** When the address to send it to ends. */
  readonly expiresAt: Date;
  /** When it became part of something; null before. */
  readonly usedAt: Date | null;
};

/** How long an address to send a file to is good, in milliseconds. */
export const uploadTtlMs = 15 * 60 * 1000;

/** The most files a merchant may be about to send. */
export const maxWaitingUploads = 200;

/** What files may be, by purpose. Bytes. */
export const uploadRules: Readonly<
  Record<UploadPurpose, { readonly contentTypes: readonly string[]; readonly maxBytes: number }>
> = {
  IMAGE: { contentTypes: ["image/jpeg", "image/png", "image/webp", "image/avif"], maxBytes: 20 * 1024 * 1024 },
  PRODUCT_CSV: { contentTypes: ["text/csv"], maxBytes: 50 * 1024 * 1024 },
};

/** Why a file of this kind cannot be brought: the input field at fault and what would be right; null when it can. */
export function faultOfUpload({
  purpose,
  contentType,
  byteSize,
  sha256,
}: Pick<Upload, "purpose" | "contentType" | "byteSize" | "sha256">): {
  readonly field: string;
  readonly message: string;
} | null {
  const { contentTypes, maxBytes } = uploadRules[purpose];
  if (!contentTypes.includes(contentType))
    return { field: "contentType", message: `It must be one of ${contentTypes.join(", ")}.` };
  if (byteSize < 1 || byteSize > maxBytes)
    return { field: "byteSize", message: `It must have 1 to ${maxBytes} bytes, not ${byteSize}.` };
  if (!/^[0-9a-f]{64}$/.test(sha256))
    return { field: "sha256", message: "Give the SHA-256 of the bytes as 64 hexadecimal digits in lower case." };
  return null;
}

/** Where the bytes of an upload are kept until they are used. */
export const uploadKey = (id: string): string => `uploads/${id}`;
/** What the keys of a picture's sizes begin with. */
export const mediaPrefix = (id: string): string => `media/${id}/`;
