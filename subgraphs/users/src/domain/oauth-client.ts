import { ok, refuse, type Result } from "@novatech/kernel/result";
import { invalidInput, type Refusal } from "./errors.ts";
import { personScopes, programScopes } from "./oauth-scopes.ts";
import { readText } from "./text-field.ts";

/**
 * Where a program runs. `WEB`: in a browser; `NATIVE`: on a phone or a desk; neither keeps a secret. `SERVER`: on a server, for people. `SERVICE`: on a server, for
 * itself.
 */
export type OAuthClientKind = "WEB" | "NATIVE" | "SERVER" | "SERVICE";

/** A program that logs people in, or asks for itself. */
export type OAuthClient = {
  readonly id: string;
  readonly name: string;
  readonly kind: OAuthClientKind;
  /** Ours: people are not asked whether it may. */
  readonly isFirstParty: boolean;
  /** SHA-256 in hex; null where there is no secret. */
  readonly secretHash: string | null;
  /** Its public keys, where it signs instead of showing a secret. */
  readonly jwks: PublicKeys | null;
  readonly redirectUris: readonly string[];
  readonly postLogoutRedirectUris: readonly string[];
  readonly scopes: readonly string[];
  readonly createdAt: Date;
  readonly secretChangedAt: Date | null;
};

/** A JWK Set (RFC 7517 §5) without private halves. */
export type PublicKeys = { readonly keys: readonly Readonly<Record<string, unknown>>[] };

/** What somebody registers a client with. */
export type OAuthClientInput = {
  readonly name: string;
  readonly kind: OAuthClientKind;
  readonly isFirstParty: boolean;
  readonly redirectUris: readonly string[];
  readonly postLogoutRedirectUris: readonly string[];
  readonly scopes: readonly string[];
  /** A JWK Set as JSON; null: a secret is made where the kind keeps one. */
  readonly publicKeys: string | null;
};

/** A checked registration. */
export type NewOAuthClient = Omit<OAuthClientInput, "publicKeys"> & { readonly jwks: PublicKeys | null };

/** Whether a client of the kind proves itself: by a secret, or by a signature. */
export const provesItself = (kind: OAuthClientKind): boolean => kind === "SERVER" || kind === "SERVICE";

/** Most addresses a client may return to. */
const maxRedirectUris = 20;
const maxUriLength = 2_000;
const maxKeys = 10;
const privateParts = ["d", "p", "q", "dp", "dq", "qi", "oth", "k", "priv"];

/** Checks a registration. Refuses with INVALID_INPUT and what to do. */
export function readOAuthClient(input: OAuthClientInput): Result<NewOAuthClient, Refusal> {
  const name = readText("name", input.name, { min: 1, max: 80 });
  if (!name.ok) return name;
  const isService = input.kind === "SERVICE";
  if (isService && input.redirectUris.length + input.postLogoutRedirectUris.length > 0)
    return refuse(invalidInput("redirectUris", "A SERVICE logs nobody in: leave its addresses empty."));
  if (!isService && input.redirectUris.length === 0)
    return refuse(invalidInput("redirectUris", "Name at least one address to which people return from logging in."));
  for (const field of ["redirectUris", "postLogoutRedirectUris"] as const) {
    if (input[field].length > maxRedirectUris)
      return refuse(invalidInput(field, `Name at most ${maxRedirectUris} addresses.`));
    const wrong = input[field].map((uri) => faultOfRedirect(uri, input.kind)).find((fault) => fault !== null);
    if (wrong) return refuse(invalidInput(field, wrong));
  }
  const known: readonly string[] = isService ? programScopes : Object.keys(personScopes);
  const unknown = input.scopes.filter((scope) => !known.includes(scope));
  if (unknown.length > 0)
    return refuse(invalidInput("scopes", `A ${input.kind} may have ${known.join(", ")}; not ${unknown.join(", ")}.`));
  if (!isService && !input.scopes.includes("openid"))
    return refuse(invalidInput("scopes", "A client that logs people in has the scope openid."));
  if (isService && input.scopes.length === 0)
    return refuse(invalidInput("scopes", `A SERVICE without a scope can do nothing. There is: ${known.join(", ")}.`));
  const jwks = readKeys(input);
  if (!jwks.ok) return jwks;
  const { publicKeys: _, ...rest } = input;
  return ok({ ...rest, name: name.value, scopes: [...new Set(input.scopes)], jwks: jwks.value });
}

/** What is wrong with an address people return to; null when nothing is. Sources: RFC 9700 §2.1, RFC 8252 §7. */
function faultOfRedirect(uri: string, kind: OAuthClientKind): string | null {
  const url = uri.length <= maxUriLength && !/[\s*\\]/.test(uri) ? URL.parse(uri) : null;
  if (!url)
    return `"${uri.slice(0, 80)}" is no full address. There are no wildcards: name each address as it will come.`;
  if (uri.includes("#") || url.username !== "" || url.password !== "")
    return `"${uri}" must have no fragment and no password.`;
  if (url.protocol === "https:") return null;
  const isLoopback = ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  if (url.protocol === "http:" && isLoopback) return null;
  // A name turned round that somebody owns (com.example.app:): no other app comes by it honestly.
  if (kind === "NATIVE" && /^[a-z][a-z0-9+-]*(\.[a-z0-9+-]+)+:$/.test(url.protocol)) return null;
  return `"${uri}" must begin with https://${kind === "NATIVE" ? ", or with the app's own scheme, such as com.example.app:/" : ""}; http:// is for localhost only.`;
}

function readKeys({ kind, publicKeys }: OAuthClientInput): Result<PublicKeys | null, Refusal> {
  if (publicKeys === null) return ok(null);
  const refused = (message: string) => refuse(invalidInput("publicKeys", message));
  if (!provesItself(kind)) return refused(`A ${kind} keeps no keys: it proves itself by PKCE alone.`);
  const keys = parseKeys(publicKeys);
  if (!keys || keys.length === 0 || keys.length > maxKeys)
    return refused(`Give a JWK Set as JSON, {"keys": […]}, with 1 to ${maxKeys} keys.`);
  if (keys.some((key) => privateParts.some((part) => part in key)))
    return refused("There is a private or symmetric key among them. Keep it, and make new ones: this one was shown.");
  const isKnown = ({ kty, crv }: Readonly<Record<string, unknown>>) =>
    kty === "RSA" || (kty === "EC" && crv === "P-256") || (kty === "OKP" && crv === "Ed25519");
  return keys.every(isKnown)
    ? ok({ keys })
    : refused("Take keys for EdDSA (Ed25519), ES256 (P-256), RS256 or PS256 (RSA).");
}

function parseKeys(text: string): Readonly<Record<string, unknown>>[] | null {
  try {
    const set: unknown = JSON.parse(text);
    const keys = typeof set === "object" && set !== null && "keys" in set ? set.keys : null;
    return Array.isArray(keys) && keys.every((key) => typeof key === "object" && key !== null) ? keys : null;
  } catch {
    return null;
  }
}
