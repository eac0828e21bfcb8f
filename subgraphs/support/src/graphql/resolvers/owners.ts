import type { MerchantResolvers, OrderResolvers, ProductResolvers, UserResolvers } from "../__generated__/types.ts";
import { articleConnection, readArticlePage, readLanguages } from "../article-pages.ts";
import { readTicketPage, ticketConnection } from "../pages.ts";

/** An account: the tickets it opened, for itself and staff. */
export const User: UserResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  tickets: async ({ id }, asked, { loaders, onlooker }) => {
    const viewer = onlooker();
    if (viewer.userId !== id && !viewer.isStaff) return null;
    const page = readTicketPage(viewer, asked);
    return ticketConnection(page, await loaders.ticketsOf.load({ id, way: { kind: "customer", page, seenBy: null } }));
  },
};

/** A company: the tickets it was handed, for its members whose role covers orders, and staff. */
export const Merchant: MerchantResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  tickets: async ({ id }, asked, { loaders, onlooker }) => {
    const viewer = onlooker();
    if (!viewer.merchantIds.includes(id) && !viewer.isStaff) return null;
    const page = readTicketPage(viewer, asked);
    return ticketConnection(page, await loaders.ticketsOf.load({ id, way: { kind: "merchant", page, seenBy: null } }));
  },
};

/** An order: of the tickets about it those the viewer may see. */
export const Order: OrderResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  tickets: async ({ id }, asked, { loaders, onlooker }) => {
    const viewer = onlooker();
    const page = readTicketPage(viewer, asked);
    return ticketConnection(page, await loaders.ticketsOf.load({ id, way: { kind: "order", page, seenBy: viewer } }));
  },
};

/** A product: the articles about it, and about the categories it stands in. */
export const Product: ProductResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  articles: async ({ id }, { language, ...paging }, { articles }) => {
    const page = readArticlePage(paging);
    const languages = readLanguages(language);
    return articleConnection(page, await articles.ofProduct.load({ id, way: { languages, page } }));
  },
};
