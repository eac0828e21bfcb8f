import { describe, expect, it } from "vitest";
import { type Release, releaseSteps } from "./release.ts";

const old = `sha256:${"a".repeat(64)}`;
const fresh = `sha256:${"b".repeat(64)}`;

/** Which versions may be asked in this state. */
const served = ({ image, strategy, live = "stable", tracks }: Release): string[] => {
  const both = [image.digest, ...(tracks ? [tracks.next.digest] : [])];
  if (strategy !== "blue-green") return [...new Set(both)];
  return [(live === "stable" ? both[0] : both[1]) ?? ""];
};

describe("the steps of a release", () => {
  it("rolling is one step, and so is every first installation", () => {
    const finish = [{ name: "finish", release: { image: { digest: fresh } } }];
    expect(releaseSteps("rolling", old, fresh)).toEqual(finish);
    expect(releaseSteps("canary", null, fresh)).toEqual(finish);
  });

  it("a canary runs both, then the new one on both tracks, then one track", () => {
    expect(releaseSteps("canary", old, fresh).map(({ release }) => served(release))).toEqual([
      [old, fresh],
      [fresh],
      [fresh],
    ]);
  });

  it("blue-green never serves two versions at once, and changes the stable track only while it serves nothing", () => {
    const steps = releaseSteps("blue-green", old, fresh);
    expect(steps.map(({ release }) => served(release))).toEqual([[old], [fresh], [fresh], [fresh]]);
    expect(steps.map(({ release }) => release.live)).toEqual(["stable", "next", "next", undefined]);
  });

  it("refuses what is no digest", () => {
    expect(() => releaseSteps("rolling", old, "latest")).toThrow(/latest is no digest/);
  });
});
