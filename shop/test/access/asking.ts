import { type RoomRequest, anonymousViewer } from "@novatech/graphql/viewer";
import type { RoomApp } from "@novatech/service/room";
import { serviceScopes } from "@novatech/service/service-scopes";
import { execute, parse } from "graphql";
import { request } from "undici";
import { northlight } from "../../demo-seed/merchants.ts";
import type { Answer, Ask } from "./crawl.ts";
import type { Actor } from "./actors.ts";
import type { World } from "./world.ts";

/** Asks the gateway as somebody; resolves to the text it answers. */
export async function askText(world: World, actor: Actor, query: string): Promise<string> {
  const response = await request(world.url, {
    method: "POST",
    headers: { "content-type": "application/json", ...(await actor.headers()) },
    body: JSON.stringify({ query }),
  });
  return response.body.text();
}

/** Asks the gateway as somebody. */
export const askGateway =
  (world: World, actor: Actor): Ask =>
  async (query) =>
    JSON.parse(await askText(world, actor, query)) as Answer;

/** Asks a room past the gateway as somebody, or as another room that asks for nobody. */
export function askRoom(world: World, room: RoomApp, who: Actor | "service"): Ask {
  return async (query) => {
    const answer = await execute({
      schema: room.schema,
      document: parse(query),
      contextValue: room.contextFor(await requestOf(world, who)),
    });
    return JSON.parse(JSON.stringify(answer)) as Answer;
  };
}

async function requestOf(world: World, who: Actor | "service"): Promise<RoomRequest> {
  const nobody = {
    requestId: "access",
    viewer: anonymousViewer,
    caller: null,
    cartToken: null,
    orderAccessToken: null,
  };
  if (who === "service") return { ...nobody, caller: { name: "access", scopes: Object.values(serviceScopes).flat() } };
  const headers = await who.headers();
  const token = headers["authorization"]?.replace("Bearer ", "");
  if (headers["x-api-key"] !== undefined)
    return {
      ...nobody,
      viewer: {
        kind: "user",
        userId: "partner:acme",
        sessionId: "partner:acme",
        scopes: ["partner"],
        merchantIds: [northlight.id],
      },
    };
  return {
    ...nobody,
    viewer: token === undefined ? anonymousViewer : (await world.verifier.verify(token)).viewer,
    orderAccessToken: headers["x-order-access-token"] ?? null,
  };
}
