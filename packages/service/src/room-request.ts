import { randomUUID } from "node:crypto";
import { callerMistake } from "@novatech/graphql/errors";
import { anonymousViewer, type RoomRequest } from "@novatech/graphql/viewer";
import { GraphQLError } from "graphql";
import { bearerToken, KeysUnavailableError, TokenRefusedError, type TokenVerifier } from "./token-verifier.ts";

/** Headers as Node gives them, or the connection parameters of a WebSocket. */
export type Headers = Readonly<Record<string, unknown>>;

const text = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);

/**
 * What a room is told about a request that came over HTTP: verifies the user's token and, beside it, the service's.
 * Throws a GraphQLError: UNAUTHENTICATED with HTTP 401 for a wrong token, SERVICE_UNAVAILABLE with 503 while the issuer's keys cannot be read.
 */
export async function readRoomRequest(headers: Headers, verifier: TokenVerifier): Promise<RoomRequest> {
  try {
    const token = bearerToken(text(headers["authorization"]) ?? undefined);
    const serviceToken = bearerToken(text(headers["x-service-authorization"]) ?? undefined);
    return {
      requestId: text(headers["x-request-id"]) ?? randomUUID(),
      viewer: token === null ? anonymousViewer : (await verifier.verify(token)).viewer,
      caller: serviceToken === null ? null : (await verifier.verifyService(serviceToken)).caller,
      cartToken: text(headers["x-cart-token"]),
      orderAccessToken: text(headers["x-order-access-token"]),
      clientAddress: text(headers["x-client-address"]),
      userAgent: text(headers["x-client-user-agent"]),
    };
  } catch (error) {
    if (error instanceof TokenRefusedError) {
      const refusal = callerMistake("UNAUTHENTICATED", error.message);
      Object.assign(refusal.extensions, { http: { status: 401 } });
      throw refusal;
    }
    if (error instanceof KeysUnavailableError)
      throw new GraphQLError(error.message, { extensions: { code: "SERVICE_UNAVAILABLE", http: { status: 503 } } });
    throw error;
  }
}
