import type { Channel } from "./channel.ts";
import { type Kind, policyOf } from "./kind.ts";
import { isWanted, type Preferences } from "./preferences.ts";
import { nextDigestAt, quietUntil } from "./timing.ts";

/** What becomes of something that could be sent now. */
export type Route =
  | { readonly does: "SEND" }
  | { readonly does: "SUPPRESS"; readonly reason: "NO_CONSENT" | "SWITCHED_OFF" | "STALE" }
  | { readonly does: "WAIT"; readonly until: Date }
  | { readonly does: "GATHER"; readonly at: Date };

/** Whether something is sent now, later, in a digest, or not: by what the person wants, now. `shopZone` is for who named no time zone. */
export function routeOf(
  { kind, channel, deadlineAt }: { readonly kind: Kind; readonly channel: Channel; readonly deadlineAt: Date },
  preferences: Preferences,
  { now, shopZone }: { readonly now: Date; readonly shopZone: string },
): Route {
  const { category, ignoresQuietHours, isDigestible } = policyOf(kind);
  if (category === "MARKETING" && !preferences.allowsMarketing) return { does: "SUPPRESS", reason: "NO_CONSENT" };
  if (!isWanted(preferences, kind, channel)) return { does: "SUPPRESS", reason: "SWITCHED_OFF" };
  if (now >= deadlineAt) return { does: "SUPPRESS", reason: "STALE" };
  const zone = preferences.timeZone ?? shopZone;
  if (channel === "EMAIL" && isDigestible) {
    const at = nextDigestAt(now, preferences.digest, zone);
    if (at !== null) return { does: "GATHER", at };
  }
  const until = ignoresQuietHours ? null : quietUntil(now, preferences.quiet, zone);
  return until === null ? { does: "SEND" } : { does: "WAIT", until };
}
