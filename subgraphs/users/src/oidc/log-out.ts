import type Provider from "oidc-provider";

/**
 * Ends what clients got from a log-in at the pages when its owner logs out there: of all of them, or of the one that asked when the owner stays logged in otherwise.
 * The provider alone would leave tokens alive that outlive its own session (`expiresWithSession: false`), as ours do.
 */
export function endGrantsOnLogOut(
  provider: Provider,
  options: { readonly confirmPath: string; readonly endGrant: (grantId: string) => Promise<void> },
): void {
  provider.use(async (ctx, next) => {
    if (ctx.method !== "POST" || ctx.path !== options.confirmPath) return next();
    // Read before: afterwards it has forgotten them.
    const session = await provider.Session.get(ctx as never);
    const { authorizations = {}, state } = session;
    await next();
    if (ctx.status !== 303) return;
    const isWhole = (ctx as unknown as { oidc: { params?: { logout?: unknown } } }).oidc.params?.logout !== undefined;
    const clientIds = isWhole ? Object.keys(authorizations) : [String(state?.["clientId"])];
    for (const id of clientIds) {
      const grantId = authorizations[id]?.grantId;
      if (grantId) await options.endGrant(grantId);
    }
  });
}
