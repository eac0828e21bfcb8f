import ipaddr from "ipaddr.js";

/** Which addresses may be sent to. */
export type AddressRules = {
  /** Whether this machine itself may be: for development and tests. */
  readonly allowsLoopback: boolean;
};

// Of IPv6 only what IANA has given out as global unicast: what is not there yet is nobody's.
// Source: https://www.iana.org/assignments/ipv6-address-space/ipv6-address-space.xhtml
const globalUnicast = ipaddr.IPv6.parseCIDR("2000::/3");

/**
 * Whether an address is one of the public internet: not private, link-local (where clouds keep their metadata), shared, reserved or a
 * tunnel into those. An IPv4 address in IPv6's clothes is judged as the IPv4 address it is. False for what is no address.
 */
export function isPublicAddress(address: string, { allowsLoopback }: AddressRules): boolean {
  const plain = address.replace(/^\[|\]$/g, "");
  if (!ipaddr.isValid(plain)) return false;
  const parsed = ipaddr.process(plain);
  const range = parsed.range();
  if (range === "loopback") return allowsLoopback;
  return range === "unicast" && (parsed instanceof ipaddr.IPv4 || parsed.match(globalUnicast));
}

/** Whether the host of an address is written as an IP address that may not be sent to. A name is looked up only when something is sent. */
export function isForbiddenHost(hostname: string, rules: AddressRules): boolean {
  return ipaddr.isValid(hostname.replace(/^\[|\]$/g, "")) && !isPublicAddress(hostname, rules);
}
