/** How wrong log-ins are slowed down: so many are free, then each makes the next one wait twice as long. */
export type BackoffRule = {
  /** Attempts that cost no waiting. */
  readonly free: number;
  readonly firstWaitMs: number;
  readonly maxWaitMs: number;
  /** Attempts are forgotten after this long without another, in milliseconds. */
  readonly forgetAfterMs: number;
};

/** Per account. The wait is capped at 5 minutes, so that nobody can lock an owner out for longer by guessing. */
export const accountRule: BackoffRule = { free: 5, firstWaitMs: 1_000, maxWaitMs: 300_000, forgetAfterMs: 3_600_000 };

/** Per client: many people may share an address. */
export const clientRule: BackoffRule = { free: 50, firstWaitMs: 1_000, maxWaitMs: 300_000, forgetAfterMs: 3_600_000 };

/**
 * Per device that has logged in to the account before. It stands apart from the account's and the client's, so that somebody who guesses elsewhere does not
 * keep the owner out. Source: OWASP, "Slow Down Online Guessing Attacks with Device Cookies".
 */
export const deviceRule: BackoffRule = { free: 10, firstWaitMs: 1_000, maxWaitMs: 300_000, forgetAfterMs: 3_600_000 };

/** Per account, for codes of an authenticator app and recovery codes: at most 300 guesses a day at one of a million. */
export const factorRule: BackoffRule = { free: 5, firstWaitMs: 5_000, maxWaitMs: 300_000, forgetAfterMs: 86_400_000 };

/** Per client, for letters it has us send. */
export const letterRule: BackoffRule = {
  free: 20,
  firstWaitMs: 60_000,
  maxWaitMs: 3_600_000,
  forgetAfterMs: 3_600_000,
};

/** So many accounts with a wrong password within `stuffingWindowMs` are somebody who tries a list of stolen passwords. */
export const stuffingAccounts = 1_000;
/** 10 minutes. */
export const stuffingWindowMs = 600_000;

/** What stays free for an unknown device while somebody tries a list: owners' own devices notice nothing. */
export const whileStuffing = (rule: BackoffRule): BackoffRule => ({
  ...rule,
  free: Math.max(1, Math.floor(rule.free / 5)),
});

/** How long the attempt after the `attempts`-th must wait, in milliseconds. */
export function waitAfter(attempts: number, rule: BackoffRule): number {
  if (attempts < rule.free) return 0;
  return Math.min(rule.maxWaitMs, rule.firstWaitMs * 2 ** Math.min(attempts - rule.free, 30));
}

/** A wait as people say it, rounded up: `1 second`, `90 seconds`, `4 minutes`. */
export function waitInWords(waitMs: number): string {
  const seconds = Math.max(1, Math.ceil(waitMs / 1000));
  if (seconds <= 120) return seconds === 1 ? "1 second" : `${seconds} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}
