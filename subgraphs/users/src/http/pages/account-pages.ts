import { paths } from "../../oidc/paths.ts";
import { type Html, html } from "./html.ts";
import { fault, page } from "./layout.ts";

/** What a page behind a letter's link knows. */
export type LinkPageState = {
  /** The secret of the link, once it was sent; empty until then. */
  readonly token: string;
  /** What is to be told first; null when nothing went wrong. */
  readonly message: string | null;
};

/** A page whose form does what a link is for: not by being opened, because programs that look at mail open every link. */
const linkPage = (
  words: { readonly title: string; readonly what: string; readonly button: string },
  action: string,
  { token, message }: LinkPageState,
  fields: Html | null = null,
): string =>
  page(
    words.title,
    html`<h1>${words.title}</h1>
      <p class="quiet">${words.what}</p>
      ${fault(message)}
      <form method="post" action="${action}">
        <div class="by-hand">
          <label for="token">Code of the link: what follows #token= in it</label>
          <input id="token" name="token" required maxlength="200" autocomplete="off" value="${token}" />
        </div>
        ${fields}<button>${words.button}</button>
      </form>
      <script src="${paths.account.script}" defer></script>`,
  );

/** Asks to confirm an e-mail address. */
export const verifyEmailPage = (state: LinkPageState): string =>
  linkPage(
    { title: "Confirm your address", what: "Is this your e-mail address? Then say so.", button: "Confirm" },
    paths.account.verifyEmail,
    state,
  );

/** Asks to take a new e-mail address. */
export const changeEmailPage = (state: LinkPageState): string =>
  linkPage(
    {
      title: "Your new address",
      what: "From then on you log in with it, and letters go there.",
      button: "Use the new address",
    },
    paths.account.changeEmail,
    state,
  );

/** Asks for a new password. */
export const resetPasswordPage = (state: LinkPageState): string =>
  linkPage(
    { title: "New password", what: "You are logged out everywhere else then.", button: "Set the password" },
    paths.account.resetPassword,
    state,
    html`<label for="password">New password, 8 characters or more</label>
      <input
        id="password"
        name="password"
        type="password"
        autocomplete="new-password"
        required
        minlength="8"
        maxlength="200"
        ${state.message !== null && html`aria-invalid="true" aria-describedby="fault"`}
      />`,
  );

/** Says how an invitation is answered: only by somebody who is logged in with the invited address. */
export const invitationPage = (): string =>
  page(
    "Your invitation",
    html`<h1>Your invitation</h1>
      <p>
        A merchant invited you to work for them. Log in to the shop with the address that was invited, open your account
        and answer it there with this code. It is for you alone.
      </p>
      <p class="by-hand">The code is what follows #token= in the link.</p>
      <label for="token">Code of the invitation</label>
      <input id="token" readonly autocomplete="off" />
      <script src="${paths.account.script}" defer></script>`,
  );

/** Says that it worked. */
export const donePage = (title: string, words: string): string =>
  page(
    title,
    html`<h1>${title}</h1>
      <p>${words}</p>`,
  );
