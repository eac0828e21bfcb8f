/** What the room must know of who asks. */
export type Editor = {
  /** `staff:catalog`, `staff:reviews` and others. */
  readonly scopes: readonly string[];
  /** The merchants whose member they are. */
  readonly merchantIds: readonly string[];
  /** Those of them for which they look after products. */
  readonly editableMerchantIds: readonly string[];
};

type Sold = { readonly merchantId: string };

/** Whether they may change what a merchant sells: staff who look after the catalogue, and the merchant's members who look after its products. */
export const canEdit = (editor: Editor, of: Sold): boolean =>
  editor.scopes.includes("staff:catalog") || editor.editableMerchantIds.includes(of.merchantId);

/** Whether they may answer reviews in the merchant's name: moderators, and the same members. */
export const canReply = (editor: Editor, of: Sold): boolean =>
  editor.scopes.includes("staff:reviews") || editor.editableMerchantIds.includes(of.merchantId);

/** Whether they may see a product: everybody when it is published, otherwise who may change it and who works for the merchant. */
export const canSee = (editor: Editor, product: Sold & { readonly isPublished: boolean }): boolean =>
  product.isPublished ||
  canEdit(editor, product) ||
  (editor.scopes.includes("merchant") && editor.merchantIds.includes(product.merchantId));
