import { createPictureWork, maxPixels } from "@novatech/service/files/pictures";
import type { ImageMaker, MadeImage } from "../../use-cases/image-maker.ts";

/** The widths pictures are made in, in pixels; none larger than the picture itself. */
const widths = [320, 800, 1600];

const minSide = 16;
const maxRatio = 10;

/** What sharp calls a format, by the content type that is sent. */
const formatOf: Readonly<Record<string, string>> = {
  "image/jpeg": "jpeg",
  "image/png": "png",
  "image/webp": "webp",
  "image/avif": "heif",
};

/** Makes pictures with sharp. The bytes say what a picture is, not its name or type. */
export function createSharpImageMaker(): ImageMaker {
  const workOn = createPictureWork();
  return {
    make: (bytes, contentType) =>
      workOn(bytes, async (open) => {
        const { format, width, height, autoOrient } = await open().metadata();
        if (format !== formatOf[contentType])
          return { fault: `The bytes are no ${contentType} picture, they are ${format}.` };
        const pixels = width * height;
        if (pixels > maxPixels) return { fault: `It has ${pixels} pixels, more than ${maxPixels}.` };
        if (Math.min(width, height) < minSide) return { fault: `It is smaller than ${minSide} pixels.` };
        if (Math.max(width, height) > maxRatio * Math.min(width, height))
          return { fault: `One side is more than ${maxRatio} times the other.` };
        const wanted = [...new Set(widths.map((each) => Math.min(each, autoOrient.width)))];
        const images: MadeImage[] = [];
        for (const each of wanted) {
          // Turned as the camera said before that is left out with everything else it wrote.
          const made = await open()
            .autoOrient()
            .resize({ width: each, withoutEnlargement: true })
            .webp({ quality: 82 })
            .toBuffer({ resolveWithObject: true });
          images.push({ width: made.info.width, height: made.info.height, bytes: made.data });
        }
        return { images };
      }),
  };
}
