import { createHmac, timingSafeEqual } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { RoomDeps } from "@novatech/service/room";
import type Provider from "oidc-provider";
import { errors, type InteractionResults } from "oidc-provider";
import type { Account } from "../domain/account.ts";
import { personScopes } from "../domain/oauth-scopes.ts";
import { acrOf } from "../oidc/acr.ts";
import { paths } from "../oidc/paths.ts";
import type { PageLogIn, PageOutcome } from "../use-cases/log-in-at-pages.ts";
import type { OutsideLogIn } from "../use-cases/ports-outside.ts";
import type { Refusal } from "../domain/errors.ts";
import type { Result } from "@novatech/kernel/result";
import { readCookie, toCookie } from "./cookies.ts";
import { field, formOf } from "./form.ts";
import { destinationOf, pageHeaders } from "./pages/layout.ts";
import { consentPage, logInPage, type PageState, secondFactorPage } from "./pages/log-in-page.ts";
import { faultPage } from "./pages/provider-pages.ts";
import { style } from "./pages/style.ts";

/** What the pages of a log-in need. */
export type InteractionRouteOptions = {
  readonly issuer: URL;
  readonly provider: () => Promise<Provider>;
  /** Proves that a form came from our page. */
  readonly formSecret: string;
  readonly logIn: PageLogIn;
  readonly accountOf: (userId: string) => Promise<Account | null>;
  readonly outside: OutsideLogIn;
  readonly logger: RoomDeps["logger"];
};

type Interaction = Awaited<ReturnType<Provider["interactionDetails"]>>;

/** One request for a page of a log-in that is under way. */
type Visit = {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly provider: Provider;
  readonly interaction: Interaction;
  readonly form: URLSearchParams;
};

const deviceCookie = "novatech_device";
const deviceCookieSeconds = 365 * 24 * 60 * 60;

/** The pages on which people log in and allow access. */
export function addInteractionRoutes(http: FastifyInstance, options: InteractionRouteOptions): void {
  const pages = createPages(options);
  const visit =
    (answer: (visit: Visit) => Promise<unknown>) =>
    async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
      const provider = await options.provider();
      try {
        const interaction = await provider.interactionDetails(request.raw, reply.raw);
        const form = formOf(request);
        if (request.method === "POST" && !isOurForm(request, form, interaction.uid, options))
          return showFault(reply, 403, "This form does not come from our page, or is too old. Go back and try again.");
        return await answer({ request, reply, provider, interaction, form });
      } catch (error) {
        if (error instanceof errors.SessionNotFound)
          return showFault(reply, 400, "This log-in is complete or too old, or cookies are blocked.");
        options.logger.error({ err: error }, "a page of a log-in failed");
        return showFault(reply, 500, "");
      }
    };
  const at = (step: string): string => `${paths.interactions}/:uid${step}`;
  http.get(paths.styles, (_request, reply) =>
    reply.headers({ "content-type": "text/css; charset=utf-8", "cache-control": "public, max-age=3600" }).send(style),
  );
  http.get(at(""), visit(pages.show));
  http.post(at("/password"), visit(pages.password));
  http.post(at("/code"), visit(pages.code));
  http.post(at("/outside"), visit(pages.outside));
  http.post(at("/allow"), visit(pages.allow));
  http.post(at("/cancel"), visit(pages.cancel));
}

function createPages(options: InteractionRouteOptions) {
  const { outside } = options;

  const finish = async (visit: Visit, result: InteractionResults, merge = true): Promise<unknown> => {
    const { request, reply, provider } = visit;
    const returnTo = await provider.interactionResult(request.raw, reply.raw, result, {
      mergeWithLastSubmission: merge,
    });
    return reply.header("cache-control", "no-store").redirect(returnTo, 303);
  };

  const stateOf = async (visit: Visit, message: string | null): Promise<PageState> => {
    const { interaction, provider } = visit;
    const client = await provider.Client.find(String(interaction.params["client_id"]));
    const clientName = client?.clientName ?? client?.clientId ?? "";
    return { uid: interaction.uid, formToken: formTokenOf(interaction.uid, options.formSecret), clientName, message };
  };

  const send = ({ reply, interaction }: Visit, body: string): FastifyReply =>
    reply
      .headers(pageHeaders([...destinationOf(String(interaction.params["redirect_uri"])), ...outside.destinations()]))
      .send(body);

  const showLogIn = async (visit: Visit, message: string | null, email?: string): Promise<unknown> => {
    const { interaction } = visit;
    const waiting = await outside.waiting(interaction.uid);
    const hint = interaction.params["login_hint"];
    const body = logInPage({
      ...(await stateOf(visit, message)),
      email: email ?? (typeof hint === "string" ? hint.slice(0, 254) : ""),
      issuers: outside.issuers,
      linking: waiting?.issuerName ?? null,
    });
    visit.reply.code(message === null ? 200 : 422);
    return send(visit, body);
  };

  /** Goes on after a proof, or shows what is still missing. `isOutside`: an outside issuer stood for the password. */
  const goOn = async (
    visit: Visit,
    outcome: Result<PageOutcome, Refusal>,
    on: {
      readonly refused: (message: string) => Promise<unknown>;
      readonly link: boolean;
      readonly isOutside?: boolean;
    },
  ): Promise<unknown> => {
    if (!outcome.ok) {
      if (outcome.refusal.code === "CHALLENGE_INVALID")
        return showLogIn(visit, "That took too long, or too many codes were wrong. Begin again.");
      return on.refused(outcome.refusal.message);
    }
    const { proof, challengeToken } = outcome.value;
    if (!proof) {
      const challenge = `${on.isOutside ? "fed" : "pwd"}.${challengeToken}`;
      return send(visit, secondFactorPage({ ...(await stateOf(visit, null)), challenge, link: on.link }));
    }
    if (on.link) await outside.link(visit.interaction.uid, proof.userId);
    if (proof.deviceToken)
      visit.reply.header(
        "set-cookie",
        toCookie(deviceCookie, proof.deviceToken, {
          path: paths.interactions,
          maxAgeSeconds: deviceCookieSeconds,
          isSecure: options.issuer.protocol === "https:",
        }),
      );
    const amr = proof.factors.map((one) => (one === "pwd" && on.isOutside ? "fed" : one));
    const ts = Math.floor(proof.authenticatedAt.getTime() / 1000);
    return finish(visit, { login: { accountId: proof.userId, ts, amr, acr: acrOf(amr), remember: true } });
  };

  return {
    show: async (visit: Visit) => {
      const { interaction, provider } = visit;
      if (interaction.prompt.name === "consent") return showConsent(visit, provider);
      const back = await outside.comeBack(interaction.uid);
      if (back?.kind === "refused") return showLogIn(visit, back.message);
      if (back?.kind === "proved")
        return goOn(visit, back.outcome, {
          link: false,
          isOutside: true,
          refused: (message) => showLogIn(visit, message),
        });
      return showLogIn(visit, null);
    },
    password: async (visit: Visit) => {
      const { form, request } = visit;
      const email = field(form, "email").slice(0, 300);
      const outcome = await options.logIn.byPassword({
        email,
        password: field(form, "password"),
        clientAddress: request.ip,
        deviceToken: readCookie(request.headers.cookie, deviceCookie),
      });
      const link = form.get("link") === "yes";
      return goOn(visit, outcome, { link, refused: (message) => showLogIn(visit, message, email) });
    },
    code: async (visit: Visit) => {
      const { form } = visit;
      const challenge = field(form, "challenge");
      const link = form.get("link") === "yes";
      const outcome = await options.logIn.byCode(challenge.slice(4), field(form, "code").slice(0, 100));
      return goOn(visit, outcome, {
        link,
        isOutside: challenge.startsWith("fed."),
        refused: async (message) => {
          visit.reply.code(422);
          return send(visit, secondFactorPage({ ...(await stateOf(visit, message)), challenge, link }));
        },
      });
    },
    outside: async (visit: Visit) => {
      const begun = await outside.begin(field(visit.form, "issuer"), visit.interaction.uid);
      if (!begun)
        return showLogIn(
          visit,
          "That did not work: there is no answer from there. Try again, or log in with your password.",
        );
      return visit.reply
        .header(
          "set-cookie",
          toCookie(outside.cookieName, begun.browserSecret, {
            path: paths.callback,
            maxAgeSeconds: outside.lifetimeSeconds,
            isSecure: options.issuer.protocol === "https:",
          }),
        )
        .header("cache-control", "no-store")
        .redirect(begun.url.href, 303);
    },
    allow: async (visit: Visit) => {
      const { interaction, provider } = visit;
      const accountId = interaction.session?.accountId;
      if (interaction.prompt.name !== "consent" || accountId === undefined) return showLogIn(visit, null);
      const known = interaction.grantId === undefined ? undefined : await provider.Grant.find(interaction.grantId);
      const grant = known ?? new provider.Grant({ accountId, clientId: String(interaction.params["client_id"]) });
      const { missingOIDCScope } = interaction.prompt.details as { readonly missingOIDCScope?: readonly string[] };
      if (missingOIDCScope) grant.addOIDCScope(missingOIDCScope.join(" "));
      const grantId = await grant.save();
      return finish(visit, { consent: { grantId } });
    },
    cancel: (visit: Visit) =>
      finish(visit, { error: "access_denied", error_description: "the person did not go on" }, false),
  };

  async function showConsent(visit: Visit, provider: Provider): Promise<unknown> {
    const { interaction } = visit;
    const account = await options.accountOf(interaction.session?.accountId ?? "");
    if (!account) throw new errors.SessionNotFound("the account is gone");
    const { missingOIDCScope } = interaction.prompt.details as { readonly missingOIDCScope?: readonly string[] };
    const client = await provider.Client.find(String(interaction.params["client_id"]));
    const allowed = new Set((client?.scope ?? "").split(" "));
    const { scope: wanted } = interaction.params;
    const asked = missingOIDCScope ?? (typeof wanted === "string" ? wanted.split(" ") : []);
    const wishes = Object.entries(personScopes).flatMap(([scope, words]) =>
      asked.includes(scope) && allowed.has(scope) ? [words] : [],
    );
    const returnsTo = URL.parse(String(interaction.params["redirect_uri"]));
    return send(
      visit,
      consentPage({
        ...(await stateOf(visit, null)),
        email: account.email,
        wishes,
        returnsTo: returnsTo?.host || (returnsTo?.protocol ?? ""),
      }),
    );
  }
}

const showFault = (reply: FastifyReply, status: number, message: string): FastifyReply =>
  reply.code(status).headers(pageHeaders()).send(faultPage(message));

const formTokenOf = (uid: string, secret: string): string =>
  createHmac("sha256", secret).update(`form of ${uid}`).digest("base64url");

/** A form of ours carries a token that belongs to its log-in, whose cookie no other site's form brings along; and browsers say where a form comes from. */
function isOurForm(
  request: FastifyRequest,
  form: URLSearchParams,
  uid: string,
  { issuer, formSecret }: InteractionRouteOptions,
): boolean {
  const { origin } = request.headers;
  if (origin !== undefined && origin !== issuer.origin) return false;
  const expected = Buffer.from(formTokenOf(uid, formSecret));
  const shown = Buffer.from(field(form, "form_token"));
  return shown.length === expected.length && timingSafeEqual(shown, expected);
}
