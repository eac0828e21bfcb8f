import { paths } from "../../oidc/paths.ts";
import { html } from "./html.ts";
import { fault, page } from "./layout.ts";

/** What every page of a log-in knows. */
export type PageState = {
  readonly uid: string;
  /** Proves that the form came from this page. */
  readonly formToken: string;
  readonly clientName: string;
  /** What is to be told first; null when nothing went wrong. */
  readonly message: string | null;
};

const action = (state: PageState, step: string): string => `${paths.interaction(state.uid)}/${step}`;
const token = ({ formToken }: PageState) => html`<input type="hidden" name="form_token" value="${formToken}" />`;
const cancel = (state: PageState) =>
  html` <form method="post" action="${action(state, "cancel")}">
    ${token(state)}<button class="second">Cancel</button>
  </form>`;

/** E-mail address and password, or an account elsewhere. */
export const logInPage = (
  state: PageState & {
    readonly email: string;
    readonly issuers: readonly { readonly id: string; readonly name: string }[];
    /** The issuer from which somebody came who has an account here already, but never joined the two; null: from none. */
    readonly linking: string | null;
  },
): string =>
  page(
    "Log in",
    html`<h1>Log in</h1>
      <p class="quiet">
        ${
          state.linking === null
            ? html`to go on to ${state.clientName}`
            : html`${state.linking} does not log you in here yet. Log in with your password first.`
        }
      </p>
      ${fault(state.message)}
      <form method="post" action="${action(state, "password")}">
        ${token(state)}
        <label for="email">E-mail address</label>
        <input
          id="email"
          name="email"
          type="email"
          autocomplete="username"
          required
          maxlength="254"
          value="${state.email}"
          ${invalid(state)}
        />
        <label for="password">Password</label>
        <input
          id="password"
          name="password"
          type="password"
          autocomplete="current-password"
          required
          maxlength="200"
          ${invalid(state)}
        />
        ${
          state.linking !== null &&
          html`<p class="choice">
            <input id="link" name="link" type="checkbox" value="yes" />
            <label for="link">From now on, let my account at ${state.linking} log me in here</label>
          </p>`
        }
        <button>Log in</button>
      </form>
      ${state.issuers.length > 0 && html`<hr />`}
      ${state.issuers.map(
        ({ id, name }) =>
          html` <form method="post" action="${action(state, "outside")}">
            ${token(state)}<input type="hidden" name="issuer" value="${id}" /><button class="second">
              Continue with ${name}
            </button>
          </form>`,
      )}
      ${cancel(state)}`,
  );

/** A code of the second factor. */
export const secondFactorPage = (state: PageState & { readonly challenge: string; readonly link: boolean }): string =>
  page(
    "Second step",
    html`<h1>Second step</h1>
      <p class="quiet">Type the code of your authenticator app, or one of your recovery codes.</p>
      ${fault(state.message)}
      <form method="post" action="${action(state, "code")}">
        ${token(state)}
        <input type="hidden" name="challenge" value="${state.challenge}" />
        ${state.link && html`<input type="hidden" name="link" value="yes" />`}
        <label for="code">Code</label>
        <input
          id="code"
          name="code"
          autocomplete="one-time-code"
          autocapitalize="characters"
          spellcheck="false"
          required
          maxlength="40"
          ${invalid(state)}
        />
        <button>Go on</button>
      </form>
      ${cancel(state)}`,
  );

/** Asks whether a client may have what it asks for. */
export const consentPage = (
  state: PageState & { readonly email: string; readonly wishes: readonly string[]; readonly returnsTo: string },
): string =>
  page(
    "Allow access",
    html`<h1>${state.clientName} asks for access</h1>
      <p class="quiet">You are logged in as ${state.email}.</p>
      ${fault(state.message)}
      <p>It wants to:</p>
      <ul>
        ${state.wishes.map((wish) => html`<li>${wish}</li>`)}
      </ul>
      <p class="quiet">
        You then return to ${state.returnsTo}. You can end its access among your sessions at any time.
      </p>
      <form method="post" action="${action(state, "allow")}">${token(state)}<button>Allow</button></form>
      <form method="post" action="${action(state, "cancel")}">
        ${token(state)}<button class="second">Do not allow</button>
      </form>`,
  );

const invalid = ({ message }: PageState) => message !== null && html` aria-invalid="true" aria-describedby="fault"`;
