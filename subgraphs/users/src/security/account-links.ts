import type { AccountLinks } from "../use-cases/ports-accounts.ts";

/**
 * Links into the web shop. The token stands behind `#`: a browser sends it to no server, so that it gets into no log and no `Referer`; the page hands it to the graph.
 */
export function createAccountLinks(webUrl: string): AccountLinks {
  const link = (path: string) => (token: string) => `${webUrl.replace(/\/$/, "")}/account/${path}#token=${token}`;
  return {
    emailVerification: link("verify-email"),
    emailChange: link("change-email"),
    passwordReset: link("reset-password"),
  };
}
