/** How the money of an order stands. */
export type OrderPaymentStatus =
  | "NONE"
  | "AUTHORIZED"
  | "PARTIALLY_PAID"
  | "PAID"
  | "PARTIALLY_REFUNDED"
  | "REFUNDED"
  | "OVERCHARGED"
  | "CHARGED_BACK";

/** The money of an order as its events tell it, in minor units. */
export type OrderMoney = {
  readonly totalMinor: bigint;
  /** What need not be paid after all. */
  readonly creditedMinor: bigint;
  readonly capturedMinor: bigint;
  readonly refundedMinor: bigint;
  /** Whether what is not taken is held on the card no longer. */
  readonly isHoldLost: boolean;
  readonly hasFailedRefund: boolean;
  readonly isChargedBack: boolean;
};

/** What an order costs by now, in minor units. */
export const owedMinor = ({ totalMinor, creditedMinor }: Pick<OrderMoney, "totalMinor" | "creditedMinor">): bigint =>
  totalMinor - creditedMinor;

/** How the money stands. Where nothing is to be paid, all is paid. */
export function paymentStatusOf(money: OrderMoney): OrderPaymentStatus {
  const { totalMinor, capturedMinor: captured, refundedMinor: refunded } = money;
  const owed = owedMinor(money);
  if (money.isChargedBack) return "CHARGED_BACK";
  if (captured > totalMinor || (money.hasFailedRefund && captured - refunded > owed)) return "OVERCHARGED";
  if (refunded > 0n) return refunded >= captured ? "REFUNDED" : "PARTIALLY_REFUNDED";
  if (totalMinor === 0n || (captured > 0n && captured >= owed)) return "PAID";
  if (captured > 0n) return "PARTIALLY_PAID";
  return owed === 0n || money.isHoldLost ? "NONE" : "AUTHORIZED";
}
