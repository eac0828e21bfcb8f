import { staffScopes } from "@novatech/graphql/permissions";
import type { TestRoom } from "./room.ts";

/** What everybody's password is. */
const password = "a long enough word";

/** Merchants and people that tests of people with power begin with. */
const seed = {
  merchants: [
    { id: "merch_a", slug: "arcadia", name: "Arcadia Audio" },
    { id: "merch_b", slug: "boreal", name: "Boreal Home" },
  ],
  accounts: [
    account("admin@novatech.example", staffScopes),
    account("moderator@novatech.example", ["shopper", "staff", "staff:reviews"]),
    account("owner@arcadia.example", ["shopper"], [{ merchantId: "merch_a", role: "OWNER" as const }]),
    account("clerk@arcadia.example", ["shopper"], [{ merchantId: "merch_a", role: "CLERK" as const }]),
    account("owner@boreal.example", ["shopper"], [{ merchantId: "merch_b", role: "OWNER" as const }]),
  ],
};

function account(
  email: string,
  scopes: readonly string[],
  merchants: readonly { readonly merchantId: string; readonly role: "OWNER" | "CLERK" }[] = [],
) {
  return { email, password, displayName: `Somebody ${email.split("@")[0]}`, scopes, merchants };
}

/** Sets them up, and answers how each of them asks: as `asks.owner(query, input)`, by a log-in of their own. */
export async function peopled(room: TestRoom) {
  const { userIds } = await room.app.seedAccounts(seed);
  const logIn = async (email: string) => {
    const { data } = await room.ask(
      `mutation ($input: SessionCreateInput!) { sessionCreate(input: $input) { session { accessToken refreshToken } userErrors { message } } }`,
      { input: { email, password } },
    );
    const { session } = data.sessionCreate;
    return { viewer: await room.viewerOf(session.accessToken), refreshToken: session.refreshToken as string };
  };
  const renewed = async (refreshToken: string): Promise<string | null> => {
    const { data } = await room.ask(
      `mutation ($input: SessionRefreshInput!) { sessionRefresh(input: $input) { session { accessToken } } }`,
      { input: { refreshToken } },
    );
    return data.sessionRefresh.session?.accessToken ?? null;
  };
  return { userIds, logIn, renewed };
}

/** The code a mutation was refused with: its user error's, or the error's. Null when it was not. */
export function codeOf(answer: Awaited<ReturnType<TestRoom["ask"]>>): string | null {
  const [error] = answer.errors ?? [];
  const code = error?.extensions["code"];
  if (error) return typeof code === "string" ? code : error.message;
  const [payload] = Object.values(answer.data as Record<string, { userErrors: readonly { code: string }[] }>);
  return payload?.userErrors[0]?.code ?? null;
}
