import type { Catalogue, KnownProducts, ProductVersion } from "./catalogue-ports.ts";
import type { DocumentWriter } from "./ports.ts";

/** What comparing with the catalogue needs. */
export type CataloguePorts = {
  readonly catalogue: Catalogue;
  readonly known: KnownProducts;
  /** Writes in a transaction of its own. */
  readonly write: (work: (writer: DocumentWriter) => Promise<void>) => Promise<void>;
  readonly now: () => Date;
  /** Resolves when what was told a moment ago has arrived. */
  readonly settled: () => Promise<void>;
};

/** A product the catalogue has otherwise: not found here, found in an older version, or found and not shown any more. */
export type CatalogueDifference = { readonly productId: string; readonly kind: "MISSING" | "OLDER" | "EXTRA" };

/** How to compare. */
export type CatalogueCompareOptions = {
  /** Only tells. */
  readonly isCheck: boolean;
  readonly isStopped?: () => boolean;
  /** Products at once, at most 2,000. Default 1,000. */
  readonly sliceSize?: number;
};

const mostAtOnce = 100;

/**
 * Compares what can be found with what the catalogue shows, and takes over from it what differs, as if it had been told. Events are on their way
 * all the time: what seems to differ is looked at again a while later, and counts only when it still does. Rejects when the catalogue cannot be
 * asked.
 */
export async function compareCatalogue(
  ports: CataloguePorts,
  { isCheck, isStopped = () => false, sliceSize = 1_000 }: CatalogueCompareOptions,
): Promise<{
  readonly compared: number;
  readonly differences: readonly CatalogueDifference[];
  readonly isDone: boolean;
}> {
  const { catalogue, known } = ports;
  const suspects = new Set<string>();
  let compared = 0;
  for (let after: string | null = null; ;) {
    if (isStopped()) return { compared, differences: [], isDone: false };
    const shown: readonly ProductVersion[] = await catalogue.versionsAfter(after, sliceSize);
    const held = await known.versionsOf(shown.map(({ productId }) => productId));
    for (const { productId, kind } of differing(shown, held)) if (kind !== "EXTRA") suspects.add(productId);
    compared += shown.length;
    after = shown.at(-1)?.productId ?? null;
    if (shown.length < sliceSize) break;
  }
  for (let after: string | null = null; ;) {
    if (isStopped()) return { compared, differences: [], isDone: false };
    const held: readonly ProductVersion[] = await known.shownAfter(after, sliceSize);
    const shown = new Set(
      (await catalogue.versionsOf(held.map(({ productId }) => productId))).map(({ productId }) => productId),
    );
    for (const { productId } of held) if (!shown.has(productId)) suspects.add(productId);
    after = held.at(-1)?.productId ?? null;
    if (held.length < sliceSize) break;
  }
  const differences: CatalogueDifference[] = [];
  if (suspects.size > 0) await ports.settled();
  for (const productIds of slices([...suspects], mostAtOnce)) {
    const [shown, held] = await Promise.all([catalogue.versionsOf(productIds), known.versionsOf(productIds)]);
    const found = differing(shown, held);
    differences.push(...found);
    if (!isCheck) await mend(ports, found, held);
  }
  await known.noteCompared(ports.now(), differences.length);
  return { compared, differences, isDone: true };
}

function differing(
  shown: readonly ProductVersion[],
  held: readonly (ProductVersion & { readonly isShown: boolean })[],
): readonly CatalogueDifference[] {
  const here = new Map(held.map((each) => [each.productId, each]));
  const lacking = shown.flatMap(({ productId, version }): CatalogueDifference[] => {
    const known = here.get(productId);
    here.delete(productId);
    if (known !== undefined && known.version >= version) return [];
    return [{ productId, kind: known?.isShown ? "OLDER" : "MISSING" }];
  });
  const extra = [...here.values()].filter(({ isShown }) => isShown);
  return [...lacking, ...extra.map(({ productId }): CatalogueDifference => ({ productId, kind: "EXTRA" }))];
}

async function mend(
  { catalogue, write }: CataloguePorts,
  found: readonly CatalogueDifference[],
  held: readonly ProductVersion[],
): Promise<void> {
  const lacking = found.filter(({ kind }) => kind !== "EXTRA").map(({ productId }) => productId);
  const products = lacking.length === 0 ? [] : await catalogue.productsOf(lacking);
  const versions = new Map(held.map(({ productId, version }) => [productId, version]));
  await write(async (writer) => {
    await writer.put(products);
    for (const { productId, kind } of found)
      // The catalogue counted on when it took the product out, and will again when it shows it.
      if (kind === "EXTRA") await writer.remove(productId, (versions.get(productId) ?? 0) + 1);
  });
}

const slices = <Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
