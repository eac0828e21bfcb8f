import type { FactorKind, Wording } from "./letter.ts";

const factors: Readonly<Record<FactorKind, string>> = {
  TOTP: "Eine Authenticator-App",
  PASSKEY: "Ein Passkey",
  RECOVERY_CODES: "Ein neuer Satz Wiederherstellungscodes",
  IDENTITY: "Eine Anmeldung über einen anderen Anbieter",
};
const notYou =
  "Wenn Sie das nicht waren, setzen Sie über „Passwort vergessen“ sofort ein neues Passwort: Das beendet alle Anmeldungen Ihres Kontos.";

/** Letters in German. */
export const german: Wording = {
  EMAIL_VERIFICATION: ({ link }) => ({
    subject: "Bestätigen Sie Ihre E-Mail-Adresse",
    paragraphs: ["Bitte bestätigen Sie, dass diese E-Mail-Adresse Ihnen gehört. Der Link gilt einmal, drei Tage lang."],
    action: { label: "Adresse bestätigen", link },
  }),
  PASSWORD_RESET: ({ link }) => ({
    subject: "Neues Passwort setzen",
    paragraphs: [
      "Für Ihr Konto wurde ein neues Passwort angefordert. Der Link gilt einmal, eine Stunde lang.",
      "Wenn Sie das nicht waren, hat sich nichts geändert und Sie müssen nichts tun.",
    ],
    action: { label: "Neues Passwort setzen", link },
  }),
  PASSWORD_CHANGED: () => ({
    subject: "Ihr Passwort wurde geändert",
    paragraphs: ["Das Passwort Ihres Kontos wurde geändert.", notYou],
    action: null,
  }),
  EMAIL_CHANGE: ({ link }) => ({
    subject: "Bestätigen Sie Ihre neue E-Mail-Adresse",
    paragraphs: [
      "Bitte bestätigen Sie, dass Ihr Konto diese E-Mail-Adresse bekommen soll. Der Link gilt einmal, einen Tag lang.",
    ],
    action: { label: "Diese Adresse verwenden", link },
  }),
  EMAIL_CHANGED: () => ({
    subject: "Ihre E-Mail-Adresse wurde geändert",
    paragraphs: [
      "Ihr Konto hat jetzt eine andere E-Mail-Adresse; mit dieser können Sie sich nicht mehr anmelden.",
      "Wenn Sie das nicht waren, schreiben Sie uns sofort.",
    ],
    action: null,
  }),
  FACTOR_ADDED: ({ factor }) => ({
    subject: "Neue Anmeldemöglichkeit",
    paragraphs: [`${factors[factor]} wurde Ihrem Konto hinzugefügt.`, notYou],
    action: null,
  }),
  FACTOR_REMOVED: ({ factor }) => ({
    subject: "Anmeldemöglichkeit entfernt",
    paragraphs: [`${factors[factor]} wurde von Ihrem Konto entfernt.`, notYou],
    action: null,
  }),
  RECOVERY_CODE_USED: ({ left }) => ({
    subject: "Wiederherstellungscode verwendet",
    paragraphs: [`Mit einem Ihrer Wiederherstellungscodes hat sich jemand angemeldet. Übrig: ${left}.`, notYou],
    action: null,
  }),
  MERCHANT_INVITATION: ({ merchantName, link }) => ({
    subject: `${merchantName} lädt Sie ein`,
    paragraphs: [`${merchantName} lädt Sie ein, auf dem Marktplatz für sie zu arbeiten. Der Link gilt einmal.`],
    action: { label: "Einladung ansehen", link },
  }),
  MERCHANT_APPROVED: ({ merchantName }) => ({
    subject: `${merchantName} darf verkaufen`,
    paragraphs: [`Die Bewerbung von ${merchantName} wurde angenommen. Melden Sie sich neu an, um zu beginnen.`],
    action: null,
  }),
  MERCHANT_DECLINED: ({ merchantName, reason }) => ({
    subject: `Zur Bewerbung von ${merchantName}`,
    paragraphs: [`Die Bewerbung von ${merchantName} wurde abgelehnt.`, reason],
    action: null,
  }),
  EXPORT_READY: ({ link }) => ({
    subject: "Ihre Daten sind bereit",
    paragraphs: [
      "Die Kopie Ihrer Daten, um die Sie gebeten haben, ist bereit. Der Link gilt einmal, sieben Tage lang.",
    ],
    action: { label: "Herunterladen", link },
  }),
  ERASURE_PLANNED: ({ onDay }) => ({
    subject: "Ihr Konto wird gelöscht",
    paragraphs: [
      `Sie haben um die Löschung Ihres Kontos gebeten. Sie geschieht am ${onDay}; bis dahin können Sie sie in Ihrem Konto zurücknehmen.`,
      notYou,
    ],
    action: null,
  }),
  ACCOUNT_ERASED: () => ({
    subject: "Ihr Konto wurde gelöscht",
    paragraphs: [
      "Ihr Konto und Ihre Daten wurden gelöscht. Rechnungen werden so lange aufbewahrt, wie das Gesetz es verlangt.",
      "Dies ist der letzte Brief, den Sie von uns bekommen.",
    ],
    action: null,
  }),
};
