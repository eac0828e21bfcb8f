type Minor = { readonly minorUnits: string };
type Gross = { readonly gross: Minor };
type OfVariant = { readonly quantity: number; readonly variant: { readonly id: string } | null };

const taxed = "{ gross { minorUnits } }";

/** An order as its guest sees it. */
export const guestOrder = /* GraphQL */ `
  query GuestOrder($id: ID!, $accessToken: String) {
    order(id: $id, accessToken: $accessToken) {
      status
      contactEmail
      total ${taxed}
      payments { status captured { minorUnits } }
      shipments { status lines { quantity } }
    }
  }
`;
export type GuestOrder = {
  readonly order: {
    readonly status: string;
    readonly contactEmail: string | null;
    readonly total: Gross;
    readonly payments: readonly object[] | null;
    readonly shipments: readonly object[] | null;
  } | null;
};

/** The caller's cart. */
export const cart = /* GraphQL */ `
  query Cart {
    cart {
      id
      version
      lines(first: 100) {
        nodes {
          quantity
          variant {
            id
          }
        }
      }
    }
  }
`;
export type CartSeen = {
  readonly cart: {
    readonly id: string;
    readonly version: number;
    readonly lines: { readonly nodes: readonly OfVariant[] };
  } | null;
};

export const cartMerge = /* GraphQL */ `
  mutation CartMerge {
    cartMerge(input: {}) {
      userErrors {
        code
        message
      }
    }
  }
`;
export type CartMerged = {
  readonly cartMerge: { readonly userErrors: readonly { readonly code: string; readonly message: string }[] };
};

/** An order of several merchants as its customer sees it. */
export const marketOrder = /* GraphQL */ `
  query MarketOrder($id: ID!) {
    order(id: $id) {
      total ${taxed}
      merchantOrders { merchant { id } subtotal ${taxed} shipping ${taxed} lines { quantity variant { id } } }
      shipments { id merchant { id } lines { quantity variant { id } } }
      payments { captured { minorUnits } }
    }
  }
`;
export type MarketOrder = {
  readonly order: {
    readonly total: Gross;
    readonly merchantOrders: readonly {
      readonly merchant: { readonly id: string } | null;
      readonly subtotal: Gross;
      readonly shipping: Gross;
      readonly lines: readonly OfVariant[];
    }[];
    readonly shipments: readonly { readonly merchant: { readonly id: string } | null }[] | null;
    readonly payments: readonly { readonly captured: Minor }[] | null;
  } | null;
};

/** What lies in a merchant's warehouses of the product that holds a variant, by its SKU. */
export const variantStock = /* GraphQL */ `
  query VariantStock($sku: String!) {
    product(sku: $sku) {
      variants(first: 20) {
        nodes {
          id
          stock {
            onHand
            reserved
            committed
          }
        }
      }
    }
  }
`;
export type VariantStock = {
  readonly product: {
    readonly variants: {
      readonly nodes: readonly {
        readonly id: string;
        readonly stock:
          | readonly { readonly onHand: number; readonly reserved: number; readonly committed: number }[]
          | null;
      }[];
    };
  } | null;
};

/** A merchant's parts of orders. */
export const merchantOrders = /* GraphQL */ `
  query MerchantOrders($id: ID!) {
    merchant(id: $id) {
      name
      orders(first: 50) {
        nodes {
          id
          orderNumber
          placedAt
          fulfilmentStatus
          subtotal ${taxed}
          shipping ${taxed}
          lines { name sku quantity variant { id } }
        }
      }
    }
  }
`;
export type MerchantOrders = {
  readonly merchant: {
    readonly orders: {
      readonly nodes: readonly {
        readonly id: string;
        readonly fulfilmentStatus: string;
        readonly lines: readonly OfVariant[];
      }[];
    } | null;
  } | null;
};
