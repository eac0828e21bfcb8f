const maxLength = 100;

/**
 * A name as it stands in an address: lower-case letters, digits and single dashes, at most 100 characters.
 * Letters lose their accents; a name without any Latin letter or digit gives an empty text.
 */
export const slugOf = (name: string): string =>
  name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, maxLength)
    .replaceAll(/^-+|-+$/g, "");

/**
 * The slug of a place in the tree: the slugs from the top down, joined by two dashes, which no single slug holds.
 * So two places have the same slug only when all their names agree.
 */
export const pathSlugOf = (names: readonly string[]): string => names.map(slugOf).join("--");
