import { expect, test } from "vitest";
import { isNewEnough, readVersion } from "./redis-binary.ts";

test.each([
  ["Redis server v=7.0.15 sha=00000000:0 malloc=jemalloc-5.3.0 bits=64 build=ae4d7c971a948f0", "7.0.15"],
  ["Valkey server v=8.1.3 sha=00000000:0 malloc=jemalloc-5.3.0 bits=64 build=0", "8.1.3"],
  ["redis-check-rdb 7.0.15 (git:00000000)", null],
  ["command not found", null],
])("%s is version %s", (output, version) => expect(readVersion(output)).toBe(version));

test.each([
  ["5.0.14", false],
  ["6.0.16", false],
  ["6.2.0", true],
  ["7.0.15", true],
  ["10.0.0", true],
])("version %s is new enough: %s", (version, enough) => expect(isNewEnough(version)).toBe(enough));
