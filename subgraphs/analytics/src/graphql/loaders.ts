import DataLoader from "dataloader";
import type { ByMerchant, ReportReader, SlotRange, Subjects, VariantDemand } from "../use-cases/report-ports.ts";
import { addSales, addTraffic, type ProductOrder, type Sales } from "../domain/figures.ts";
import { addUpParts, joinBoundaries, type Part } from "../domain/parts.ts";

/** A question about one merchant, or the whole shop. */
type Question<Asked> = { readonly subject: string; readonly asked: Asked };

/** Asks the same of several merchants at once. Null where there is nothing. */
type MerchantLoader<Asked, Answer> = DataLoader<Question<Asked>, Answer | null, string>;

/** Days since 1970; the end is not in it. */
type Days = { readonly from: number; readonly to: number };

type AnswerOf<Name extends keyof ReportReader> =
  Awaited<ReturnType<ReportReader[Name]>> extends ByMerchant<infer Answer> ? Answer : never;

/** The loaders of one operation: one statement for each way something is asked, for any number of merchants; one for all sums of times that meet. */
export type Loaders = {
  readonly sales: MerchantLoader<readonly number[], AnswerOf<"sales">>;
  readonly traffic: MerchantLoader<readonly number[], AnswerOf<"traffic">>;
  readonly products: MerchantLoader<
    { readonly range: SlotRange; readonly order: ProductOrder; readonly first: number },
    AnswerOf<"products">
  >;
  readonly cohorts: MerchantLoader<readonly Date[], AnswerOf<"cohorts">>;
  readonly stockOuts: MerchantLoader<SlotRange, AnswerOf<"stockOuts">>;
  readonly returns: MerchantLoader<SlotRange, AnswerOf<"returns">>;
  readonly returnReasons: MerchantLoader<SlotRange, AnswerOf<"returnReasons">>;
  readonly parcels: MerchantLoader<SlotRange, AnswerOf<"parcels">>;
  /** By variant. */
  readonly demand: MerchantLoader<Days, VariantDemand>;
};

/** Makes the loaders of one operation. */
export const createLoaders = (reader: ReportReader, now: () => Date): Loaders => ({
  sales: partsLoader((of, boundaries) => reader.sales(of, boundaries), {
    keyOf: ({ currency }) => currency,
    add: addSales,
    inOrder: byOrders,
  }),
  traffic: partsLoader((of, boundaries) => reader.traffic(of, boundaries), {
    keyOf: () => "",
    add: addTraffic,
    inOrder: (rows) => rows,
  }),
  products: merchantLoader((of, { range, order, first }) => reader.products(of, range, order, first)),
  cohorts: merchantLoader((of, boundaries) => reader.cohorts(of, boundaries)),
  stockOuts: merchantLoader((of, range) => reader.stockOuts(of, range, now())),
  returns: merchantLoader((of, range) => reader.returns(of, range)),
  returnReasons: merchantLoader((of, range) => reader.returnReasons(of, range)),
  parcels: merchantLoader((of, range) => reader.parcels(of, range)),
  demand: merchantLoader((variantIds, days) => reader.demand(variantIds, days)),
});

function merchantLoader<Asked, Answer>(
  read: (of: Subjects, asked: Asked) => Promise<ByMerchant<Answer>>,
): MerchantLoader<Asked, Answer> {
  const wayOf = ({ asked }: Question<Asked>): string => JSON.stringify(asked);
  return new DataLoader<Question<Asked>, Answer | null, string>(
    async (questions) => {
      const answers = new Map(
        await Promise.all(
          [...Map.groupBy(questions, wayOf)].map(async ([way, same]) => {
            const { asked } = same[0] as Question<Asked>;
            return [way, await read([...new Set(same.map(({ subject }) => subject))], asked)] as const;
          }),
        ),
      );
      return questions.map((question) => answers.get(wayOf(question))?.get(question.subject) ?? null);
    },
    { cacheKeyFn: (question) => `${question.subject} ${wayOf(question)}` },
  );
}

/** The currency with most orders first, in each part. */
const byOrders = (rows: readonly (Sales & Part)[]): readonly (Sales & Part)[] =>
  rows.toSorted((a, b) => a.part - b.part || b.orders - a.orders || (a.currency < b.currency ? -1 : 1));

/** Reads times that meet at once, whatever parts of them are asked for: the days of a month and the month are the same rows. */
function partsLoader<Row extends Part>(
  read: (of: Subjects, boundaries: readonly number[]) => Promise<ByMerchant<readonly Row[]>>,
  sums: {
    readonly keyOf: (row: Row) => string;
    readonly add: (one: Row, other: Row) => Row;
    readonly inOrder: (rows: readonly Row[]) => readonly Row[];
  },
): MerchantLoader<readonly number[], readonly Row[]> {
  return new DataLoader<Question<readonly number[]>, readonly Row[] | null, string>(
    async (questions) => {
      const groups = await Promise.all(
        joinBoundaries(questions.map(({ asked }) => asked)).map(async (fine) => {
          const own = questions.filter(({ asked }) => isWithin(asked, fine));
          return { fine, answers: await read([...new Set(own.map(({ subject }) => subject))], fine) };
        }),
      );
      return questions.map(({ subject, asked }) => {
        const group = groups.find(({ fine }) => isWithin(asked, fine));
        const rows = group?.answers.get(subject);
        if (group === undefined || rows === undefined) return null;
        return sums.inOrder(addUpParts(rows, group.fine, asked, sums));
      });
    },
    { cacheKeyFn: ({ subject, asked }) => `${subject} ${asked.join(",")}` },
  );
}

const isWithin = (asked: readonly number[], fine: readonly number[]): boolean =>
  (asked[0] ?? 0) >= (fine[0] ?? 0) && (asked.at(-1) ?? 0) <= (fine.at(-1) ?? 0);
