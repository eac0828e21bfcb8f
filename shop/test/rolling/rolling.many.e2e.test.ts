import { afterAll, beforeAll, expect, test } from "vitest";
import { hasNginx } from "../../rolling/nginx.ts";
import type { Rolled } from "../../rolling/rolling-shop.ts";
import { requireRest } from "../at-rest.ts";
import { needsNginx, type RollingShopUnderTest, startRollingShopUnderTest, witnessed } from "../rolling-under-test.ts";

const isPossible = hasNginx();
let shop: RollingShopUnderTest;
beforeAll(async () => {
  if (isPossible) shop = await startRollingShopUnderTest();
});
afterAll(() => shop?.stop());

test.skipIf(!isPossible)(
  `every process is replaced while people buy: no request fails, no entry is lost or repeated ${isPossible ? "" : needsNginx}`,
  async ({ annotate }) => {
    const rolled: Rolled[] = [];
    const seen = await witnessed(shop, async () => {
      for (const name of shop.names) rolled.push(await shop.roll(name));
    });
    for (const { name, startedInMs, drainedInMs } of rolled)
      await annotate(`${name} started in ${Math.round(startedInMs)} ms, gone in ${Math.round(drainedInMs)} ms`);
    await annotate(JSON.stringify(seen));
    expect(seen).toMatchObject({ failures: [], complaints: [], lost: 0, repeated: 0 });
    expect(seen.orders).toBeGreaterThan(10);
    expect(seen.told).toBeGreaterThan(5 * seen.orders);
    expect(rolled.filter(({ ended }) => ended !== "exit code 0")).toEqual([]);
    await requireRest(shop.databases);
  },
);
