import type { Sharp } from "sharp";

/** How many pixels a picture has at most; a larger one is a fault. */
export const maxPixels = 50_000_000;

/** Why a picture could not be made, in words for who sent it. */
export type PictureFault = { readonly fault: string };

/**
 * Makes something of a picture. `work` opens it as often as it needs to; of films it gets the first picture. What libvips does not make of the bytes is
 * a fault, and nothing is rejected.
 */
export type WorkOnPicture = <Made>(
  bytes: Buffer,
  work: (open: () => Sharp) => Promise<Made>,
) => Promise<Made | PictureFault>;

/** Works on pictures with sharp, which is loaded at the first; one after the other, since each may need hundreds of megabytes. */
export function createPictureWork(): WorkOnPicture {
  let before: Promise<unknown> = Promise.resolve();
  return (bytes, work) => {
    const made = before.then(() => workOn(bytes, work));
    before = made.catch(() => undefined);
    return made;
  };
}

async function workOn<Made>(bytes: Buffer, work: (open: () => Sharp) => Promise<Made>): Promise<Made | PictureFault> {
  const { default: sharp } = await import("sharp");
  // one thread of its pool a picture: the room answers others meanwhile
  sharp.concurrency(1);
  try {
    return await work(() => sharp(bytes, { limitInputPixels: maxPixels, failOn: "error", animated: false }));
  } catch (error) {
    // libvips says what is wrong with the bytes; there is no other way to fail before the picture is made
    const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    return { fault: `It cannot be read as a picture: ${reason.slice(0, 200)}` };
  }
}
