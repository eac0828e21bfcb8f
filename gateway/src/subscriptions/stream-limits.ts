import { GraphQLError } from "graphql";
import type { GatewayRequest } from "../request.ts";

/** How many streams may be open at once in this process. */
export type StreamLimitOptions = {
  /** Of one viewer or partner; of those who did not log in, from one address. */
  readonly maxPerClient: number;
  readonly maxInProcess: number;
};

/** Counts streams. */
export type StreamLimits = {
  /** Counts one more; what it returns counts it off, once. Throws TOO_MANY_SUBSCRIPTIONS or OVERLOADED. */
  readonly enter: (request: GatewayRequest) => () => void;
};

export function createStreamLimits({ maxPerClient, maxInProcess }: StreamLimitOptions): StreamLimits {
  const byClient = new Map<string, number>();
  let all = 0;
  return {
    enter: (request) => {
      const client = clientOf(request);
      const own = byClient.get(client) ?? 0;
      if (own >= maxPerClient) throw tooMany(maxPerClient);
      if (all >= maxInProcess) throw full();
      byClient.set(client, own + 1);
      all++;
      let hasLeft = false;
      return () => {
        if (hasLeft) return;
        hasLeft = true;
        all--;
        const left = (byClient.get(client) ?? 1) - 1;
        if (left > 0) byClient.set(client, left);
        else byClient.delete(client);
      };
    },
  };
}

function clientOf({ partner, viewer, clientAddress }: GatewayRequest): string {
  if (partner) return `partner ${partner.id}`;
  return viewer.kind === "user" ? `viewer ${viewer.userId}` : `address ${clientAddress ?? ""}`;
}

const tooMany = (limit: number): GraphQLError =>
  new GraphQLError(`At most ${limit} subscriptions of one client are open at once: end one first.`, {
    extensions: { code: "TOO_MANY_SUBSCRIPTIONS" },
  });

const full = (): GraphQLError =>
  new GraphQLError("No more subscriptions can be opened here at the moment: try again in a few seconds.", {
    extensions: { code: "OVERLOADED" },
  });
