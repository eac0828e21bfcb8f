import { expect, test } from "vitest";
import { isShownAt, plannedAfter } from "./publication.ts";

const at = (hour: number): Date => new Date(Date.UTC(2026, 0, 1, hour));
const hidden = { isPublished: false, publishAt: null, unpublishAt: null };

test("what is planned holds from its very moment on", () => {
  const planned = { ...hidden, publishAt: at(10), unpublishAt: at(12) };
  expect([9, 10, 11, 12].map((hour) => isShownAt(planned, at(hour)))).toEqual([false, true, true, false]);
});

test("of two that are due the later one counts", () => {
  const shown = { isPublished: true, publishAt: at(12), unpublishAt: at(10) };
  expect([9, 10, 12].map((hour) => isShownAt(shown, at(hour)))).toEqual([true, false, true]);
});

test("what was done by hand is not done again, and what is still to come stays", () => {
  const planned = { publishAt: at(10), unpublishAt: at(12) };
  expect(plannedAfter(planned, true, at(9))).toEqual({ publishAt: null, unpublishAt: at(12) });
  expect(plannedAfter(planned, false, at(11))).toEqual({ publishAt: null, unpublishAt: null });
  expect(plannedAfter(planned, false, at(9))).toEqual(planned);
});
