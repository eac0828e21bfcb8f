import { expect, test } from "vitest";
import { isForbiddenHost, isPublicAddress } from "./public-address.ts";

const rules = { allowsLoopback: false };

test.each([
  "0.0.0.0",
  "10.0.0.1",
  "100.64.0.1",
  "100.100.100.200",
  "127.0.0.1",
  "169.254.169.254",
  "172.16.0.1",
  "192.0.0.192",
  "192.168.0.1",
  "198.18.0.1",
  "203.0.113.1",
  "224.0.0.1",
  "240.0.0.1",
  "255.255.255.255",
  "::",
  "::1",
  "::ffff:10.0.0.1",
  "::ffff:7f00:1",
  "64:ff9b::a00:1",
  "64:ff9b:1::1",
  "100::1",
  "2001::1",
  "2001:db8::1",
  "2002:a00:1::",
  "4000::1",
  "fc00::1",
  "fd00:ec2::254",
  "fe80::1",
  "fec0::1",
  "ff02::1",
  "hooks.example",
  "",
])("%s is not public", (address) => {
  expect(isPublicAddress(address, rules)).toBe(false);
});

test.each(["8.8.8.8", "93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "[2a00:1450:4001::1]"])(
  "%s is public",
  (address) => {
    expect(isPublicAddress(address, rules)).toBe(true);
  },
);

test("this machine is allowed where it is said, and nothing else with it", () => {
  const development = { allowsLoopback: true };
  expect(
    ["127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1"].filter((one) => isPublicAddress(one, development)),
  ).toHaveLength(4);
  expect(isPublicAddress("10.0.0.1", development)).toBe(false);
});

test("only hosts that are written as addresses can be judged by their text", () => {
  expect([isForbiddenHost("10.0.0.1", rules), isForbiddenHost("[::1]", rules)]).toEqual([true, true]);
  expect([isForbiddenHost("8.8.8.8", rules), isForbiddenHost("hooks.example", rules)]).toEqual([false, false]);
});
