import { describe, expect, it } from "vitest";
import { judgeRefresh, type RefreshToken } from "./session.ts";

const now = new Date("2026-01-05T09:00:00Z");
const token = (changes: Partial<RefreshToken> = {}): RefreshToken => ({
  sessionId: "sess_1",
  userId: "user_1",
  expiresAt: new Date("2026-02-01T00:00:00Z"),
  usedAt: null,
  sessionRevokedAt: null,
  authenticatedAt: now,
  factors: ["pwd"],
  ...changes,
});

describe("a refresh token that somebody shows", () => {
  it.each([
    ["the newest of an open session", token(), "renew"],
    ["unknown", null, "refuse"],
    ["expired this moment", token({ expiresAt: now }), "refuse"],
    ["of a session that has ended", token({ sessionRevokedAt: now }), "refuse"],
    ["used before", token({ usedAt: now }), "end-session"],
    ["used before, of a session that has ended", token({ usedAt: now, sessionRevokedAt: now }), "refuse"],
    ["used before, and expired", token({ usedAt: now, expiresAt: now }), "refuse"],
  ])("given one that is %s", (_given, shown, verdict) => {
    expect(judgeRefresh(shown, now)).toBe(verdict);
  });
});
