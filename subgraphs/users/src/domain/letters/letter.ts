import type { Language } from "../language.ts";

/** Something an account is proved by. */
export type FactorKind = "TOTP" | "PASSKEY" | "RECOVERY_CODES" | "IDENTITY";

/** A letter to somebody with an account, or to an address that asks for one. Links are secrets: who has one may do what it says. */
export type Letter =
  /** Answers whether the address is theirs. */
  | { readonly kind: "EMAIL_VERIFICATION"; readonly link: string }
  | { readonly kind: "PASSWORD_RESET"; readonly link: string }
  | { readonly kind: "PASSWORD_CHANGED" }
  /** To the new address. */
  | { readonly kind: "EMAIL_CHANGE"; readonly link: string }
  /** To the old address. */
  | { readonly kind: "EMAIL_CHANGED" }
  | { readonly kind: "FACTOR_ADDED"; readonly factor: FactorKind }
  | { readonly kind: "FACTOR_REMOVED"; readonly factor: FactorKind }
  | { readonly kind: "RECOVERY_CODE_USED"; readonly left: number }
  | { readonly kind: "MERCHANT_INVITATION"; readonly merchantName: string; readonly link: string }
  | { readonly kind: "MERCHANT_APPROVED"; readonly merchantName: string }
  | { readonly kind: "MERCHANT_DECLINED"; readonly merchantName: string; readonly reason: string }
  | { readonly kind: "EXPORT_READY"; readonly link: string }
  | { readonly kind: "ERASURE_PLANNED"; readonly onDay: string }
  | { readonly kind: "ACCOUNT_ERASED" };

/** What a letter says, before it is text or HTML. */
export type LetterText = {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** Where to go on, and what the button says. */
  readonly action: { readonly label: string; readonly link: string } | null;
};

/** Who gets a letter and in what language. `name` is as they wrote it; null where nobody knows. */
export type Addressee = { readonly address: string; readonly name: string | null; readonly language: Language };

/** What one language says for each kind of letter. */
export type Wording = {
  readonly [Kind in Letter["kind"]]: (letter: Extract<Letter, { kind: Kind }>) => LetterText;
};
