import { ok, refuse, type Result } from "@novatech/kernel/result";
import { canEdit, type Editor } from "../domain/access.ts";
import type { Product } from "../domain/product.ts";
import { isShownAt, plannedAfter } from "../domain/publication.ts";
import { invalid, notFound, type Refusal, versionConflict } from "../domain/refusal.ts";
import type { ProductPorts } from "./ports.ts";
import { nothingHasAPrice } from "./publish-product.ts";
import { hideProduct, showProduct } from "./show-product.ts";

/** What plans need, bound to one transaction. */
export type PublicationPorts = ProductPorts & {
  /** Wakes the room for a product at a moment; null for not at all. The last call for a product counts. */
  readonly wakeFor: (productId: string, at: Date | null) => Promise<void>;
};

const twoYearsMs = 2 * 366 * 24 * 60 * 60 * 1000;

/** Sets when a product shall be shown and taken out by itself (null for not at all), in place of what was planned. A step that would change nothing is left out. */
export async function planPublication(
  ports: PublicationPorts,
  command: {
    readonly editor: Editor;
    readonly productId: string;
    readonly publishAt: Date | null;
    readonly unpublishAt: Date | null;
    readonly expectedVersion: number;
  },
): Promise<Result<Product, Refusal>> {
  const { products, clock } = ports;
  const { publishAt, unpublishAt } = command;
  const product = await products.lock(command.productId);
  if (product === null || !canEdit(command.editor, product)) return refuse(notFound("product", "productId"));
  if (product.version !== command.expectedVersion) return refuse(versionConflict(product));
  const now = clock.now();
  for (const [field, at] of [
    ["publishAt", publishAt],
    ["unpublishAt", unpublishAt],
  ] as const)
    if (at !== null && (at <= now || at.getTime() - now.getTime() > twoYearsMs))
      return refuse(invalid(field, "It must be in the future, within two years."));
  if (publishAt !== null && publishAt.getTime() === unpublishAt?.getTime())
    return refuse(invalid("unpublishAt", "It cannot be shown and taken out at the same moment."));
  const variants = publishAt === null ? [] : await products.variantsOf(product.id, now);
  if (publishAt !== null && !variants.some((variant) => variant.prices.length > 0))
    return refuse(invalid("productId", nothingHasAPrice));
  const planned: Product = {
    ...product,
    ...plannedAfter({ publishAt, unpublishAt }, product.isPublished, now),
    version: product.version + 1,
    updatedAt: now,
  };
  await products.save(planned);
  await ports.wakeFor(product.id, nextOf(planned));
  return ok(planned);
}

/** Does what is due for a product, and wakes the room for what is still to come. What is shown already followed the clock; this tells the others. */
export async function carryOutPublication(ports: PublicationPorts, productId: string): Promise<void> {
  const product = await ports.products.lock(productId);
  if (product === null) return;
  const now = ports.clock.now();
  const shall = isShownAt(product, now);
  const done = shall === product.isPublished ? null : shall ? showProduct : hideProduct;
  const left = done
    ? await done(ports, product, await ports.products.variantsOf(productId, now), now)
    : { ...product, ...plannedAfter(product, product.isPublished, now) };
  if (done === null) await ports.products.save(left);
  await ports.wakeFor(productId, nextOf(left));
}

/** The next moment at which something is planned. */
function nextOf({ publishAt, unpublishAt }: Product): Date | null {
  const moments = [publishAt, unpublishAt].filter((at) => at !== null).toSorted((a, b) => a.getTime() - b.getTime());
  return moments[0] ?? null;
}
