import { html } from "./html.ts";
import { fault, page } from "./layout.ts";

/** Something is wrong with the request; there is nowhere to send the person back to. */
export const faultPage = (message: string): string =>
  page(
    "This did not work",
    html`<h1>This did not work</h1>
      ${fault(message === "" ? "Something went wrong on our side. Try again in a moment." : message)}
      <p>Go back to where you came from, and start again there.</p>`,
  );

/** Asks whether to log out. */
export const logOutPage = (
  form: { readonly action: string; readonly secret: string },
  clientName: string | null,
): string =>
  page(
    "Log out",
    html`<h1>Log out?</h1>
      <p class="quiet">
        ${clientName === null ? "" : `${clientName} has logged you out. `}Log out here as well, and of everything you
        logged in to from this browser?
      </p>
      <form method="post" action="${form.action}">
        <input type="hidden" name="xsrf" value="${form.secret}" /> <button name="logout" value="yes">Log out</button
        ><button class="second">Stay logged in</button>
      </form>`,
  );

/** Says that somebody is logged out. */
export const loggedOutPage = (): string =>
  page(
    "Logged out",
    html`<h1>You are logged out</h1>
      <p>You can close this page.</p>`,
  );
