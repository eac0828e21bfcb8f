/** Where passkeys are used: the domain they belong to, and the pages that may ask for them. */
export type RelyingParty = { readonly id: string; readonly origins: readonly string[] };
