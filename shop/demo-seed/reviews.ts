import type { ReviewSeed } from "@novatech/catalog/commands/seed-reviews";
import { demoId } from "./demo-id.ts";
import { demoProducts } from "./products.ts";

/** People who do not exist. */
const authors = ["Ada", "Bela", "Chidi", "Dora", "Emre", "Fatou", "Goran"];

const opinions: readonly { readonly rating: number; readonly title: string; readonly body: string | null }[] = [
  { rating: 5, title: "Exactly what I was looking for", body: "Set up in minutes and has not let me down since." },
  {
    rating: 4,
    title: "Good, with a small but",
    body: "Does what it says. The packaging could be a third of its size.",
  },
  { rating: 5, title: "Would buy it again", body: null },
  { rating: 3, title: "Fine for the price", body: "Nothing to complain of, nothing to write home about." },
  { rating: 4, title: "Solid", body: "Feels better made than its price suggests." },
  { rating: 2, title: "Not for me", body: "It works, but I had expected more of it." },
];

const firstDay = Date.UTC(2026, 2, 2, 10);
const dayMs = 86_400_000;

/** What made-up shoppers say of every second demo product: none to seven reviews each, the same at every call. */
export const demoReviews = (): readonly ReviewSeed[] =>
  demoProducts().flatMap(({ id: productId, slug }, index) =>
    productId === undefined || index % 2 === 1
      ? []
      : authors.slice(0, (index / 2) % (authors.length + 1)).map((authorName, place) => {
          const opinion = opinions[(index * 5 + place * 7 + place * place) % opinions.length] ?? opinions[0];
          return {
            id: demoId("rev", `${slug}:${authorName}`),
            productId,
            authorId: demoId("user", `reviewer:${authorName}`),
            authorName,
            rating: opinion?.rating ?? 5,
            title: opinion?.title ?? "",
            body: opinion?.body ?? null,
            writtenAt: new Date(firstDay + ((index * 3 + place * 11) % 200) * dayMs),
          };
        }),
  );
