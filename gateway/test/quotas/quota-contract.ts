import { expect, test } from "vitest";
import type { Limit } from "../../src/quota/limit.ts";
import type { QuotaStore } from "../../src/quota/quota.ts";

let subjects = 0;
const flow = (subject: string, cost = 1, more: { perMinute?: number; burst?: number } = {}) =>
  ({ kind: "flow", name: "cost a minute", subject, cost, perMinute: 60, burst: 3, ...more }) as const;
const day = (subject: string, max: number): Limit => ({ kind: "day", name: "requests a day", subject, cost: 1, max });

/** What every store of quotas promises. `advance` lets time pass. */
export function describeQuota(make: () => QuotaStore, advance: (milliseconds: number) => Promise<void>): void {
  const newSubject = (): string => `s${++subjects}`;
  const allowed = async (quota: QuotaStore, ...limits: Limit[]) => (await quota.use(limits)).isAllowed;

  test("a burst passes, one more is told how long to wait, and then passes", async () => {
    const [quota, limit] = [make(), flow(newSubject(), 1, { perMinute: 6_000, burst: 3 })];
    for (let each = 0; each < 3; each++) expect(await allowed(quota, limit)).toBe(true);
    const slow = flow(newSubject(), 2);
    expect(await allowed(quota, slow)).toBe(true);
    const verdict = await quota.use([slow]);
    if (verdict.isAllowed) throw new Error("the bucket holds 3 and 4 were let through");
    expect(verdict.limit).toEqual(slow);
    expect(verdict.retryAfterMs).toBeGreaterThan(500);
    expect(verdict.retryAfterMs).toBeLessThanOrEqual(1_000);
    await advance(verdict.retryAfterMs);
    expect(await allowed(quota, slow)).toBe(true);
  });

  test("what is dearer than the bucket passes when it is full, and is paid off before anything else passes", async () => {
    const [quota, subject] = [make(), newSubject()];
    expect(await allowed(quota, flow(subject, 10))).toBe(true);
    const verdict = await quota.use([flow(subject)]);
    expect(verdict).toMatchObject({ isAllowed: false });
    expect(verdict.isAllowed ? 0 : verdict.retryAfterMs).toBeGreaterThan(7_000);
  });

  test("what was estimated and not used is given back; what was used more is taken", async () => {
    const [quota, subject] = [make(), newSubject()];
    const limit = flow(subject, 3);
    expect(await allowed(quota, limit)).toBe(true);
    expect(await allowed(quota, flow(subject, 2))).toBe(false);
    await quota.settle(limit, 2);
    expect(await allowed(quota, flow(subject, 2))).toBe(true);
    await quota.settle(limit, -5);
    const verdict = await quota.use([flow(subject)]);
    expect(verdict.isAllowed ? 0 : verdict.retryAfterMs).toBeGreaterThan(4_000);
  });

  test("a day's quota ends at its number until midnight", async () => {
    const [quota, limit] = [make(), day(newSubject(), 2)];
    expect([await allowed(quota, limit), await allowed(quota, limit)]).toEqual([true, true]);
    const verdict = await quota.use([limit]);
    expect(verdict).toMatchObject({ isAllowed: false });
    expect(verdict.isAllowed ? 0 : verdict.retryAfterMs).toBeLessThanOrEqual(86_400_000);
  });

  test("of several limits none is used when one refuses", async () => {
    const [quota, subject] = [make(), newSubject()];
    const both = [flow(subject), day(subject, 1)] as const;
    expect(await allowed(quota, ...both)).toBe(true);
    for (let each = 0; each < 5; each++) expect(await quota.use(both)).toMatchObject({ limit: both[1] });
    // One of three was used by the first, none by the others.
    expect(await allowed(quota, flow(subject, 2))).toBe(true);
  });

  test("whoever comes at once gets no more than there is", async () => {
    const [quota, limit] = [make(), flow(newSubject(), 1, { perMinute: 0.1, burst: 7 })];
    const verdicts = await Promise.all(Array.from({ length: 50 }, () => allowed(quota, limit)));
    expect(verdicts.filter(Boolean)).toHaveLength(7);
  });

  test("subjects do not see each other", async () => {
    const quota = make();
    expect(await allowed(quota, flow(newSubject(), 3))).toBe(true);
    expect(await allowed(quota, flow(newSubject(), 3))).toBe(true);
  });
}
