import type { FactorKind, Wording } from "./letter.ts";

const factors: Readonly<Record<FactorKind, string>> = {
  TOTP: "An authenticator app",
  PASSKEY: "A passkey",
  RECOVERY_CODES: "A new set of recovery codes",
  IDENTITY: "A log-in by another provider",
};
const notYou =
  "If that was not you, set a new password with “Forgot password” at once: it ends every log-in of your account.";

/** Letters in English. */
export const english: Wording = {
  EMAIL_VERIFICATION: ({ link }) => ({
    subject: "Confirm your e-mail address",
    paragraphs: ["Please confirm that this e-mail address is yours. The link works once, for three days."],
    action: { label: "Confirm address", link },
  }),
  PASSWORD_RESET: ({ link }) => ({
    subject: "Set a new password",
    paragraphs: [
      "Somebody asked for a new password for your account. The link works once, for one hour.",
      "If that was not you, nothing has changed and there is nothing to do.",
    ],
    action: { label: "Set a new password", link },
  }),
  PASSWORD_CHANGED: () => ({
    subject: "Your password was changed",
    paragraphs: ["The password of your account was changed.", notYou],
    action: null,
  }),
  EMAIL_CHANGE: ({ link }) => ({
    subject: "Confirm your new e-mail address",
    paragraphs: ["Please confirm that your account shall have this e-mail address. The link works once, for one day."],
    action: { label: "Use this address", link },
  }),
  EMAIL_CHANGED: () => ({
    subject: "Your e-mail address was changed",
    paragraphs: [
      "Your account has another e-mail address now; this one no longer logs in.",
      "If that was not you, write to us at once.",
    ],
    action: null,
  }),
  FACTOR_ADDED: ({ factor }) => ({
    subject: "A way to log in was added",
    paragraphs: [`${factors[factor]} was added to your account.`, notYou],
    action: null,
  }),
  FACTOR_REMOVED: ({ factor }) => ({
    subject: "A way to log in was removed",
    paragraphs: [`${factors[factor]} was removed from your account.`, notYou],
    action: null,
  }),
  RECOVERY_CODE_USED: ({ left }) => ({
    subject: "A recovery code was used",
    paragraphs: [
      `One of your recovery codes was used to log in. You have ${left === 1 ? "1 left" : `${left} left`}.`,
      notYou,
    ],
    action: null,
  }),
  MERCHANT_INVITATION: ({ merchantName, link }) => ({
    subject: `${merchantName} invites you`,
    paragraphs: [`${merchantName} invites you to work for them in the marketplace. The link works once.`],
    action: { label: "See the invitation", link },
  }),
  MERCHANT_APPROVED: ({ merchantName }) => ({
    subject: `${merchantName} may sell`,
    paragraphs: [`The application of ${merchantName} was approved. Log in again to begin.`],
    action: null,
  }),
  MERCHANT_DECLINED: ({ merchantName, reason }) => ({
    subject: `About the application of ${merchantName}`,
    paragraphs: [`The application of ${merchantName} was declined.`, reason],
    action: null,
  }),
  EXPORT_READY: ({ link }) => ({
    subject: "Your data is ready",
    paragraphs: ["The copy of your data that you asked for is ready. The link works once, for seven days."],
    action: { label: "Download", link },
  }),
  ERASURE_PLANNED: ({ onDay }) => ({
    subject: "Your account will be erased",
    paragraphs: [
      `You asked us to erase your account. That happens on ${onDay}; until then you can take it back in your account.`,
      notYou,
    ],
    action: null,
  }),
  ACCOUNT_ERASED: () => ({
    subject: "Your account was erased",
    paragraphs: [
      "Your account and your data were erased. Invoices are kept as long as the law demands.",
      "This is the last letter you get from us.",
    ],
    action: null,
  }),
};
