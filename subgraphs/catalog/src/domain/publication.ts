import type { Product } from "./product.ts";

type Shown = Pick<Product, "isPublished" | "publishAt" | "unpublishAt">;

/** Whether a product is shown at a moment: what is planned holds from its moment on, whenever the plan is carried out. */
export function isShownAt({ isPublished, publishAt, unpublishAt }: Shown, now: Date): boolean {
  const [last] = [
    { at: publishAt, isShown: true },
    { at: unpublishAt, isShown: false },
  ]
    .flatMap(({ at, isShown }) => (at !== null && at <= now ? [{ at, isShown }] : []))
    .toSorted((a, b) => b.at.getTime() - a.at.getTime());
  return last?.isShown ?? isPublished;
}

/** What is still planned after a product was shown or taken out at a moment: neither what was due by then, nor a step that would do again what is done. */
export function plannedAfter(
  planned: Pick<Product, "publishAt" | "unpublishAt">,
  isPublished: boolean,
  now: Date,
): Pick<Product, "publishAt" | "unpublishAt"> {
  const ahead = (at: Date | null): Date | null => (at !== null && at > now ? at : null);
  const [publishAt, unpublishAt] = [ahead(planned.publishAt), ahead(planned.unpublishAt)];
  const isBefore = (one: Date | null, other: Date | null): boolean => one !== null && (other === null || one < other);
  return {
    publishAt: isPublished && isBefore(publishAt, unpublishAt) ? null : publishAt,
    unpublishAt: !isPublished && isBefore(unpublishAt, publishAt) ? null : unpublishAt,
  };
}
