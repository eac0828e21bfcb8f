import { expect, test } from "vitest";
import { averageOf, faultOfReview, noRatings, type ReviewText, statusOfNew } from "./review.ts";

const text = (more: Partial<ReviewText> = {}): ReviewText => ({
  rating: 4,
  title: "Does what it should",
  body: "Warm sound, weighs nothing.",
  authorName: "Ada",
  ...more,
});

test("the mean has two digits, and there is none without ratings", () => {
  expect(averageOf(noRatings)).toBeNull();
  expect(averageOf({ counts: [0, 0, 0, 2, 1], version: 3 })).toBe(4.33);
});

test.each([
  [{ rating: 0 }, "rating"],
  [{ rating: 6 }, "rating"],
  [{ title: "  a " }, "title"],
  [{ title: "x".repeat(121) }, "title"],
  [{ body: "x".repeat(5_001) }, "body"],
  [{ authorName: " " }, "authorName"],
  [{ title: "nul \0 inside" }, "title"],
])("%j is refused for its %s", (more, field) => {
  expect(faultOfReview(text(more))?.field).toBe(field);
});

test("what fits is kept, also without a body", () => {
  expect(faultOfReview(text({ body: null }))).toBeNull();
});

test("only who bought it is shown at once", () => {
  expect(statusOfNew(text(), true)).toBe("PUBLISHED");
  expect(statusOfNew(text(), false)).toBe("PENDING");
});

test.each([
  { body: "Cheaper at https://elsewhere.example" },
  { body: "cheaper at elsewhere.com" },
  { body: "write to ada@mail.example" },
  { title: "call +49 170 123 45 67" },
  { authorName: "www.elsewhere.example" },
])("%j waits for staff, whoever wrote it", (more) => {
  expect(statusOfNew(text(more), true)).toBe("PENDING");
});

test.each(["15.6 inch, 1920 x 1080", "model 4006 is better than 4005", "arrived 2026-11-23"])(
  "%s is no way to be reached",
  (body) => {
    expect(statusOfNew(text({ body }), true)).toBe("PUBLISHED");
  },
);
