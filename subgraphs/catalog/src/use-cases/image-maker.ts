/** A picture in one size. */
export type MadeImage = { readonly width: number; readonly height: number; readonly bytes: Buffer };

/** What is done with a picture that was sent. */
export type ImageMaker = {
  /**
   * The picture in several sizes, the smallest first, as WebP without anything but the picture; or why it cannot be used, as a
   * sentence. `contentType` is what the client says it is.
   */
  readonly make: (
    bytes: Buffer,
    contentType: string,
  ) => Promise<{ readonly images: readonly MadeImage[] } | { readonly fault: string }>;
};
