import { readData } from "@novatech/contracts/event";
import { reviewSummaryChangedV1 } from "@novatech/contracts/catalog";
import { countStatements } from "@novatech/testkit/statements";
import { readsOf } from "@novatech/testkit/table-reads";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  auroraMember,
  basaltMember,
  type CatalogUnderTest,
  productDraft,
  staff,
  startCatalog,
} from "./catalog-under-test.ts";
import { createPostgresReviewReader } from "../src/db/review-reader.ts";
import { bought, cancelled, claimed, shopperNamed } from "./reviewers.ts";

let catalog: CatalogUnderTest;
beforeAll(async () => {
  catalog = await startCatalog();
});
afterAll(() => catalog.end());

let productId: string;
let slug: string;
let count = 0;
beforeEach(async () => {
  count += 1;
  slug = `lamp-${count}`;
  await catalog.app.commands.seedProducts([productDraft(slug)]);
  productId = (await catalog.ask(`{ product(slug: "${slug}") { id } }`)).data.product.id;
});

const reviewParts = "id rating title body authorName isVerifiedPurchase status declineReason version reply { body }";
const change = async (name: string, input: object, request: object) => {
  const { data, errors } = await catalog.ask(
    `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) {
      ${name === "reviewDelete" ? "reviewId" : `review { ${reviewParts} }`}
      userErrors { __typename code message field ... on AlreadyReviewedError { review { id } } } } }`,
    { input },
    request,
  );
  return data === null ? { errors } : data[name];
};
const write = (more: object = {}, request: object = shopperNamed("ada")) =>
  change("reviewCreate", { productId, rating: 4, title: "Bright", authorName: "Ada", ...more }, request);
const shown = async () => {
  const { data } = await catalog.ask(
    `{ product(slug: "${slug}") { rating { average count distribution { rating count } } reviews(first: 10) { nodes { id title } } } }`,
  );
  return data.product;
};
const told = async () =>
  (await catalog.told())
    .filter(({ type, aggregate_id }) => type === reviewSummaryChangedV1.type && aggregate_id === productId)
    .map(({ payload }) => readData(reviewSummaryChangedV1, { data: payload } as never));

test("who bought the product is shown at once and counts in its rating, which is told", async () => {
  await bought(catalog, "ada", productId);
  const { review, userErrors } = await write();
  expect(userErrors).toEqual([]);
  expect(review).toMatchObject({ isVerifiedPurchase: true, status: "PUBLISHED", version: 1 });
  const { rating, reviews } = await shown();
  expect(rating).toMatchObject({ average: 4, count: 1 });
  expect(rating.distribution[1]).toEqual({ rating: 4, count: 1 });
  expect(reviews.nodes).toEqual([{ id: review.id, title: "Bright" }]);
  expect(await told()).toEqual([{ productId, version: 1, reviewCount: 1, averageRating: 4 }]);
});

test("who did not buy it here waits for staff, and staff show it", async () => {
  const { review } = await write();
  expect(review).toMatchObject({ isVerifiedPurchase: false, status: "PENDING" });
  expect((await shown()).reviews.nodes).toEqual([]);

  const queue = await catalog.ask("{ reviewsToModerate(last: 1) { nodes { id } } }", {}, staff);
  expect(queue.data.reviewsToModerate.nodes).toEqual([{ id: review.id }]);
  const approved = await change("reviewApprove", { reviewId: review.id, expectedVersion: 1 }, staff);
  expect(approved.review).toMatchObject({ status: "PUBLISHED", version: 2 });
  expect((await shown()).rating).toMatchObject({ average: 4, count: 1 });
});

test("what a guest bought is a purchase once the order came into the account", async () => {
  await claimed(catalog, "ada", productId, "order_claimed");
  expect((await write()).review).toMatchObject({ isVerifiedPurchase: true });
});

test("an order that came to nothing is no purchase", async () => {
  await bought(catalog, "ada", productId, "order_gone");
  await cancelled(catalog, "order_gone");
  expect((await write()).review).toMatchObject({ isVerifiedPurchase: false });
});

test("one review for each author and product: the second is refused with the first", async () => {
  const { review } = await write();
  const again = await write({ rating: 1 });
  expect(again.review).toBeNull();
  expect(again.userErrors).toMatchObject([{ code: "ALREADY_REVIEWED", review: { id: review.id } }]);
});

test("a changed rating replaces the old one in the summary; a review taken back leaves it", async () => {
  await bought(catalog, "ada", productId);
  const { review } = await write();
  const updated = await change(
    "reviewUpdate",
    { reviewId: review.id, rating: 2, expectedVersion: 1 },
    shopperNamed("ada"),
  );
  expect(updated.review).toMatchObject({ rating: 2, title: "Bright", version: 2 });
  expect((await shown()).rating).toMatchObject({ average: 2, count: 1 });

  const gone = await change("reviewDelete", { reviewId: review.id, expectedVersion: 2 }, shopperNamed("ada"));
  expect(gone).toEqual({ reviewId: review.id, userErrors: [] });
  expect((await shown()).rating).toMatchObject({ average: null, count: 0 });
  expect(
    (await told()).map(({ version, reviewCount, averageRating }) => [version, reviewCount, averageRating]),
  ).toEqual([
    [1, 1, 4],
    [2, 1, 2],
    [3, 0, null],
  ]);
});

test("nobody changes another's review, and an older version is refused with the newer one", async () => {
  const { review } = await write();
  const input = { reviewId: review.id, rating: 1, expectedVersion: 1 };
  expect((await change("reviewUpdate", input, shopperNamed("eve"))).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  await change("reviewUpdate", input, shopperNamed("ada"));
  const late = await change("reviewUpdate", input, shopperNamed("ada"));
  expect(late.userErrors).toMatchObject([{ __typename: "ReviewVersionConflictError", code: "VERSION_CONFLICT" }]);
});

test("a declined review is hidden, its author reads why, and a changed text comes before staff again", async () => {
  await bought(catalog, "ada", productId);
  const { review } = await write();
  await change("reviewDecline", { reviewId: review.id, reason: "Insults the maker.", expectedVersion: 1 }, staff);
  expect((await shown()).rating).toMatchObject({ count: 0 });
  const own = await catalog.ask(
    `{ _entities(representations: [{ __typename: "Review", id: "${review.id}" }]) { ... on Review { declineReason } } }`,
    {},
    shopperNamed("ada"),
  );
  expect(own.data._entities).toEqual([{ declineReason: "Insults the maker." }]);
  const input = { reviewId: review.id, title: "Bright enough", expectedVersion: 2 };
  expect((await change("reviewUpdate", input, shopperNamed("ada"))).review).toMatchObject({
    status: "PENDING",
    declineReason: null,
  });
});

test("a report puts a shown review before staff once, and their word ends it", async () => {
  await bought(catalog, "ada", productId);
  const { review } = await write();
  for (const name of ["eve", "eve", "bob"])
    await change("reviewReport", { reviewId: review.id, reason: "Advertising." }, shopperNamed(name));
  const queue = () => catalog.ask("{ reviewsToModerate(first: 100) { nodes { id reportCount } } }", {}, staff);
  const entry = { id: review.id, reportCount: 2 };
  expect((await queue()).data.reviewsToModerate.nodes).toContainEqual(entry);
  await change("reviewApprove", { reviewId: review.id, expectedVersion: 1 }, staff);
  const left = (await queue()).data.reviewsToModerate.nodes.map(({ id }: { id: string }) => id);
  expect(left).not.toContain(review.id);
});

test("only the seller answers a review", async () => {
  await bought(catalog, "ada", productId);
  const { review } = await write();
  const input = { reviewId: review.id, body: "Thank you.", expectedVersion: 1 };
  expect((await change("reviewReplySet", input, basaltMember)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  expect((await change("reviewReplySet", input, auroraMember)).review).toMatchObject({ reply: { body: "Thank you." } });
  const back = { reviewId: review.id, body: null, expectedVersion: 2 };
  expect((await change("reviewReplySet", back, auroraMember)).review).toMatchObject({ reply: null });
});

test("what waits is seen by its author and staff only", async () => {
  const { review } = await write();
  const seenBy = async (request: object) =>
    (
      await catalog.ask(
        `{ _entities(representations: [{ __typename: "Review", id: "${review.id}" }]) { ... on Review { id } } }`,
        {},
        request,
      )
    ).data._entities[0];
  expect(await seenBy(shopperNamed("ada"))).toEqual({ id: review.id });
  expect(await seenBy(staff)).toEqual({ id: review.id });
  expect(await seenBy(shopperNamed("eve"))).toBeNull();
  expect(await seenBy({})).toBeNull();
});

test("a person's own reviews are theirs to list, whatever their state, and nobody else's", async () => {
  const name = `ada-${count}`;
  const { review } = await write({}, shopperNamed(name));
  const listedBy = async (request: object) =>
    (
      await catalog.ask(
        `{ _entities(representations: [{ __typename: "User", id: "user_${name}" }]) { ... on User { reviews(first: 5) { nodes { id status } } } } }`,
        {},
        request,
      )
    ).data._entities[0].reviews;
  expect(await listedBy(shopperNamed(name))).toEqual({ nodes: [{ id: review.id, status: "PENDING" }] });
  expect(await listedBy(shopperNamed("eve"))).toBeNull();
});

test("reviews stand by time or by rating, in pages that fit together, and can be narrowed", async () => {
  const ratings = [3, 5, 1, 5, 2];
  for (const [index, rating] of ratings.entries()) {
    catalog.clock.advance(1_000);
    if (rating === 5) await bought(catalog, `reader-${index}`, productId);
    const { review } = await write({ rating, title: `Number ${index}` }, shopperNamed(`reader-${index}`));
    if (review.status === "PENDING") await change("reviewApprove", { reviewId: review.id, expectedVersion: 1 }, staff);
  }
  const listed = async (more: string): Promise<readonly string[]> => {
    const titles: string[] = [];
    let after: string | null = null;
    do {
      const { data, errors } = await catalog.ask(
        `query ($after: String) { product(slug: "${slug}") { reviews(first: 2, after: $after ${more}) { nodes { title } pageInfo { hasNextPage endCursor } } } }`,
        { after },
      );
      expect(errors).toEqual([]);
      const { nodes, pageInfo } = data.product.reviews;
      titles.push(...nodes.map(({ title }: { title: string }) => title.slice(7)));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    return titles;
  };
  expect(await listed("")).toEqual(["4", "3", "2", "1", "0"]);
  expect(await listed(", sort: HIGHEST")).toEqual(["3", "1", "0", "4", "2"]);
  expect(await listed(", sort: LOWEST")).toEqual(["2", "4", "0", "3", "1"]);
  expect(await listed(", rating: 5")).toEqual(["3", "1"]);
  expect(await listed(", onlyVerified: true")).toEqual(["3", "1"]);
});

test("bad texts, unknown products and the signed-out are refused with what to do", async () => {
  expect((await write({ rating: 6 })).userErrors).toMatchObject([
    { code: "INVALID_INPUT", field: ["input", "rating"] },
  ]);
  expect((await write({ productId: "prod_01jx9999999999999999999999" })).userErrors).toMatchObject([
    { code: "NOT_FOUND", field: ["input", "productId"] },
  ]);
  expect((await write({}, {})).errors).toMatchObject([{ code: "UNAUTHENTICATED" }]);
  const forged = await catalog.ask(
    `{ product(slug: "${slug}") { reviews(first: 1, after: "WzksMSwieCJd") { nodes { id } } } }`,
  );
  expect(forged.errors).toMatchObject([{ code: "BAD_USER_INPUT" }]);
});

test("ratings and reviews of many products cost two statements", async () => {
  await catalog.app.commands.seedProducts(
    Array.from({ length: 20 }, (_, index) => productDraft(`many-${count}-${index}`)),
  );
  const list = (first: number) =>
    countStatements(catalog.app.database, () =>
      catalog.ask(`{ products(first: ${first}) { nodes { rating { count } reviews(first: 3) { nodes { id } } } } }`),
    );
  const [one, twenty] = [await list(1), await list(20)];
  expect(twenty.statements.length).toBe(one.statements.length);
});

test("seeded reviews are shown and counted once, however often they are seeded", async () => {
  const seeds = [5, 4].map((rating, index) => ({
    id: `rev_01jx000000000000000000000${index}`,
    productId,
    authorId: `user_seeded_${index}`,
    authorName: "Dora",
    rating,
    title: "Solid",
    body: null,
    writtenAt: new Date("2026-02-01T10:00:00Z"),
  }));
  for (let time = 0; time < 2; time += 1) await catalog.app.commands.seedReviews(seeds);
  expect((await shown()).rating).toMatchObject({ average: 4.5, count: 2 });
  expect(await told()).toEqual([{ productId, version: 1, reviewCount: 2, averageRating: 4.5 }]);
  await expect(catalog.app.commands.seedReviews([{ ...seeds[0], rating: 9 } as never])).rejects.toThrow(RangeError);
});

test("among five thousand reviews those to be moderated are found without looking at the others", async () => {
  const { database } = catalog.app;
  await database.db.execute(sql`
    insert into reviews (id, product_id, author_id, rating, title, author_name, is_verified_purchase, status, report_count, version, created_at, updated_at)
    select 'rev_copy_' || n, ${productId}, 'user_' || n, 4, 'Good', 'Ada', true, 'PUBLISHED', case when n % 100 = 0 then 1 else 0 end, 1,
      now() - n * interval '1 second', now() from generate_series(1, 5000) n`);
  await database.db.execute(sql`analyze reviews`);
  const part = { sort: "OLDEST", direction: "forward", after: null, before: null, limit: 20 } as const;
  const { result, scans, rows } = await database.transaction((tx) =>
    readsOf(
      (text) => tx.execute(sql.raw(text)),
      "reviews",
      () => createPostgresReviewReader(tx).toModerate(part),
    ),
  );
  expect([result.length, scans]).toEqual([20, 0]);
  expect(rows).toBeLessThan(60);
});
