import type { Result } from "@novatech/kernel/result";
import type { Account, Registration } from "../domain/account.ts";
import type { Refusal } from "../domain/errors.ts";
import type { Passkey } from "../domain/factors.ts";
import type { SessionGrant } from "../domain/session.ts";
import type { NewTotp } from "../use-cases/add-totp.ts";
import type { LogInCompletion } from "../use-cases/complete-log-in.ts";
import type { Login, LogInOutcome } from "../use-cases/log-in.ts";
import type { BegunCeremony } from "../use-cases/passkey-ceremonies.ts";
import type { PasskeyAnswer } from "../use-cases/prove-factor.ts";
import type { PasskeyDevice } from "../use-cases/ports-accounts.ts";
import type { ResetPassword } from "../use-cases/reset-password.ts";
import type { ShownProof, SteppedUp } from "../use-cases/step-up.ts";

type Wish<Input, Value> = (input: Input) => Promise<Result<Value, Refusal>>;
type OwnWish<Input extends readonly unknown[], Value> = (
  userId: string,
  ...input: Input
) => Promise<Result<Value, Refusal>>;
/** Who asks, and by which session. */
type Viewer = { readonly userId: string; readonly sessionId: string };

/** What may be done with accounts, log-ins and factors; wired in wiring/accounts.ts. Each is described where it is made. */
export type AccountUseCases = {
  readonly registerUser: Wish<
    Registration & { readonly language?: string | null | undefined; readonly deviceName?: string | null | undefined },
    LogInOutcome
  >;
  readonly logIn: Wish<Login, LogInOutcome>;
  readonly completeLogIn: Wish<LogInCompletion, LogInOutcome>;
  readonly logInWithPasskey: Wish<PasskeyAnswer & { readonly deviceName?: string | null | undefined }, LogInOutcome>;
  readonly stepUp: (viewer: Viewer, shown: ShownProof) => Promise<Result<SteppedUp, Refusal>>;
  readonly refreshSession: Wish<string, SessionGrant>;
  readonly revokeSession: OwnWish<[sessionId: string], string>;
  readonly revokeOtherSessions: (userId: string, sessionId: string) => Promise<readonly string[]>;
  readonly isSessionOpen: (sessionId: string, userId: string) => Promise<boolean>;
  readonly requestEmailVerification: OwnWish<[language: string | null], string>;
  readonly verifyEmail: Wish<string, string>;
  readonly requestEmailChange: OwnWish<[email: string], string>;
  readonly confirmEmailChange: Wish<string, string>;
  readonly requestPasswordReset: Wish<{ readonly email: string; readonly clientAddress: string | null }, null>;
  readonly resetPassword: Wish<{ readonly token: string; readonly password: string }, ResetPassword>;
  readonly changePassword: (viewer: Viewer, password: string) => Promise<Result<readonly string[], Refusal>>;
  readonly addTotp: OwnWish<[label: string | null], NewTotp>;
  readonly confirmTotp: OwnWish<[code: string], readonly string[]>;
  readonly removeTotp: OwnWish<[], Account>;
  readonly createRecoveryCodes: OwnWish<[count: number | null], readonly string[]>;
  readonly requestPasskeyRegistration: OwnWish<[device: PasskeyDevice | null], BegunCeremony>;
  readonly registerPasskey: OwnWish<
    [input: { readonly ceremonyToken: string; readonly response: string; readonly name: string }],
    Passkey
  >;
  readonly renamePasskey: OwnWish<[passkeyId: string, name: string], Passkey>;
  readonly removePasskey: OwnWish<[passkeyId: string], string>;
  readonly requestPasskeyProof: (about: {
    readonly userId: string | null;
    readonly challengeToken: string | null;
  }) => Promise<BegunCeremony>;
  readonly setAccountState: OwnWish<[isBlocked: boolean], Account>;
};
