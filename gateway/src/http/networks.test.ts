import { describe, expect, test } from "vitest";
import { addressBehind, createNetworks } from "./networks.ts";

const inside = createNetworks(["10.0.0.0/8", "192.168.1.7", "fd00::/8"]);

test.each([
  ["10.1.2.3", true],
  ["::ffff:10.1.2.3", true],
  ["11.0.0.1", false],
  ["192.168.1.7", true],
  ["192.168.1.8", false],
  ["fd12::1", true],
  ["fe80::1", false],
  ["nonsense", false],
  [null, false],
])("%s is inside: %s", (address, expected) => expect(inside(address)).toBe(expected));

test("what is no network is refused", () => expect(() => createNetworks(["ten"])).toThrow('"ten"'));

describe("behind proxies", () => {
  const trusted = createNetworks(["10.0.0.0/8"]);
  test.each([
    ["a client that connects itself is believed nothing", "8.8.8.8", "10.0.0.1", "8.8.8.8"],
    ["a proxy is believed the last address before it", "10.0.0.1", "1.1.1.1, 9.9.9.9", "9.9.9.9"],
    ["several proxies are gone through", "10.0.0.1", "9.9.9.9, 10.0.0.2", "9.9.9.9"],
    ["a proxy that says nothing is who asks", "10.0.0.1", undefined, "10.0.0.1"],
    ["what is no address ends it", "10.0.0.1", "unknown", "10.0.0.1"],
  ])("%s", (_title, remote, header, expected) => expect(addressBehind(remote, header, trusted)).toBe(expected));
});
