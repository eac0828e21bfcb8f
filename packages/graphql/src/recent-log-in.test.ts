import { describe, expect, it } from "vitest";
import { requireRecentLogIn } from "./errors.ts";
import { anonymousViewer, type Viewer } from "./viewer.ts";

const now = new Date("2026-01-05T09:00:00Z");
const viewer = (authenticatedAt?: Date): Viewer => ({
  kind: "user",
  userId: "user_1",
  sessionId: "sess_1",
  scopes: [],
  merchantIds: [],
  ...(authenticatedAt ? { authenticatedAt } : {}),
});
const codeOf = (asked: Viewer, maxAgeMs?: number): unknown => {
  try {
    return requireRecentLogIn({ viewer: asked }, now, maxAgeMs).userId;
  } catch (error) {
    return (error as { extensions: { code: string } }).extensions.code;
  }
};
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

describe("what needs a recent proof of who asks", () => {
  it("goes on for 15 minutes after it, or as long as is said", () => {
    expect(codeOf(viewer(minutesAgo(15)))).toBe("user_1");
    expect(codeOf(viewer(minutesAgo(15.1)))).toBe("STEP_UP_REQUIRED");
    expect(codeOf(viewer(minutesAgo(4)), 5 * 60_000)).toBe("user_1");
    expect(codeOf(viewer(minutesAgo(6)), 5 * 60_000)).toBe("STEP_UP_REQUIRED");
  });

  it("is refused where nobody knows when that was, and for the anonymous", () => {
    expect(codeOf(viewer())).toBe("STEP_UP_REQUIRED");
    expect(codeOf(anonymousViewer)).toBe("UNAUTHENTICATED");
  });
});
