import type { Media } from "./product.ts";

/** What names a medium among those of its product: its id where it was uploaded, else a hash of its address. `digest` gives hexadecimal digits. */
export const mediaIdOf = ({ id, url }: Media, digest: (text: string) => string): string =>
  id ?? `link_${digest(url).slice(0, 26)}`;
