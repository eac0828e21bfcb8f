import { lookup as lookUp } from "node:dns";
import type { LookupFunction } from "node:net";
import { Agent, buildConnector } from "undici";
import { type AddressRules, isForbiddenHost, isPublicAddress } from "./public-address.ts";

/** A name leads to an address that may not be sent to. */
export class ForbiddenAddressError extends Error {
  override readonly name = "ForbiddenAddressError";
}

/** Looks a name up, as `dns.lookup` does with `all`. */
export type ResolveName = (
  hostname: string,
  told: (error: Error | null, addresses: readonly { readonly address: string; readonly family: number }[]) => void,
) => void;

const resolveByDns: ResolveName = (hostname, told) =>
  lookUp(hostname, { all: true }, (error, found) => told(error, found ?? []));

/**
 * Connections to public addresses only. The name is looked up when the connection is made, all its addresses are judged, and the
 * connection goes to one of those very addresses: a name that answers differently the second time gains nothing. A name with any address
 * that is not public is refused whole.
 */
export function createGuardedAgent(
  options: AddressRules & {
    /** In milliseconds, for the connection and its TLS. */
    readonly connectTimeoutMs: number;
    readonly resolveName?: ResolveName;
  },
): Agent {
  const { connectTimeoutMs, resolveName = resolveByDns } = options;
  const refusal = (what: string) => new ForbiddenAddressError(`${what} is not an address of the public internet`);
  const lookup: LookupFunction = (hostname, { all }, told) => {
    resolveName(hostname, (error, addresses) => {
      const [first] = addresses;
      const forbidden = addresses.find(({ address }) => !isPublicAddress(address, options));
      if (error || first === undefined) told(error ?? new Error(`${hostname} has no address`), "");
      else if (forbidden) told(refusal(`${hostname} leads to ${forbidden.address}, which`), "");
      else if (all) told(null, [...addresses]);
      else told(null, first.address, first.family);
    });
  };
  const connect = buildConnector({ timeout: connectTimeoutMs, lookup });
  return new Agent({
    connections: 8,
    pipelining: 1,
    keepAliveTimeout: 4000,
    keepAliveMaxTimeout: 10_000,
    connect: (target, told) => {
      // An address is not looked up: it is judged here.
      if (isForbiddenHost(target.hostname, options)) {
        told(refusal(target.hostname), null);
        return;
      }
      connect(target, (error, socket) => {
        if (error) told(error, null);
        else if (socket.remoteAddress === undefined || isPublicAddress(socket.remoteAddress, options))
          told(null, socket);
        else {
          socket.destroy();
          told(refusal(socket.remoteAddress), null);
        }
      });
    },
  });
}
