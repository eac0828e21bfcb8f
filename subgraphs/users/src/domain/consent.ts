/** What may be done with a person's data beyond what their orders need. Nothing of it is allowed until they say so. */
export const consentPurposes = ["MARKETING_MAIL", "ANALYTICS", "PERSONALISATION"] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

/** A choice of a person's. */
export type ConsentChoice = {
  readonly purpose: ConsentPurpose;
  readonly isGranted: boolean;
  /** Which words the person was shown. */
  readonly textVersion: string;
  /** Where the person chose, for example `web:account`. */
  readonly source: string;
};

/** A choice that was made. `position` counts all choices of everybody. */
export type ConsentChange = ConsentChoice & { readonly position: bigint; readonly changedAt: Date };

/** How a purpose stands; the last choice, or nothing chosen, which is a no. */
export type Consent = {
  readonly purpose: ConsentPurpose;
  readonly isGranted: boolean;
  readonly last: ConsentChange | null;
};

/** How every purpose stands by the last choices. */
export const consentsOf = (last: readonly ConsentChange[]): readonly Consent[] =>
  consentPurposes.map((purpose) => {
    const change = last.find((one) => one.purpose === purpose) ?? null;
    return { purpose, isGranted: change?.isGranted ?? false, last: change };
  });

/** What is wrong with a choice, by the field at fault; null when it can be kept. */
export function faultOfChoice({
  textVersion,
  source,
}: ConsentChoice): { readonly field: string; readonly message: string } | null {
  if (!/^[\w.:-]{1,40}$/.test(textVersion))
    return {
      field: "textVersion",
      message: "Name the words that were shown: 1 to 40 letters, digits, or any of . : _ -",
    };
  if (!/^[\w.:-]{1,40}$/.test(source))
    return { field: "source", message: "Say where the choice was made: 1 to 40 letters, digits, or any of . : _ -" };
  return null;
}
