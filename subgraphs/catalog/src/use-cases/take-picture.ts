import { ok, refuse, type Result } from "@novatech/kernel/result";
import { canEdit, type Editor } from "../domain/access.ts";
import { maxMedia, type Media, type MediaFile, type Product } from "../domain/product.ts";
import { invalid, notFound, type Refusal } from "../domain/refusal.ts";
import { mediaPrefix, type Upload, uploadKey } from "../domain/upload.ts";
import type { ImageMaker } from "./image-maker.ts";
import type { ObjectStore } from "@novatech/kernel/object-store";
import { saveAndTell } from "./save-and-tell.ts";
import type { InUploads, UploadPorts } from "./upload-ports.ts";

/** The longest text beside a picture, in characters. */
const maxAltText = 500;

/** What a picture shows, as it is kept; a sentence where it cannot be. */
export function altTextOf(text: string | null): { readonly altText: string | null } | { readonly fault: string } {
  const altText = text?.trim() ?? "";
  if (altText.length > maxAltText || altText.includes("\0"))
    return { fault: `What it shows is told in at most ${maxAltText} characters.` };
  return { altText: altText === "" ? null : altText };
}

/**
 * Makes a picture that was sent the last of a product's media. The work on the bytes is done between two transactions: what it leaves
 * when the second refuses is swept with the upload. The same upload again changes nothing.
 */
export async function takePicture(
  deps: {
    readonly inUploads: InUploads;
    readonly store: ObjectStore;
    readonly images: ImageMaker;
    readonly digest: (bytes: Buffer) => string;
  },
  command: {
    readonly editor: Editor;
    readonly uploadId: string;
    readonly productId: string;
    readonly altText: string | null;
  },
): Promise<Result<Product, Refusal>> {
  const { inUploads, store, images, digest } = deps;
  const described = altTextOf(command.altText);
  if ("fault" in described) return refuse(invalid("altText", described.fault));
  const seen = await inUploads((ports) => look(ports, command));
  if (!seen.ok) return seen;
  const { upload } = seen.value;
  if (upload.usedAt !== null) return ok(seen.value.product);

  const bytes = await store.read(uploadKey(upload.id), upload.byteSize);
  if (bytes === null || bytes.length !== upload.byteSize || digest(bytes) !== upload.sha256)
    return refuse(
      invalid("uploadId", "The file was not sent yet, or it is not the one that was told of. Send it first."),
    );
  const made = await images.make(bytes, upload.contentType);
  if ("fault" in made) return refuse(invalid("uploadId", made.fault));
  const files: MediaFile[] = [];
  for (const { width, height, bytes: own } of made.images) {
    const key = `${mediaPrefix(upload.id)}${width}.webp`;
    await store.write(key, own, "image/webp");
    files.push({ key, width, height, contentType: "image/webp" });
  }
  const medium: Media = { kind: "IMAGE", url: "", altText: described.altText, id: upload.id, files };

  const taken = await inUploads(async (ports): Promise<Result<Product, Refusal>> => {
    const again = await look(ports, command);
    if (!again.ok) return again;
    const { product } = again.value;
    if (again.value.upload.usedAt !== null) return ok(product);
    const media = [...product.media, medium];
    await ports.products.saveMedia(product.id, media);
    await ports.uploads.use(upload.id, ports.clock.now());
    return ok(await saveAndTell(ports, { ...product, media }));
  });
  // What was sent is not needed any more; where this fails, the sweep does it.
  if (taken.ok) await store.removeAll(uploadKey(upload.id)).catch(() => undefined);
  return taken;
}

/** The upload and the product it is for, both locked; or why it cannot be used. */
async function look(
  { uploads, products }: UploadPorts,
  { editor, uploadId, productId }: { readonly editor: Editor; readonly uploadId: string; readonly productId: string },
): Promise<Result<{ readonly upload: Upload; readonly product: Product }, Refusal>> {
  const upload = await uploads.lock(uploadId);
  if (upload?.purpose !== "IMAGE" || !canEdit(editor, upload)) return refuse(notFound("upload", "uploadId"));
  const product = await products.lock(productId);
  if (product?.merchantId !== upload.merchantId) return refuse(notFound("product", "productId"));
  const isTaken = product.media.some(({ id }) => id === upload.id);
  if (upload.usedAt !== null && !isTaken)
    return refuse(invalid("uploadId", "This upload was used already. Send the picture again with a new one."));
  if (!isTaken && product.media.length >= maxMedia)
    return refuse(
      invalid("productId", `A product has at most ${maxMedia} media. Take one away first.`, "LIMIT_REACHED"),
    );
  return ok({ upload, product });
}
