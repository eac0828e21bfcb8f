import type Provider from "oidc-provider";

/**
 * Headers of the pages the provider shows by itself. `script-src` is empty, that is, none: where the provider sends a form on by a script of its own, it adds
 * that script's hash. Forms may lead anywhere: a client's may be among them.
 */
export function secureOwnPages(provider: Provider): void {
  provider.use((ctx, next) => {
    ctx.set({
      "content-security-policy":
        "default-src 'none'; script-src; style-src 'self'; base-uri 'none'; frame-ancestors 'none'",
      "referrer-policy": "same-origin",
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
    });
    return next();
  });
}

/** Tells clients only of the scopes that are for them: rooms know their own. */
export function hideInternalScopes(provider: Provider): void {
  provider.use(async (ctx, next) => {
    await next();
    const body: unknown = ctx.body;
    if (typeof body !== "object" || body === null || !("scopes_supported" in body)) return;
    const scopes = body.scopes_supported as readonly string[];
    ctx.body = { ...body, scopes_supported: scopes.filter((scope) => !scope.startsWith("internal:")) };
  });
}
