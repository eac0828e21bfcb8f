import type { Result } from "@novatech/kernel/result";
import type { Refusal } from "../domain/errors.ts";
import type { OutsidePerson } from "../domain/outside-identity.ts";
import type { PageOutcome } from "./log-in-at-pages.ts";

/** An outside issuer that may log people in here. */
export type OutsideIssuer = {
  /** In addresses: letters, digits and hyphens. */
  readonly id: string;
  /** As people know it. */
  readonly name: string;
};

/** Logs people in by their accounts at outside issuers. `uid` names a log-in at our pages that is under way. */
export type OutsideLogIn = {
  readonly issuers: readonly OutsideIssuer[];
  /** The sites that `begin` may lead to, for browsers that want to know beforehand. */
  readonly destinations: () => readonly string[];
  /** The cookie in which the browser keeps `browserSecret`, and for how long. */
  readonly cookieName: string;
  readonly lifetimeSeconds: number;
  /** Where to send the browser; null when the issuer is unknown or does not answer. */
  readonly begin: (
    issuerId: string,
    uid: string,
  ) => Promise<{ readonly url: URL; readonly browserSecret: string } | null>;
  /** The browser is back at `url`. Answers with the log-in it belongs to; null when it belongs to none. */
  readonly finish: (issuerId: string, url: URL, browserSecret: string | null) => Promise<string | null>;
  /** What came of it, once: a log-in, or why not. Null when nobody came back, or an account must be joined first. */
  readonly comeBack: (uid: string) => Promise<OutsideResult | null>;
  /** The issuer whose account waits to be joined with one here; null when none does. */
  readonly waiting: (uid: string) => Promise<{ readonly issuerName: string } | null>;
  /** Joins the account that waits with one here. */
  readonly link: (uid: string, userId: string) => Promise<void>;
};

/** What came of a log-in at an outside issuer. */
export type OutsideResult =
  | { readonly kind: "proved"; readonly outcome: Result<PageOutcome, Refusal> }
  | { readonly kind: "refused"; readonly message: string };

/** The outside issuers of this installation. */
export type OutsideIssuers = {
  readonly list: readonly OutsideIssuer[];
  /** The sites people are sent to, as far as they are known yet. */
  readonly destinations: () => readonly string[];
  readonly client: (id: string) => OutsideIssuerClient | null;
};

/** A client of an outside issuer. Null where the issuer does not answer, or answers what it should not; that is logged. */
export type OutsideIssuerClient = {
  readonly name: string;
  readonly begin: () => Promise<({ readonly url: URL } & OutsideChecks) | null>;
  readonly finish: (url: URL, checks: OutsideChecks) => Promise<OutsidePerson | null>;
};

/** What an answer is held against: that it answers this request, from this browser, and nobody else's. */
export type OutsideChecks = { readonly state: string; readonly nonce: string; readonly verifier: string };

/** An outside issuer as this installation is registered there. */
export type OutsideIssuerSettings = OutsideIssuer & {
  readonly issuer: URL;
  readonly clientId: string;
  /** Null for a registration without a secret. */
  readonly clientSecret: string | null;
};
