const root = "/oauth";

/** Where the provider answers. What begins with `root`, and what is well known, belongs to it. */
export const paths = {
  root,
  jwks: "/.well-known/jwks.json",
  discovery: "/.well-known/openid-configuration",
  /** The same for clients of plain OAuth: RFC 8414. */
  metadata: "/.well-known/oauth-authorization-server",
  interactions: `${root}/log-in`,
  interaction: (uid: string): string => `${root}/log-in/${uid}`,
  styles: `${root}/style.css`,
  /** Where outside issuers send people back to. */
  callback: `${root}/callback`,
  /** Where letters' links lead where the gateway is all there is. */
  account: {
    verifyEmail: "/account/verify-email",
    changeEmail: "/account/change-email",
    resetPassword: "/account/reset-password",
    invitation: "/account/merchant-invitation",
    script: "/account/link.js",
  },
  logOutConfirm: `${root}/logout/confirm`,
  provider: {
    authorization: `${root}/authorize`,
    token: `${root}/token`,
    userinfo: `${root}/userinfo`,
    revocation: `${root}/revoke`,
    introspection: `${root}/introspect`,
    end_session: `${root}/logout`,
    pushed_authorization_request: `${root}/par`,
    jwks: "/.well-known/jwks.json",
  },
} as const;
