import { createPictureWork } from "@novatech/service/files/pictures";
import type { PictureCleaner } from "../../use-cases/attachments/ports.ts";

/** Writes pictures anew with sharp. Turned as the camera said; where and when it was taken, and whatever else hides in the file, is left out. */
export function createSharpPictureCleaner(): PictureCleaner {
  const workOn = createPictureWork();
  return {
    clean: (bytes, contentType) =>
      workOn(bytes, async (open) => {
        const picture = open().autoOrient();
        const written =
          contentType === "image/png"
            ? picture.png()
            : contentType === "image/webp"
              ? picture.webp({ quality: 85 })
              : picture.jpeg({ quality: 88 });
        return { bytes: await written.toBuffer() };
      }),
  };
}
