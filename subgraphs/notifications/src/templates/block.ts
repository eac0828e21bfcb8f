/** A part of a letter, before it is text or HTML. Everything in it is plain text. */
export type Block =
  | { readonly kind: "paragraph"; readonly text: string }
  /** Two columns: what, and how much of it or which. `isSum` stands out. */
  | {
      readonly kind: "table";
      readonly caption: string;
      readonly rows: readonly { readonly left: string; readonly right: string; readonly isSum?: boolean }[];
    }
  | { readonly kind: "picture"; readonly url: string; readonly alternative: string; readonly link: string }
  /** One of several things of the same sort, with its own headline. */
  | { readonly kind: "entry"; readonly title: string; readonly text: string }
  | { readonly kind: "link"; readonly label: string; readonly link: string }
  | { readonly kind: "button"; readonly label: string; readonly link: string };

/** A letter before it is text or HTML. */
export type Draft = {
  readonly subject: string;
  /** What a mail program shows beside the subject. */
  readonly preheader: string;
  readonly blocks: readonly Block[];
  /** Why one gets it; with how to get no more of them, where that can be chosen. */
  readonly foot: string;
  readonly settings: { readonly label: string; readonly link: string } | null;
};
