/** How sure it is who logged in: by one proof, or by two of different kinds. Values of `acr`. */
export const acrValues = { oneFactor: "urn:novatech:acr:1", twoFactors: "urn:novatech:acr:2" } as const;

/** The `acr` of proofs, as RFC 8176 names them. */
export const acrOf = (factors: readonly string[]): string =>
  factors.includes("mfa") ? acrValues.twoFactors : acrValues.oneFactor;
