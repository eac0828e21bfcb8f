import { mostAlike } from "../domain/likeness.ts";
import type { SimilarStore } from "./ports.ts";

/** So many lists are made at once: some 20 ms of comparing, so that nobody else in the process waits long. */
const batchSize = 50;

/** Makes the lists of a batch of products that are new or changed. Resolves to whether there may be more. */
export async function makeSimilarLists(store: SimilarStore, at: Date): Promise<boolean> {
  const due = await store.takeDue(batchSize);
  if (due.length === 0) return false;
  const byCategory = Map.groupBy(await store.candidates(due), ({ categoryId }) => categoryId);
  const lists = due.map((product) => {
    const candidates = (byCategory.get(product.categoryId) ?? []).filter(({ number }) => number !== product.number);
    const others = mostAlike(product, candidates).map(({ candidate, score }) => ({ number: candidate.number, score }));
    return { product: product.number, others };
  });
  await store.save(lists, at);
  if (due.length === batchSize) return true;
  await store.refreshKinds();
  return false;
}
