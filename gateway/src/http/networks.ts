import { BlockList, isIP } from "node:net";

/** Whether an address is in a list of addresses and networks. */
export type Networks = (address: string | null) => boolean;

/** Compiles a list like `["10.0.0.0/8", "::1"]`; IPv4 addresses written as IPv6 count as IPv4. Throws what is neither an address nor a network. */
export function createNetworks(list: readonly string[]): Networks {
  const block = new BlockList();
  for (const one of list) {
    const [address = "", prefix] = one.split("/");
    const version = isIP(address);
    if (version === 0) throw new Error(`"${one}" is neither an address nor a network like 10.0.0.0/8`);
    const family = version === 4 ? "ipv4" : "ipv6";
    if (prefix === undefined) block.addAddress(address, family);
    else block.addSubnet(address, Number(prefix), family);
  }
  return (address) => {
    const plain = address?.replace(/^::ffff:(?=\d+\.)/i, "") ?? "";
    const version = isIP(plain);
    return version !== 0 && block.check(plain, version === 4 ? "ipv4" : "ipv6");
  };
}

/**
 * Who asks, where proxies stand between: the last address of `x-forwarded-for`, from the right, that is no proxy we trust. What a client writes
 * into that header stands left of it and is never believed.
 */
export function addressBehind(
  remote: string | null,
  forwardedFor: string | undefined,
  isTrusted: Networks,
): string | null {
  const hops = (forwardedFor ?? "").split(",").map((one) => one.trim());
  let address = remote;
  while (isTrusted(address)) {
    const before = hops.pop();
    if (before === undefined || isIP(before) === 0) return address;
    address = before;
  }
  return address;
}
