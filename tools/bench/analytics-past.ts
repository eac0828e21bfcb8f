import type { Sql, TransactionSql } from "postgres";

/** A visitor does so much. */
const eventsPerVisit = 8;
/** An order for so many events. */
const eventsPerOrder = 100;
/** A marketplace of so many more merchants and products, the asked merchant's own among them. */
const madeMerchants = 200;
const madeProducts = 20_000;
const oursAmongThem = 2000;
const atOnce = 2;
const tellEveryMs = 10_000;

/** What is made up: events over the last `days` days, orders over twice as many, and whose dashboard will be looked at. */
export type Past = { readonly events: number; readonly days: number; readonly merchantId: string };

/**
 * Writes made-up history straight into the analytics room's tables: visits that come by day more than by night and mostly look at what many look at, one order for a hundred
 * events (a third of guests, 4 % cancelled, 6 % sent back), parcels and stock-outs. A day is a transaction; one that is there is left out, so what was stopped goes on.
 * Sums are left to a recount. Resolves to what is there, in words.
 */
export async function fillAnalytics(sql: Sql, past: Past): Promise<string> {
  const began = performance.now();
  await makePartitions(sql, past.days);
  await makeProducts(sql, past.merchantId);
  const ordersPerDay = Math.ceil(past.events / past.days / eventsPerOrder);
  const ago = Array.from({ length: past.days * 2 }, (_, day) => past.days * 2 - 1 - day);
  let [done, told] = [0, performance.now()];
  const fillSome = async (): Promise<void> => {
    for (let day = ago.shift(); day !== undefined; day = ago.shift()) {
      await fillDay(sql, { day, past, ordersPerDay });
      done += 1;
      if (performance.now() - told < tellEveryMs) continue;
      told = performance.now();
      console.log(`  ${done} of ${past.days * 2} days after ${((told - began) / 1000).toFixed(0)} s`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, fillSome));
  await sql.unsafe("drop table bench_products; analyze");
  const [held] = await sql<Record<"events" | "orders" | "products" | "merchants" | "bytes", string>[]>`
    select (select count(*) from events)::text as events, (select count(*) from sold_orders)::text as orders,
      (select count(*) from products)::text as products, (select count(distinct merchant_id) from products)::text as merchants,
      pg_size_pretty((select sum(pg_total_relation_size(inhrelid)) from pg_inherits where inhparent = 'events'::regclass)) as bytes`;
  return `${held?.events} events of ${past.days} days (${held?.bytes}), ${held?.orders} orders of ${past.days * 2} days, ${held?.products} products of ${held?.merchants} merchants, filled in ${((performance.now() - began) / 1000).toFixed(0)} s`;
}

type Day = { readonly day: number; readonly past: Past; readonly ordersPerDay: number };

const fillDay = (sql: Sql, day: Day): Promise<unknown> =>
  sql.begin(async (tx) => {
    await tx`set local statement_timeout = 0`;
    // Two processes that write the same day would write it twice.
    await tx`select pg_advisory_xact_lock(hashtext('bench-past'), ${day.day})`;
    const [row] = await tx<{ date: string; is_there: boolean }[]>`
      select date::text, exists (select from sold_orders where merchant_order_id = 'mo_bench_' || date || '_1') as is_there
      from (select (now() at time zone 'UTC')::date - ${day.day}::integer as date) as asked`;
    if (row === undefined || row.is_there) return;
    if (day.day < day.past.days) await fillEvents(tx, row.date, Math.ceil(day.past.events / day.past.days));
    await fillOrders(tx, row.date, day);
    await fillShelves(tx, row.date);
  });

/** The sine makes five times as many come at noon as at midnight. */
const moment = `least(0.9985, greatest(0, chance + 0.11 * sin(2 * pi() * chance)))`;

const fillEvents = (tx: TransactionSql, date: string, count: number) => tx`
  insert into events (happened_on, event_key, item, kind, happened_at, visit, merchant_id, product_id, variant_id, quantity, page)
  select ${date}::date, md5(${date} || '-' || number_of_event)::uuid, 0, kind, at, visit,
    merchant_id, product_id, case when kind = 4 then variant_id end, case kind when 4 then 1 when 3 then 20 end, case when kind = 1 then 'category' end
  from (
    select visitor * ${eventsPerVisit} + step as number_of_event, visit,
      (${date}::timestamp at time zone 'UTC') + ${tx.unsafe(moment)} * interval '1 day' + step * interval '15 seconds' as at,
      case when kind_chance < 0.18 then 1 when kind_chance < 0.26 then 3 when kind_chance < 0.86 then 2 when kind_chance < 0.95 then 4
        when kind_chance < 0.985 then 5 else 6 end::smallint as kind,
      case when kind_chance >= 0.26 then case when stays_chance < 0.5 then favourite else other end end as product
    from (
      select visitor, chance, favourite, step, visit, random() as kind_chance, random() as stays_chance,
        floor(power(random(), 3) * products.count)::bigint as other
      from (select count(*) as count from bench_products) as products cross join lateral (
        select visitor, random() as chance, floor(power(random(), 3) * products.count)::bigint as favourite,
          case when random() < 0.8 then md5('visit ' || ${date} || ' ' || visitor)::uuid end as visit
        from generate_series(0, ${Math.ceil(count / eventsPerVisit) - 1}::integer) as visitor
      ) as visitors cross join generate_series(0, ${eventsPerVisit - 1}::integer) as step
    ) as thrown
  ) as made left join bench_products on number = product
  where at <= now()`;

async function fillOrders(tx: TransactionSql, date: string, { past, ordersPerDay }: Day): Promise<void> {
  const customers = Math.ceil((past.events / eventsPerOrder) * 0.8);
  await tx`
    create temp table bench_orders on commit drop as
    select 'mo_bench_' || ${date} || '_' || n as id, n, merchant_id, product_id, variant_id, units, units * price as net, is_cancelled and at < now() - interval '2 hours' as is_cancelled,
      return_chance < 0.06 and not is_cancelled as is_returned, at, case when guest_chance > 0.33 then md5(floor(power(customer_chance, 2) * ${customers})::text) end as customer
    from (
      select n, floor(power(random(), 3) * (select count(*) from bench_products))::bigint as product, case when random() < 0.15 then 2 else 1 end as units,
        1000 + floor(power(random(), 4) * 99000)::integer as price, random() < 0.04 as is_cancelled, random() as return_chance, random() as guest_chance, random() as customer_chance,
        (${date}::timestamp at time zone 'UTC') + ${tx.unsafe(moment)} * interval '1 day' as at
      from (select n, random() as chance from generate_series(1, ${ordersPerDay}::integer) as n) as numbers
    ) as made join bench_products on number = product
    where at <= now() or n = 1`;
  await tx.unsafe(`
    insert into sold_orders (merchant_order_id, order_id, merchant_id, placed_at, customer, currency, units, net, tax, gross, cancelled_at, completed_at)
    select id, 'order' || substr(id, 3), merchant_id, at, customer, 'EUR', units, net, net * 19 / 100, net + net * 19 / 100,
      case when is_cancelled then at + interval '2 hours' end, case when not is_cancelled and at < now() - interval '4 days' then at + interval '80 hours' end
    from bench_orders;
    insert into sold_lines (line_id, merchant_order_id, merchant_id, product_id, variant_id, placed_at, currency, quantity, net, tax, gross)
    select 'line' || substr(id, 3), id, merchant_id, product_id, variant_id, at, 'EUR', units, net, net * 19 / 100, net + net * 19 / 100 from bench_orders;
    insert into parcels (shipment_id, merchant_id, merchant_order_id, handed_over_at, delivered_at)
    select 'ship' || substr(id, 3), merchant_id, id, at + interval '20 hours', at + interval '80 hours'
    from bench_orders where not is_cancelled and at < now() - interval '4 days';
    insert into returns (return_id, merchant_id, requested_at, units, lines, status)
    select 'ret' || substr(id, 3), merchant_id, at + interval '9 days', units, jsonb_build_array(jsonb_build_object('variantId', variant_id, 'quantity', units)),
      case when at > now() - interval '15 days' then 'REQUESTED' when n % 5 = 0 then 'REJECTED' else 'REFUND' end
    from bench_orders where is_returned and at < now() - interval '9 days';
    insert into credited_parts (credit_id, merchant_order_id, merchant_id, credited_at, cause, currency, units, net, tax, gross)
    select 'cred' || substr(id, 3), id, merchant_id, at + case when is_cancelled then interval '2 hours' else interval '15 days' end, case when is_cancelled then 'CANCELLATION' else 'RETURN' end,
      'EUR', units, net, net * 19 / 100, net + net * 19 / 100
    from bench_orders where is_cancelled or (is_returned and n % 5 > 0 and at < now() - interval '15 days')`);
}

/** Each variant runs out every other year, for a day and a quarter. */
const fillShelves = (tx: TransactionSql, date: string) => tx`
  insert into stock_outs (variant_id, merchant_id, out_at, back_at)
  select variant_id, merchant_id, out_at, out_at + interval '30 hours'
  from (select *, (${date}::timestamp at time zone 'UTC') + random() * interval '1 day' as out_at from bench_products where random() < 1 / 730.0) as out
  where out_at < now() - interval '30 hours' on conflict do nothing`;

/** The room's own products and made-up ones; numbered so that the first are looked at most. */
async function makeProducts(sql: Sql, merchantId: string): Promise<void> {
  await sql`
    insert into products (product_id, merchant_id, version, is_published, shown_or_hidden_at)
    select 'prod_bench_' || n, case when n <= ${oursAmongThem} then ${merchantId} else 'merch_bench_' || n % ${madeMerchants} end, 1, true, now() - interval '200 days'
    from generate_series(1, ${madeProducts}::integer) as n on conflict do nothing`;
  await sql`
    insert into variants (variant_id, product_id, merchant_id)
    select 'var' || substr(product_id, 5), product_id, merchant_id from products where product_id like 'prod_bench_%' on conflict do nothing`;
  await sql.unsafe(`
    drop table if exists bench_products;
    create unlogged table bench_products as select row_number() over (order by md5(product_id)) - 1 as number, product_id, merchant_id,
      (select min(variant_id) from variants where variants.product_id = products.product_id) as variant_id from products where is_published;
    create unique index on bench_products (number);
    analyze bench_products`);
}

/** Those before the room's own, for all days; the room owns them like its own. */
async function makePartitions(sql: Sql, days: number): Promise<void> {
  await sql`
    do $$
    declare day date;
    begin
      for day in select generate_series(current_date - ${sql.unsafe(String(days))}, current_date, interval '1 day')::date loop
        if to_regclass(to_char(day, '"events_"YYYY_MM_DD')) is null then
          execute format('create table %I partition of events for values from (%L) to (%L)', to_char(day, '"events_"YYYY_MM_DD'), day, day + 1);
          execute format('alter table %I owner to analytics', to_char(day, '"events_"YYYY_MM_DD'));
        end if;
      end loop;
    end $$`;
}
