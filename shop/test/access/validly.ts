/** The password of everybody in the shop under test. */
export const passwordOfAll = "a password nobody else has";

const dayMs = 86_400_000;
const inDays = (days: number): string => JSON.stringify(new Date(Date.now() + days * dayMs).toISOString());

let count = 0;
const anew = (): number => (count += 1);

/** What makes an input valid where its names alone do not say so, by `InputType.field`: a literal, or null where it must be left out. */
const literals: Readonly<Record<string, string | null | (() => string)>> = {
  "ConsentSetInput.textVersion": '"access-1"',
  "MerchantApplyInput.slug": () => `"zq-access-${anew()}"`,
  "MerchantApplyInput.taxId": '"DE123456789"',
  "PromotionCreateInput.kind": "PERCENT_OFF",
  // All of them: which of the first two comes first is a matter of milliseconds.
  "Order.timeline.first": "50",
  // With a code, so that no cart gets it by itself.
  "PromotionCreateInput.code": () => `"ZQACCESS-${anew()}"`,
  "PromotionTermsInput.percentBasisPoints": "1000",
  "PromotionTermsInput.merchantIds": null,
  "PromotionTermsInput.productIds": null,
  "PromotionTermsInput.variantIds": null,
  "OauthClientCreateInput.kind": "WEB",
  "OauthClientCreateInput.redirectUris": '["https://partner.example/back"]',
  "OauthClientCreateInput.scopes": '["openid", "shopper"]',
  "StaffRoleSetInput.name": () => `"Zqrole ${anew()}"`,
  "StaffRoleSetInput.permissions": '["staff:reviews"]',
  // Money is told to owners only.
  "WebhookEndpointCreateInput.kinds": "[STOCK_OUT]",
  // What they are already.
  "ProductsEditInput.isPublished": "true",
  "ProductViewsTrackInput.visitorKey": '"access-matrix-visitor"',
  // Days that no other plan has: two prices at once are refused.
  "PriceScheduleCreateInput.from": () => inDays(10 + 2 * anew()),
  "PriceScheduleCreateInput.until": () => inDays(11 + 2 * count),
  "ShipmentReportInput.status": "DELAYED",
  "SearchSynonymSetInput.synonymId": null,
  "SearchSynonymSetInput.terms": () => `["zqterm${anew()}", "zqword${count}"]`,
  "SessionStepUpInput.password": JSON.stringify(passwordOfAll),
  "EventsTrackInput.visitorKey": '"access-matrix-visitor"',
  "EventsTrackInput.sentAt": () => inDays(0),
  "TrackedEventInput.id": () => `"access-event-${anew()}"`,
  "TrackedEventInput.kind": "PAGE_VIEWED",
  "TrackedEventInput.occurredAt": () => inDays(-1),
  "TrackedEventInput.productIds": "[]",
  "TrackedEventInput.variantId": null,
  "TrackedEventInput.quantity": null,
  "TrackedEventInput.page": '"home"',
  "ChatStartInput.language": '"en"',
  "TicketCreateInput.language": '"en"',
  "TicketCreateInput.attachmentIds": null,
  "TicketReplyInput.attachmentIds": null,
  "TicketAttachmentUploadCreateInput.fileName": '"bill.pdf"',
  "TicketAttachmentUploadCreateInput.contentType": '"application/pdf"',
  "TicketAttachmentUploadCreateInput.byteSize": "100",
  "TicketAttachmentUploadCreateInput.sha256": JSON.stringify("0".repeat(64)),
  "ArticleCreateInput.slug": () => `"zq-access-${anew()}"`,
  "ArticleCreateInput.language": '"en"',
  "ArticleTextSetInput.language": '"en"',
  "CannedAnswerCreateInput.language": '"en"',
  "CannedAnswerUpdateInput.language": '"en"',
  "SupportAgentSetInput.languages": '["en"]',
};

/** A literal that an input takes there; null: it must be left out; undefined: nothing is known of it. */
export function validly(coordinate: string): string | null | undefined {
  const literal = literals[coordinate];
  return typeof literal === "function" ? literal() : literal;
}
