import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createStripeObjects, StripeRefusal } from "./stripe-objects.ts";

type Answer = { readonly status: number; readonly body: unknown };

/** What the stand-in does to the next request that writes. */
export type Mishap =
  /** Does what is asked; the answer gets lost, also for the one time that the package asks again by itself. */
  | "lose the answer"
  /** Does nothing and says 500, which is remembered for the key: https://docs.stripe.com/api/idempotent_requests. */
  | "fail"
  /** Another request holds the object: https://docs.stripe.com/rate-limits#object-lock-timeouts. Not remembered. */
  | "be busy";

/**
 * Speaks Stripe's HTTP for the calls the room makes, and keeps what they did. Rules cite the page they are from; what it does not
 * model it refuses. `searchLags` is how https://docs.stripe.com/search#data-freshness may be: nothing is found yet.
 */
export async function startStripeStandIn({ now = () => new Date() }: { readonly now?: () => Date } = {}) {
  const objects = createStripeObjects(now);
  const remembered = new Map<string, { readonly request: string; readonly answer: Answer }>();
  const mishaps: Mishap[] = [];
  const requests: string[] = [];
  const state = { searchLags: false };
  let lostKey: string | string[] | undefined;

  function write(path: string, form: Record<string, string>): unknown {
    const [, reference = "", verb = ""] = /^\/v1\/payment_intents\/(\w+)\/(\w+)$/.exec(path) ?? [];
    if (path === "/v1/payment_intents") return objects.create(form);
    if (verb === "capture") return objects.capture(reference, form);
    if (verb === "cancel") return objects.cancel(reference);
    if (path === "/v1/refunds") return objects.refund(form);
    throw new StripeRefusal(404, { type: "invalid_request_error", message: `POST ${path} is not modelled` });
  }

  function read(path: string, query: Record<string, string>): unknown {
    const [, reference] = /^\/v1\/payment_intents\/(pi_\w+)$/.exec(path) ?? [];
    if (reference !== undefined) return objects.intent(reference);
    if (path === "/v1/payment_intents/search") {
      const [, key, value] = /^metadata\['(\w+)'\]:'(.*)'$/.exec(query["query"] ?? "") ?? [];
      const found = [...objects.intents.values()].filter((intent) => intent.metadata[key ?? ""] === value);
      return {
        object: "search_result",
        data: state.searchLags ? [] : found.slice(0, Number(query["limit"])),
        has_more: false,
      };
    }
    // Newest first, a page after the last id of the one before: https://docs.stripe.com/api/pagination.
    if (path === "/v1/payment_intents") {
      const [from, to] = [Number(query["created[gte]"] ?? 0), Number(query["created[lt]"] ?? Infinity)];
      return page(
        [...objects.intents.values()].reverse().filter(({ created }) => created >= from && created < to),
        query,
      );
    }
    if (path === "/v1/refunds")
      return page(
        objects.refunds.toReversed().filter((refund) => refund.payment_intent === query["payment_intent"]),
        query,
      );
    if (path === "/v1/disputes")
      return page(
        objects.disputes.filter((dispute) => dispute.payment_intent === query["payment_intent"]),
        query,
      );
    throw new StripeRefusal(404, { type: "invalid_request_error", message: `GET ${path} is not modelled` });
  }

  const answerTo = (work: () => unknown): Answer => {
    try {
      return { status: 200, body: structuredClone(work()) };
    } catch (error) {
      if (!(error instanceof StripeRefusal)) throw error;
      return { status: error.status, body: { error: structuredClone(error.body) } };
    }
  };

  /** Same key, same parameters → the same answer, errors included; other parameters → an error. */
  function writeOnce(path: string, form: Record<string, string>, key: string): Answer {
    const request = JSON.stringify([path, Object.entries(form).toSorted(([a], [b]) => (a < b ? -1 : 1))]);
    const known = remembered.get(key);
    if (known && known.request !== request) return { status: 400, body: { error: { type: "idempotency_error" } } };
    if (known) return known.answer;
    if (mishaps[0] === "be busy") {
      mishaps.shift();
      return { status: 429, body: { error: { type: "invalid_request_error", code: "lock_timeout" } } };
    }
    const isFailing = mishaps[0] === "fail";
    if (isFailing) mishaps.shift();
    const answer = isFailing
      ? { status: 500, body: { error: { type: "api_error" } } }
      : answerTo(() => write(path, form));
    remembered.set(key, { request, answer });
    return answer;
  }

  const server = createServer((request, response) => void serve(request, response));
  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", "http://stripe");
    requests.push(`${request.method} ${url.pathname}`);
    const body = Buffer.concat(await Array.fromAsync(request)).toString();
    const isWrite = request.method === "POST";
    const fields = Object.fromEntries(isWrite ? new URLSearchParams(body) : url.searchParams);
    const key = request.headers["idempotency-key"];
    let answer: Answer;
    if (!/^Bearer sk_test_\w+$/.test(request.headers.authorization ?? ""))
      answer = { status: 401, body: { error: { type: "invalid_request_error", message: "Invalid API Key provided" } } };
    else if (request.headers["stripe-version"] !== "2026-10-28.endive")
      answer = { status: 400, body: { error: { type: "invalid_request_error", message: "another version" } } };
    else if (!isWrite) answer = answerTo(() => read(url.pathname, fields));
    else if (typeof key !== "string") answer = { status: 400, body: { error: { message: "a write without a key" } } };
    else answer = writeOnce(url.pathname, fields, key);
    if (isWrite && mishaps[0] === "lose the answer") {
      mishaps.shift();
      lostKey = key;
      return void response.destroy();
    }
    if (isWrite && key === lostKey) {
      lostKey = undefined;
      return void response.destroy();
    }
    response.writeHead(answer.status, { "content-type": "application/json", "request-id": "req_1" });
    response.end(JSON.stringify(answer.body));
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ...objects,
    state,
    /** `GET /v1/payment_intents/pi_…` and so on, as they came. */
    requests,
    /** What goes wrong with the next writes, in order. */
    next: (...coming: Mishap[]) => void mishaps.push(...coming),
    /** Keys may be forgotten once they are 24 hours old. */
    forgetKeys: () => remembered.clear(),
    stop: async (): Promise<void> => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
export type StripeStandIn = Awaited<ReturnType<typeof startStripeStandIn>>;

function page(items: readonly { readonly id: string }[], query: Record<string, string>): unknown {
  const start = items.findIndex(({ id }) => id === query["starting_after"]) + 1;
  const limit = Number(query["limit"] ?? 10);
  return { object: "list", data: items.slice(start, start + limit), has_more: items.length > start + limit };
}
