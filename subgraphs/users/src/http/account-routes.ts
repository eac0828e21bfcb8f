import type { Result } from "@novatech/kernel/result";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Refusal } from "../domain/errors.ts";
import { paths } from "../oidc/paths.ts";
import { field, formOf } from "./form.ts";
import { pageHeaders } from "./pages/layout.ts";
import {
  changeEmailPage,
  donePage,
  invitationPage,
  type LinkPageState,
  resetPasswordPage,
  verifyEmailPage,
} from "./pages/account-pages.ts";
import { linkScript } from "./pages/link-script.ts";
import { faultPage } from "./pages/provider-pages.ts";

/** What the pages behind letters' links do. */
export type AccountRouteOptions = {
  readonly issuer: URL;
  readonly verifyEmail: (token: string) => Promise<Result<unknown, Refusal>>;
  readonly confirmEmailChange: (token: string) => Promise<Result<unknown, Refusal>>;
  readonly resetPassword: (input: {
    readonly token: string;
    readonly password: string;
  }) => Promise<Result<unknown, Refusal>>;
};

type LinkPage = {
  readonly path: string;
  readonly show: (state: LinkPageState) => string;
  readonly work: (form: URLSearchParams) => Promise<Result<unknown, Refusal>>;
  readonly done: readonly [title: string, words: string];
};

/**
 * The pages that letters' links lead to where there is no web shop of one's own (`WEB_URL` is the gateway then). A link does nothing by being opened: people press a button. Its
 * secret comes in the body of that form and stands in no address.
 */
export function addAccountRoutes(http: FastifyInstance, options: AccountRouteOptions): void {
  const { issuer, verifyEmail, confirmEmailChange, resetPassword } = options;
  const linkPages: readonly LinkPage[] = [
    {
      path: paths.account.verifyEmail,
      show: verifyEmailPage,
      work: (form) => verifyEmail(field(form, "token")),
      done: ["Thank you", "Your e-mail address is confirmed. You can close this page."],
    },
    {
      path: paths.account.changeEmail,
      show: changeEmailPage,
      work: (form) => confirmEmailChange(field(form, "token")),
      done: ["Done", "From now on you log in with your new address. You can close this page."],
    },
    {
      path: paths.account.resetPassword,
      show: resetPasswordPage,
      work: (form) => resetPassword({ token: field(form, "token"), password: field(form, "password") }),
      done: ["Done", "Your new password is set. Log in with it."],
    },
  ];
  http.get(paths.account.script, (_request, reply) =>
    reply
      .headers({ "content-type": "text/javascript; charset=utf-8", "cache-control": "public, max-age=3600" })
      .send(linkScript),
  );
  http.get(paths.account.invitation, (_request, reply) => send(reply, 200, invitationPage()));
  for (const { path, show, work, done } of linkPages) {
    http.get(path, (_request, reply) => send(reply, 200, show({ token: "", message: null })));
    http.post(path, async (request, reply) => {
      if (!isOurs(request, issuer)) return send(reply, 403, faultPage("This form does not come from our page."));
      const form = formOf(request);
      const outcome = await work(form);
      if (outcome.ok) return send(reply, 200, donePage(...done));
      return send(reply, 422, show({ token: field(form, "token"), message: outcome.refusal.message }));
    });
  }
}

const send = (reply: FastifyReply, code: number, body: string): FastifyReply =>
  reply
    .code(code)
    .headers(pageHeaders([], { hasScript: true }))
    .send(body);

/** Whether a form was sent from here. Nothing is known of who sends it but the secret in it, so a missing `Origin` is no harm. */
const isOurs = (request: FastifyRequest, issuer: URL): boolean => {
  const { origin } = request.headers;
  return origin === undefined || origin === issuer.origin || origin === `${request.protocol}://${request.host}`;
};
