import { addMilliseconds } from "@novatech/kernel/clock";
import { canonicalJson } from "@novatech/kernel/canonical-json";
import { ok, refuse, type Result } from "@novatech/kernel/result";
import { canEdit, type Editor } from "../domain/access.ts";
import { mediaIdOf } from "../domain/media-id.ts";
import { maxMedia, type Media, type Product } from "../domain/product.ts";
import { invalid, notFound, type Refusal, versionConflict } from "../domain/refusal.ts";
import { saveAndTell } from "./save-and-tell.ts";
import { altTextOf } from "./take-picture.ts";
import type { UploadPorts } from "./upload-ports.ts";

/** How long the files of a picture are kept that a product has no more: caches may still show it. */
const keptMs = 24 * 60 * 60 * 1000;

/** Sets which of its media a product keeps, in which order and with which texts. The files of those it does not are deleted a day later. */
export async function arrangeMedia(
  ports: UploadPorts & { readonly digest: (text: string) => string },
  command: {
    readonly editor: Editor;
    readonly productId: string;
    readonly media: readonly { readonly id: string; readonly altText: string | null }[];
    readonly expectedVersion: number;
  },
): Promise<Result<Product, Refusal>> {
  const { editor, productId, media: wanted } = command;
  if (wanted.length > maxMedia || new Set(wanted.map(({ id }) => id)).size < wanted.length)
    return refuse(invalid("media", `Name each medium once, and at most ${maxMedia}.`));
  const product = await ports.products.lock(productId);
  if (product === null || !canEdit(editor, product)) return refuse(notFound("product", "productId"));
  if (product.version !== command.expectedVersion) return refuse(versionConflict(product));
  const known = new Map(product.media.map((medium) => [mediaIdOf(medium, ports.digest), medium]));
  const media: Media[] = [];
  for (const { id, altText } of wanted) {
    const medium = known.get(id);
    if (medium === undefined) return refuse(notFound("medium of the product", "media"));
    const described = altTextOf(altText);
    if ("fault" in described) return refuse(invalid("media", described.fault));
    media.push({ ...medium, altText: described.altText });
  }
  if (canonicalJson(media) === canonicalJson(product.media)) return ok(product);
  const now = ports.clock.now();
  const gone = product.media.flatMap(({ id }) =>
    id !== undefined && !media.some((kept) => kept.id === id) ? [id] : [],
  );
  await ports.products.saveMedia(product.id, media);
  await ports.uploads.sweepMedia(gone, product.id, addMilliseconds(now, keptMs));
  return ok(await saveAndTell(ports, { ...product, media }));
}
