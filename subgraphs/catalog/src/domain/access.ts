/** What the room must know of who asks. */
export type Editor = {
  /** `merchant`, `staff` and others. */
  readonly scopes: readonly string[];
  /** The merchants whose member they are. */
  readonly merchantIds: readonly string[];
};

/** Whether they may change what a merchant sells: staff, and the merchant's own members. */
export const canEdit = (editor: Editor, of: { readonly merchantId: string }): boolean =>
  editor.scopes.includes("staff") || (editor.scopes.includes("merchant") && editor.merchantIds.includes(of.merchantId));

/** Whether they may see a product: everybody when it is published, otherwise who may change it. */
export const canSee = (
  editor: Editor,
  product: { readonly isPublished: boolean; readonly merchantId: string },
): boolean => product.isPublished || canEdit(editor, product);
