import type { Result } from "@novatech/kernel/result";
import { sha256Hex } from "@novatech/service/secrets";
import type { Editor } from "../domain/access.ts";
import { mediaIdOf } from "../domain/media-id.ts";
import type { Media, Product } from "../domain/product.ts";
import type { Refusal } from "../domain/refusal.ts";
import type { Upload } from "../domain/upload.ts";
import type { arrangeMedia } from "../use-cases/arrange-media.ts";
import type { OfferedUpload } from "../use-cases/ask-for-upload.ts";
import type { takePicture } from "../use-cases/take-picture.ts";
import type { Wired } from "./plans.ts";

/** What a client may do with files. */
export type MediaChanges = {
  readonly askForUpload: (
    command: Pick<Upload, "merchantId" | "purpose" | "contentType" | "byteSize" | "sha256"> & {
      readonly editor: Editor;
    },
  ) => Promise<Result<OfferedUpload, Refusal>>;
  readonly takePicture: Wired<typeof takePicture>;
  readonly arrange: (command: Parameters<typeof arrangeMedia>[1]) => Promise<Result<Product, Refusal>>;
};

/** A medium of a product, as the graph names it. */
export const graphIdOf = (medium: Media): string => mediaIdOf(medium, sha256Hex);
