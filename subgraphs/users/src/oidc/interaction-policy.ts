import { interactionPolicy as policies, type KoaContextWithOIDC } from "oidc-provider";
import { acrValues } from "./acr.ts";
import { isFirstParty } from "./client-metadata.ts";

const { base, Check } = policies;

/**
 * When people are asked to log in, and whether a client may. Beside the provider's own reasons: the account is gone or blocked; two factors are asked for
 * (`acr_values`) and one was shown. Our own apps on phones are not asked about at each log-in, as those of others are (RFC 8252 §8.6).
 */
export function interactionPolicy(): ReturnType<typeof base> {
  const policy = base();
  const logIn = policy.get("login");
  logIn?.checks.add(
    new Check("account_gone", "the account is gone", "login_required", (ctx) => {
      const { session, account } = ctx.oidc;
      return session?.accountId !== undefined && !account ? Check.REQUEST_PROMPT : Check.NO_NEED_TO_PROMPT;
    }),
  );
  logIn?.checks.add(
    new Check("second_factor", "a second factor is needed", "login_required", (ctx) =>
      wantsTwoFactors(ctx) && ctx.oidc.session?.acr !== acrValues.twoFactors && !ctx.oidc.result?.login
        ? Check.REQUEST_PROMPT
        : Check.NO_NEED_TO_PROMPT,
    ),
  );
  const checks = policy.get("consent")?.checks;
  const asked = checks?.get("native_client_prompt");
  if (checks && asked) {
    checks.remove("native_client_prompt");
    checks.add(
      new Check("native_client_prompt", asked.description ?? "", "interaction_required", (ctx) =>
        ctx.oidc.client && isFirstParty(ctx.oidc.client) ? Check.NO_NEED_TO_PROMPT : asked.check(ctx),
      ),
    );
  }
  return policy;
}

/** Voluntary (OpenID Connect Core §3.1.2.1): who has no second factor logs in all the same, and `acr` says so. */
function wantsTwoFactors(ctx: KoaContextWithOIDC): boolean {
  const asked = ctx.oidc.params?.["acr_values"];
  return typeof asked === "string" && asked.split(" ")[0] === acrValues.twoFactors;
}
