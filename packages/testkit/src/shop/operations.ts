// What a shop's app sends, from the first visit to the door bell. Each is one operation as an app would have it.

export const register = /* GraphQL */ `
  mutation Register($input: UserRegisterInput!) {
    userRegister(input: $input) {
      session {
        accessToken
      }
      userErrors {
        code
        message
      }
    }
  }
`;

export const logIn = /* GraphQL */ `
  mutation LogIn($input: SessionCreateInput!) {
    sessionCreate(input: $input) {
      session {
        accessToken
      }
      userErrors {
        code
        message
      }
    }
  }
`;

export const search = /* GraphQL */ `
  query Search($query: String!) {
    search(query: $query, first: 5) {
      totalCount
      nodes {
        id
        slug
        name
        brand {
          name
        }
        variants(first: 1) {
          nodes {
            id
            price(currency: "EUR") {
              money {
                amount
                currencyCode
              }
            }
            availability {
              status
              maxOrderable
            }
          }
        }
      }
    }
  }
`;

export const productPage = /* GraphQL */ `
  query ProductPage($slug: String!) {
    product(slug: $slug) {
      id
      name
      description
      brand {
        name
      }
      category {
        name
        path {
          name
          slug
        }
      }
      merchant {
        name
      }
      media {
        url
        altText
      }
      specifications {
        name
        value
      }
      variants(first: 10) {
        nodes {
          id
          sku
          name
          price(currency: "EUR") {
            money {
              amount
              currencyCode
            }
            taxIncluded
          }
          availability {
            status
            maxOrderable
          }
          deliveryEstimate(countryCode: "DE") {
            earliest
            latest
          }
        }
      }
    }
  }
`;

const cart = /* GraphQL */ `
  cart {
    id
    version
    totalQuantity
    deliveryOptions {
      id
      name
      carrier
      cost {
        amount
        currencyCode
      }
    }
    cost {
      total {
        gross {
          amount
          currencyCode
        }
      }
    }
  }
  userErrors {
    code
    message
    field
  }
`;

export const cartCreate = /* GraphQL */ `
  mutation CartCreate($input: CartCreateInput!) {
    cartCreate(input: $input) {
      cartToken
      ${cart}
    }
  }
`;

export const cartLinesAdd = /* GraphQL */ `
  mutation CartLinesAdd($input: CartLinesAddInput!) {
    cartLinesAdd(input: $input) {
      ${cart}
    }
  }
`;

export const cartAddressSet = /* GraphQL */ `
  mutation CartAddressSet($input: CartDeliveryAddressSetInput!) {
    cartDeliveryAddressSet(input: $input) {
      ${cart}
    }
  }
`;

export const cartOptionSelect = /* GraphQL */ `
  mutation CartOptionSelect($input: CartDeliveryOptionSelectInput!) {
    cartDeliveryOptionSelect(input: $input) {
      ${cart}
    }
  }
`;

export const cartQuote = /* GraphQL */ `
  mutation CartQuote {
    cartQuote(input: {}) {
      quote {
        id
        expiresAt
        subtotal {
          gross {
            amount
          }
        }
        shipping {
          gross {
            amount
          }
        }
        total {
          net {
            amount
          }
          tax {
            amount
          }
          gross {
            amount
            currencyCode
            minorUnits
          }
        }
      }
      userErrors {
        code
        message
      }
    }
  }
`;

export const checkoutSubmit = /* GraphQL */ `
  mutation CheckoutSubmit($input: CheckoutSubmitInput!) {
    checkoutSubmit(input: $input) {
      attempt {
        id
        status
      }
      orderAccessToken
      userErrors {
        code
        message
        field
      }
    }
  }
`;

export const checkoutAttempt = /* GraphQL */ `
  query CheckoutAttempt($id: ID!, $accessToken: String) {
    checkoutAttempt(id: $id, accessToken: $accessToken) {
      id
      status
      failure {
        code
        message
      }
      order {
        id
        number
      }
    }
  }
`;

export const checkoutUpdated = /* GraphQL */ `
  subscription CheckoutUpdated($attemptId: ID!, $accessToken: String) {
    checkoutUpdated(attemptId: $attemptId, accessToken: $accessToken) {
      status
      failure {
        code
        message
      }
      order {
        id
        number
      }
    }
  }
`;

export const orderTracking = /* GraphQL */ `
  subscription OrderTracking($orderId: ID!, $after: Int, $accessToken: String) {
    orderTracking(orderId: $orderId, after: $after, accessToken: $accessToken) {
      sequence
      entry {
        kind
        message
        occurredAt
        shipment {
          id
          carrier
          trackingNumber
        }
      }
      order {
        status
        paymentStatus
        fulfilmentStatus
        payments {
          status
          captured {
            amount
            currencyCode
          }
        }
      }
    }
  }
`;

export const orderStatus = /* GraphQL */ `
  query OrderStatus($orderId: ID!) {
    order(id: $orderId) {
      number
      status
      paymentStatus
      fulfilmentStatus
    }
  }
`;
