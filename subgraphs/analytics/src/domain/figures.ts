/** What went on in some time, by what apps told. Visits are those that agreed to analytics, by how far they came. */
export type Traffic = {
  readonly pageViews: number;
  readonly searches: number;
  readonly emptySearches: number;
  readonly productViews: number;
  readonly cartAdditions: number;
  readonly checkouts: number;
  readonly visitsCame: number;
  readonly visitsViewed: number;
  readonly visitsCarted: number;
  readonly visitsCheckedOut: number;
  readonly visitsOrdered: number;
};

/** An amount with its tax, in minor units. */
type Amount = { readonly net: bigint; readonly tax: bigint; readonly gross: bigint };

/** What was sold in a currency in some time, and what was taken back in it. */
export type Sales = {
  readonly currency: string;
  readonly orders: number;
  readonly cancelledOrders: number;
  readonly units: number;
  readonly ordered: Amount;
  readonly credited: Amount;
};

/** What went on in some time. */
export type Figures = { readonly traffic: Traffic; readonly sales: readonly Sales[] };

/** Nothing at all. */
export const noTraffic: Traffic = {
  pageViews: 0,
  searches: 0,
  emptySearches: 0,
  productViews: 0,
  cartAdditions: 0,
  checkouts: 0,
  visitsCame: 0,
  visitsViewed: 0,
  visitsCarted: 0,
  visitsCheckedOut: 0,
  visitsOrdered: 0,
};

/** A step of the way to an order, and what share of visits came to it; shares are null where nobody could have. */
export type FunnelStep = {
  readonly kind: "CAME" | "VIEWED" | "CARTED" | "CHECKED_OUT" | "ORDERED";
  readonly visits: number;
  readonly shareOfPrevious: number | null;
  readonly shareOfFirst: number | null;
};

/** The way to an order, step by step. */
export function funnelOf(traffic: Traffic): readonly FunnelStep[] {
  const steps = [
    ["CAME", traffic.visitsCame],
    ["VIEWED", traffic.visitsViewed],
    ["CARTED", traffic.visitsCarted],
    ["CHECKED_OUT", traffic.visitsCheckedOut],
    ["ORDERED", traffic.visitsOrdered],
  ] as const;
  return steps.map(([kind, visits], index) => ({
    kind,
    visits,
    shareOfPrevious: index === 0 ? null : ratio(visits, steps[index - 1]?.[1] ?? 0),
    shareOfFirst: ratio(visits, traffic.visitsCame),
  }));
}

/** A part of a whole; null when there is no whole. */
export const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** Amounts in minor units by currency. */
export type MoneyByCurrency = Readonly<Record<string, bigint>>;

/** What a product did in some time; `ordered` with tax. */
export type ProductFigures = {
  readonly productId: string;
  readonly views: number;
  readonly cartAdditions: number;
  readonly orders: number;
  readonly units: number;
  readonly ordered: MoneyByCurrency;
};

/** What products are put in order by. */
export type ProductOrder = "REVENUE" | "UNITS" | "VIEWS" | "SLOWEST";

/** What was sent back in some time; `credited` with tax. */
export type Returns = {
  readonly requested: number;
  readonly units: number;
  readonly declined: number;
  readonly refunded: number;
  readonly exchanged: number;
  readonly rejected: number;
  readonly open: number;
  readonly credited: MoneyByCurrency;
};

/** What was sent back where nothing was. */
export const noReturns: Returns = {
  requested: 0,
  units: 0,
  declined: 0,
  refunded: 0,
  exchanged: 0,
  rejected: 0,
  open: 0,
  credited: {},
};

/** Why something was sent back, as the shopper chose. */
export type ReturnReason =
  | "DEFECTIVE"
  | "DAMAGED_ON_ARRIVAL"
  | "WRONG_ITEM"
  | "NOT_AS_DESCRIBED"
  | "NO_LONGER_WANTED"
  | "OTHER";

/** What was sent back for one reason in some time: units, and the returns they are in. */
export type ReasonFigures = { readonly reason: ReturnReason; readonly units: number; readonly requested: number };

/** What was sent in some time; hours on average, null without any. */
export type Parcels = {
  readonly handedOver: number;
  readonly delivered: number;
  readonly hoursToHandOver: number | null;
  readonly hoursToDeliver: number | null;
};

/** How many customers of a cohort ordered in a month; both count months from the first asked for. */
export type CohortCell = {
  readonly cohort: number;
  readonly month: number;
  readonly customers: number;
  /** Of them: those whose second order was in this month. */
  readonly repeaters: number;
};

/** What went on in two times together. */
export function addTraffic<Of extends Traffic>(one: Of, other: Traffic): Of {
  const sums = Object.fromEntries(trafficNames.map((name) => [name, one[name] + other[name]]));
  return { ...one, ...sums };
}

/** What was sold in a currency in two times together. */
export const addSales = <Of extends Sales>(one: Of, other: Sales): Of => ({
  ...one,
  orders: one.orders + other.orders,
  cancelledOrders: one.cancelledOrders + other.cancelledOrders,
  units: one.units + other.units,
  ordered: addAmounts(one.ordered, other.ordered),
  credited: addAmounts(one.credited, other.credited),
});

const trafficNames = Object.keys(noTraffic) as (keyof Traffic)[];

const addAmounts = (one: Amount, other: Amount): Amount => ({
  net: one.net + other.net,
  tax: one.tax + other.tax,
  gross: one.gross + other.gross,
});
