import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type Language, readLanguage } from "../domain/channel.ts";
import { wordings } from "../templates/draft.ts";
import type { Unsubscribed } from "../use-cases/unsubscribe.ts";
import { pageHeaders, unsubscribePage } from "./pages/unsubscribe-page.ts";
import { pageWords } from "./pages/unsubscribe-words.ts";

/** Where links of letters lead. The gateway shows it under the same path. */
export const unsubscribePath = "/notifications/unsubscribe";

/** Longest body: a mail program sends `List-Unsubscribe=One-Click`, a browser nothing. */
const maxBodyBytes = 4_096;

/** What the routes do. Both are given what stands in the link, and answer null for one that does not hold. */
export type UnsubscribeRouteOptions = {
  /** What the link would end; changes nothing. */
  readonly read: (token: string) => Promise<Unsubscribed>;
  /** Ends it. */
  readonly end: (token: string) => Promise<Unsubscribed>;
};

/**
 * `GET` shows a page with a button and changes nothing: programs that look behind links of letters end nothing (RFC 8058 §1). `POST` ends the letters at once, for mail
 * programs (RFC 8058 §3.2: without cookies, log-in or redirect) and for that button. A link that does not hold is 404.
 */
export const createUnsubscribeRoutes =
  (options: UnsubscribeRouteOptions) =>
  async (http: FastifyInstance): Promise<void> => {
    await http.register(async (scope) => {
      scope.removeAllContentTypeParsers();
      // Whatever the body is, as a form or in parts: the link says everything.
      scope.addContentTypeParser("*", { bodyLimit: maxBodyBytes, parseAs: "buffer" }, async () => null);
      const url = `${unsubscribePath}/:token`;
      scope.get<Token>(url, async (request, reply) => {
        const held = await options.read(request.params.token);
        return held === null ? showInvalid(request, reply) : showQuestion(request, reply, held);
      });
      scope.post<Token>(url, async (request, reply) => {
        const held = await options.end(request.params.token);
        return held === null ? showInvalid(request, reply) : showDone(request, reply, held);
      });
    });
  };

type Token = { Params: { readonly token: string } };
type Held = Exclude<Unsubscribed, null>;

/** The first language of the browser's that is ours. */
function languageOf({ headers }: Pick<FastifyRequest, "headers">): Language {
  const wanted = (headers["accept-language"] ?? "").split(",").map((part) => part.split(";")[0]?.trim() ?? "");
  return readLanguage(wanted.find((tag) => tag.toLowerCase().startsWith(readLanguage(tag))));
}

function showQuestion(request: FastifyRequest, reply: FastifyReply, { kind }: Held): FastifyReply {
  const language = languageOf(request);
  const { title, question, button } = pageWords[language];
  const text = question(wordings[language].feed[kind]);
  return reply.headers(pageHeaders).send(unsubscribePage({ language, title, text, button }));
}

function showDone(request: FastifyRequest, reply: FastifyReply, { kind }: Held): FastifyReply {
  const language = languageOf(request);
  const { done: title, doneText } = pageWords[language];
  const text = doneText(wordings[language].feed[kind]);
  return reply.headers(pageHeaders).send(unsubscribePage({ language, title, text, button: null }));
}

function showInvalid(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const language = languageOf(request);
  const { invalid: title, invalidText: text } = pageWords[language];
  return reply
    .code(404)
    .headers(pageHeaders)
    .send(unsubscribePage({ language, title, text, button: null }));
}
