import { createHandler } from "./handler.ts";
import { createPostgresRoles } from "./postgres-roles.ts";
import { createSecretsManager } from "./secrets-manager.ts";

/** What Lambda calls, once per step. The module secrets names it: `rotate-password.handler`. No server is spoken to whose certificate is not verified. */
export const handler = createHandler({
  secrets: createSecretsManager(process.env["SECRETS_ENDPOINT"]),
  roles: createPostgresRoles({ tls: "verify-full" }),
  say: (line) => console.log(line),
});
