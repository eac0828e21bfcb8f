import { ok, type Result } from "@novatech/kernel/result";
import { addMilliseconds } from "@novatech/kernel/clock";
import type { Refusal } from "../domain/errors.ts";
import { type LogInCompletion, createCompleteLogIn } from "./complete-log-in.ts";
import { createLogIn, type LogInOutcome, type Login } from "./log-in.ts";
import type { AccessTokens, InTransaction } from "./ports.ts";

/** Who logged in at a page, and how it was proved. */
export type PageProof = {
  readonly userId: string;
  readonly authenticatedAt: Date;
  readonly factors: readonly string[];
  /** For a cookie: names this browser at its next log-in. Null where none was made. */
  readonly deviceToken: string | null;
};

/** A proof; or, where the account has a second factor, what completes the log-in. */
export type PageOutcome =
  | { readonly proof: PageProof; readonly challengeToken: null }
  | { readonly proof: null; readonly challengeToken: string };

/** Logs in at pages. */
export type PageLogIn = {
  readonly byPassword: (input: Omit<Login, "deviceName">) => Promise<Result<PageOutcome, Refusal>>;
  readonly byCode: (challengeToken: string, code: string) => Promise<Result<PageOutcome, Refusal>>;
};

type Ports = Parameters<typeof createLogIn>[0] & Parameters<typeof createCompleteLogIn>[0];

/**
 * The log-ins of the graph with all they check and count, but without a session: the pages remember their own, and each client that comes from there gets a session
 * when it gets its tokens. Refuses as they do.
 */
export function createPageLogIn(ports: Ports): PageLogIn {
  const proving = { ...ports, inTransaction: withoutSessions(ports.inTransaction), tokens: proofsAsTokens(ports) };
  const logIn = createLogIn(proving);
  const complete = createCompleteLogIn(proving);
  return {
    byPassword: async (input) => toPageOutcome(await logIn(input)),
    byCode: async (challengeToken, code) => {
      const isTotp = /^\d{6}$/.test(code.replaceAll(/\s/g, ""));
      const shown: LogInCompletion = isTotp
        ? { challengeToken, totpCode: code.replaceAll(/\s/g, "") }
        : { challengeToken, recoveryCode: code };
      return toPageOutcome(await complete(shown));
    },
  };
}

const withoutSessions =
  (inTransaction: InTransaction): InTransaction =>
  (work) =>
    inTransaction((stores) => work({ ...stores, sessions: { ...stores.sessions, open: async () => {} } }));

/** In the place of a token: what it would have proved. Never leaves this file. */
const proofsAsTokens = ({ clock }: Pick<Ports, "clock">): AccessTokens => ({
  issue: async ({ userId, authenticatedAt, factors }) => ({
    token: JSON.stringify({ userId, authenticatedAt: authenticatedAt.getTime(), factors }),
    expiresAt: addMilliseconds(clock.now(), 0),
  }),
});

function toPageOutcome(outcome: Result<LogInOutcome, Refusal>): Result<PageOutcome, Refusal> {
  if (!outcome.ok) return outcome;
  const { session, deviceToken, challenge } = outcome.value;
  if (challenge) return ok({ proof: null, challengeToken: challenge.token });
  const proved = JSON.parse(session.accessToken) as {
    readonly userId: string;
    readonly authenticatedAt: number;
    readonly factors: readonly string[];
  };
  const proof = { ...proved, authenticatedAt: new Date(proved.authenticatedAt), deviceToken };
  return ok({ proof, challengeToken: null });
}
