import { expect, test } from "vitest";
import { readViews } from "./views.ts";

const now = new Date("2026-03-01T12:00:00Z");
const visitorKey = "0123456789abcdef";
const at = (minutes: number): Date => new Date(now.getTime() - minutes * 60_000);

test("a view without a moment is of now, and the oldest comes first", () => {
  const views = [{ productId: "a" }, { productId: "b", viewedAt: at(5) }];
  expect(readViews({ visitorKey, views }, now)).toEqual({
    ok: true,
    value: [
      { productId: "b", viewedAt: at(5) },
      { productId: "a", viewedAt: now },
    ],
  });
});

test("a second look within half an hour is left out, one after it stays", () => {
  const views = [60, 40, 31, 30].map((minutes) => ({ productId: "a", viewedAt: at(minutes) }));
  const read = readViews({ visitorKey, views }, now);
  expect(read.ok && read.value.map(({ viewedAt }) => viewedAt)).toEqual([at(60), at(30)]);
});

test("a device's clock may be half a minute ahead, no more than one", () => {
  const ahead = (seconds: number) =>
    readViews({ visitorKey, views: [{ productId: "a", viewedAt: new Date(now.getTime() + seconds * 1000) }] }, now);
  expect(ahead(30)).toEqual({ ok: true, value: [{ productId: "a", viewedAt: now }] });
  expect(ahead(90).ok).toBe(false);
});

test("a moment that is none is refused", () => {
  const views = [{ productId: "a", viewedAt: new Date(Number.NaN) }];
  expect(readViews({ visitorKey, views }, now).ok).toBe(false);
});
