import { ok, type Result } from "@novatech/kernel/result";
import type { Refusal } from "./errors.ts";
import { readText } from "./text-field.ts";

const programs: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(e|A|iOS)?\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\b(Firefox|FxiOS)\//, "Firefox"],
  [/\b(Chrome|CriOS)\//, "Chrome"],
  [/\bVersion\/\S+ .*Safari\//, "Safari"],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/iPhone|iPad|iPod/, "iOS"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/CrOS/, "ChromeOS"],
  [/Mac OS X|Macintosh/, "macOS"],
  [/Linux/, "Linux"],
];
const firstOf = (names: typeof programs, text: string): string | undefined =>
  names.find(([pattern]) => pattern.test(text))?.[1];

/** What a `user-agent` says, coarsely: `Firefox on Linux`, no version that would tell one person from another. Null when it says neither program nor system. */
export function deviceNameOf(userAgent: string | null | undefined): string | null {
  if (!userAgent) return null;
  const [program, system] = [firstOf(programs, userAgent), firstOf(systems, userAgent)];
  return program !== undefined && system !== undefined ? `${program} on ${system}` : (program ?? system ?? null);
}

/** What a client calls itself in the list of sessions, for example `Firefox on Linux`: at most 80 characters, null for nothing. */
export function readDeviceName(text: string | null | undefined): Result<string | null, Refusal> {
  if (text === null || text === undefined) return ok(null);
  const name = readText("deviceName", text, { min: 0, max: 80 });
  return name.ok && name.value === "" ? ok(null) : name;
}
