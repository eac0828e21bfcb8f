import type { GraphQLSchema } from "graphql";
import { request } from "undici";
import type { Actor, People } from "./actors.ts";
import { askGateway } from "./asking.ts";
import { type Answer, codeOf, fieldsOf, note, type Outcome } from "./crawl.ts";
import { literalOf } from "./given.ts";
import type { Found } from "./crawl.ts";
import type { World } from "./world.ts";

/** Opens every subscription as everybody, with the subject's ids: what the first event says, by name. What only events hold is added to what was `found`. */
export async function tryStreams(
  world: World,
  { actors }: People,
  schema: GraphQLSchema,
  found: ReadonlyMap<string, Found>,
): Promise<Readonly<Record<string, string>>> {
  const subscription = schema.getSubscriptionType();
  const owner = actors.find(({ name }) => name === "merchantOwner");
  if (!subscription || !owner) return {};
  await moveStock(world, owner, schema);
  const opened = Object.keys(subscription.getFields())
    .toSorted()
    .map(async (name) => {
      const outcomes = actors.map(async (actor): Promise<Outcome> => {
        const field = fieldsOf(subscription, actor.subject).find((one) => one.name === name);
        const told = await firstOf(world, actor, `subscription { ${field?.selection ?? name} }`);
        const value = told.data?.[name];
        const outcomesOf = found.get(actor.name)?.outcomes;
        if (outcomesOf && value) await noteEvent(world, actor, name, schema, outcomesOf);
        return value === undefined || value === null ? (codeOf(told) ?? "null") : "yes";
      });
      return [name, (await Promise.all(outcomes)).join(" ")] as const;
    });
  // All at once: some have nothing to say, and who waits for that waits long.
  return Object.fromEntries(await Promise.all(opened));
}

/** `stockChanged` begins with what changed in the last minutes: so something does. */
async function moveStock(world: World, owner: Actor, schema: GraphQLSchema): Promise<void> {
  const input = schema.getMutationType()?.getFields()["stockAdjust"]?.args[0];
  if (!input) throw new Error("there is no stockAdjust to move stock by");
  const literal = literalOf("Mutation.stockAdjust.input", input, input.type, owner.subject, 0);
  const answer = await askGateway(world, owner)(`mutation { stockAdjust(input: ${literal}) { userErrors { code } } }`);
  const refusal = codeOf(answer);
  if (refusal !== undefined) throw new Error(`the owner may not move stock: ${refusal}`);
}

/** Notes the leaves of a type that nothing but an event holds. */
async function noteEvent(
  world: World,
  actor: Actor,
  name: string,
  schema: GraphQLSchema,
  outcomes: Map<string, Outcome>,
): Promise<void> {
  if (name !== "orderTracking") return;
  const type = schema.getType("OrderTrackingEvent");
  if (!type || !("getFields" in type)) return;
  const orderId = actor.subject["orderId"]?.split(" ")[0];
  const parts = "entry { __typename } order { __typename } sequence";
  const told = await firstOf(world, actor, `subscription { orderTracking(orderId: "${orderId}") { ${parts} } }`);
  const event = told.data?.["orderTracking"] as Readonly<Record<string, unknown>> | null | undefined;
  for (const field of Object.keys(type.getFields()))
    note(
      outcomes,
      `OrderTrackingEvent.${field}`,
      event?.[field] === undefined || event[field] === null ? "null" : "yes",
    );
}

/** Longest that a stream is waited for: who is told nothing by then is let in, and is told nothing. */
const silentAfterMs = 15_000;

/** The first thing a stream says, over server-sent events; then it is left. `SILENT` where it says nothing. */
async function firstOf(world: World, actor: Actor, query: string): Promise<Answer> {
  const leaving = new AbortController();
  const timer = setTimeout(() => leaving.abort(), silentAfterMs);
  let text = "";
  try {
    const response = await request(world.url, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "text/event-stream", ...(await actor.headers()) },
      body: JSON.stringify({ query }),
      signal: leaving.signal,
    });
    // What is left of the stream is nobody's.
    response.body.on("error", () => {});
    for await (const piece of response.body) {
      text += String(piece);
      const data = /^data: ?(\{.*\})\r?$/m.exec(text)?.[1];
      if (data !== undefined) return JSON.parse(data) as Answer;
    }
  } catch (error) {
    if (!leaving.signal.aborted) throw error;
    return { errors: [{ message: "SILENT" }] };
  } finally {
    clearTimeout(timer);
    leaving.abort();
  }
  return JSON.parse(text) as Answer;
}
