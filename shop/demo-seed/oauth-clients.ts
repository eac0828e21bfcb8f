import type { SeedClient } from "@novatech/users/commands/seed-clients";

const scopes = ["openid", "profile", "email", "offline_access", "shopper", "merchant", "staff"];

/** The programs of the demo shop that log people in by OpenID Connect: a page on this machine, and an app on a phone. */
export const demoClients: readonly SeedClient[] = [
  {
    id: "web",
    name: "NovaTech web shop",
    kind: "WEB",
    isFirstParty: true,
    redirectUris: ["http://localhost:3000/auth/callback", "http://localhost:5173/auth/callback"],
    postLogoutRedirectUris: ["http://localhost:3000/", "http://localhost:5173/"],
    scopes,
  },
  {
    id: "mobile",
    name: "NovaTech app",
    kind: "NATIVE",
    isFirstParty: true,
    redirectUris: ["com.novatech.app:/auth/callback", "http://127.0.0.1/auth/callback"],
    postLogoutRedirectUris: ["com.novatech.app:/"],
    scopes,
  },
];
