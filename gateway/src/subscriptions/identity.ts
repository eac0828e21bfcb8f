import { forwardedOf, type GatewayRequest } from "../request.ts";

const known = new WeakMap<GatewayRequest, string>();

/**
 * Everything about who asks that a room is told for a stream: forwarded headers and the viewer. What is equal in this, in text and in variables, is
 * the same question; what differs in it is never shared. The address of a client is no part of it: streams do not tell it.
 */
export function identityOf(request: GatewayRequest): string {
  let identity = known.get(request);
  if (identity === undefined)
    known.set(request, (identity = JSON.stringify([...forwardedOf(request).flat(), request.viewer])));
  return identity;
}

/** The request as rooms are told of it for a stream that several clients may read. */
export const withoutAddress = (request: GatewayRequest): GatewayRequest => ({ ...request, clientAddress: null });
