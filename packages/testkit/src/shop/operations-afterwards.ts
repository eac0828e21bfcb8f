// What a shop's app and its people send beside a plain purchase: vouchers, a bank's challenge, and everything after the order.

export const cartVoucherApply = /* GraphQL */ `
  mutation CartVoucherApply($input: CartVoucherApplyInput!) {
    cartVoucherApply(input: $input) {
      cart {
        vouchers {
          code
        }
        discounts {
          name
          amount {
            amount
          }
        }
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`;

export const promotionCreate = /* GraphQL */ `
  mutation PromotionCreate($input: PromotionCreateInput!) {
    promotionCreate(input: $input) {
      promotion {
        id
        code
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`;

export const checkoutAction = /* GraphQL */ `
  query CheckoutAction($id: ID!, $accessToken: String) {
    checkoutAttempt(id: $id, accessToken: $accessToken) {
      status
      nextAction {
        url
        expiresAt
      }
    }
  }
`;

export const paymentActionComplete = /* GraphQL */ `
  mutation PaymentActionComplete($input: PaymentActionCompleteInput!) {
    paymentActionComplete(input: $input) {
      attempt {
        id
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`;

export const orderDetail = /* GraphQL */ `
  query OrderDetail($orderId: ID!, $accessToken: String) {
    order(id: $orderId, accessToken: $accessToken) {
      id
      number
      status
      paymentStatus
      fulfilmentStatus
      holdReason
      version
      allowedActions
      total {
        gross {
          minorUnits
          amount
          currencyCode
        }
      }
      credited {
        gross {
          minorUnits
        }
      }
      lines(first: 100) {
        nodes {
          id
          quantity
          cancelledQuantity
          returnedQuantity
        }
      }
      cancellations {
        id
        status
      }
      returns(first: 50) {
        nodes {
          id
          status
          resolution
        }
      }
      payments {
        status
        authorized {
          minorUnits
        }
        captured {
          minorUnits
        }
        refunded {
          minorUnits
        }
        released {
          minorUnits
        }
      }
      shipments {
        id
        status
        cause
      }
    }
  }
`;

export const orderCancel = /* GraphQL */ `
  mutation OrderCancel($input: OrderCancelInput!) {
    orderCancel(input: $input) {
      cancellation {
        id
        status
      }
      preview {
        credit {
          gross {
            minorUnits
          }
        }
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`;

const returnPayload = /* GraphQL */ `
  return {
    id
    status
    resolution
  }
  userErrors {
    code
    message
    field
  }
`;

export const returnRequest = /* GraphQL */ `
  mutation ReturnRequest($input: ReturnRequestInput!) {
    returnRequest(input: $input) {
      returns {
        id
        status
        lines {
          quantity
          line {
            id
          }
        }
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`;

export const returnApprove = /* GraphQL */ `
  mutation ReturnApprove($input: ReturnApproveInput!) {
    returnApprove(input: $input) { ${returnPayload} }
  }
`;

export const returnShip = /* GraphQL */ `
  mutation ReturnShip($input: ReturnShipInput!) {
    returnShip(input: $input) { ${returnPayload} }
  }
`;

export const returnReceive = /* GraphQL */ `
  mutation ReturnReceive($input: ReturnReceiveInput!) {
    returnReceive(input: $input) { ${returnPayload} }
  }
`;

export const returnInspect = /* GraphQL */ `
  mutation ReturnInspect($input: ReturnInspectInput!) {
    returnInspect(input: $input) { ${returnPayload} }
  }
`;

export const returnResolve = /* GraphQL */ `
  mutation ReturnResolve($input: ReturnResolveInput!) {
    returnResolve(input: $input) { ${returnPayload} }
  }
`;

export const stockAdjust = /* GraphQL */ `
  mutation StockAdjust($input: StockAdjustInput!) {
    stockAdjust(input: $input) {
      stockItem {
        available
      }
      userErrors {
        code
        message
      }
    }
  }
`;

export const stockCount = /* GraphQL */ `
  mutation StockCount($input: StockCountInput!) {
    stockCount(input: $input) {
      stockItem {
        onHand
      }
      brokenPromises {
        freedCheckouts
        shortUnits
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`;

export const warehouseCreate = /* GraphQL */ `
  mutation WarehouseCreate($input: WarehouseCreateInput!) {
    warehouseCreate(input: $input) {
      warehouse {
        id
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`;
