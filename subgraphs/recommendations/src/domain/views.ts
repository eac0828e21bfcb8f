import { ok, refuse, type Result } from "@novatech/kernel/result";

/** A product that was looked at. */
export type View = { readonly productId: string; readonly viewedAt: Date };

/** Views of one visitor and product within this time count once. */
export const sameViewMs = 30 * 60 * 1000;
/** No visitor counts for more views in a day: who looks at more is no shopper. */
export const maxViewsPerDay = 300;
const maxViews = 50;
const dayMs = 24 * 60 * 60 * 1000;
/** Clocks of devices go before; so much is forgiven. */
const aheadMs = 60_000;

/** What was told, as it came. */
export type ViewsInput = {
  readonly visitorKey: string;
  readonly views: readonly { readonly productId: string; readonly viewedAt?: Date | null | undefined }[];
};

/** Why views are not counted: which field of the input, and what would be right. */
export type ViewsRefusal = { readonly field: readonly string[]; readonly message: string };

/**
 * Checks what was told and leaves out what is told twice: of one product within half an hour the first view stays. Oldest first.
 * Refuses a key that is too short, too long or not of one line, no views or too many, and moments that cannot be.
 */
export function readViews(input: ViewsInput, now: Date): Result<readonly View[], ViewsRefusal> {
  if (!/^[\x21-\x7e]{16,64}$/.test(input.visitorKey))
    return refuse({
      field: ["visitorKey"],
      message:
        "Make a random key of 16 to 64 letters, digits and signs, and tell it again with every view of this visit.",
    });
  if (input.views.length < 1 || input.views.length > maxViews)
    return refuse({ field: ["views"], message: `Tell 1 to ${maxViews} views at once, not ${input.views.length}.` });
  const views: View[] = [];
  for (const [index, { productId, viewedAt }] of input.views.entries()) {
    const at = viewedAt ?? now;
    const ageMs = now.getTime() - at.getTime();
    if (!(ageMs >= -aheadMs && ageMs <= dayMs))
      return refuse({
        field: ["views", String(index), "viewedAt"],
        message: "Tell views of the last 24 hours only, and none of the future.",
      });
    views.push({ productId, viewedAt: ageMs < 0 ? now : at });
  }
  return ok(withoutRepeats(views));
}

function withoutRepeats(views: readonly View[]): readonly View[] {
  const lastCounted = new Map<string, number>();
  return views
    .toSorted((a, b) => a.viewedAt.getTime() - b.viewedAt.getTime())
    .filter(({ productId, viewedAt }) => {
      const last = lastCounted.get(productId);
      if (last !== undefined && viewedAt.getTime() - last < sameViewMs) return false;
      lastCounted.set(productId, viewedAt.getTime());
      return true;
    });
}
