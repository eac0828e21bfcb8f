import type { ShopRoom } from "./room-databases.ts";

/** Whom a room has erased: its part is signed off, so nothing that tells of them may be left. */
const erased = `(select person_id from erased_persons where not exists (
  select from timers where kind = 'privacy-erasure' and key = request_id || ':0'))`;

/** What would tell of an erased person, by room, as SQL that finds it. Rests on each room's list of personal data (subgraphs/<room>/src/db/personal-data.ts). */
export const leftOfErased: readonly (readonly [ShopRoom, string, string])[] = (
  [
    [
      "users",
      `select id from users where id in ${erased} and (state <> 'ERASED' or email not like 'erased-%@erased.invalid' or display_name <> 'Deleted account')
       union all select id from addresses where user_id in ${erased}
       union all select id from sessions where user_id in ${erased}
       union all select user_id from user_passwords where user_id in ${erased}
       union all select id from public_profiles where user_id in ${erased} and display_name <> 'Deleted account'
       union all select request_id from privacy_archives where user_id in ${erased}`,
    ],
    [
      "orders",
      `select order_id from contacts join orders on orders.id = order_id
       where customer_id in ${erased} and num_nonnulls(email, phone, delivery_address, billing_address) > 0
       union all select return_id from return_notes join orders on orders.id = order_id
       where customer_id in ${erased} and num_nonnulls(comment, answer) > 0`,
    ],
    [
      "payments",
      `select id from payments where customer_id in ${erased} and num_nonnulls(method_token, card_brand, card_last4) > 0`,
    ],
    [
      "fulfillment",
      `select order_id from recipients join fulfillment_orders using (order_id) where customer_id in ${erased}`,
    ],
    [
      "cart",
      `select id from carts where customer_id in ${erased} union all select id from quotes where customer_id in ${erased}`,
    ],
    [
      "catalog",
      `select id from reviews where author_id in ${erased} union all select product_id from purchases where customer_id in ${erased}
       union all select id from wishlists where owner_id in ${erased}`,
    ],
    [
      "recommendations",
      `select person from person_views where person in ${erased} union all select order_id from purchases where person in ${erased}
       union all select person from preferences where person in ${erased}`,
    ],
    [
      "analytics",
      `select person from events where person in ${erased} union all select person from consents where person in ${erased}
       union all select merchant_order_id from sold_orders where customer in (
         select left(encode(sha256(convert_to(person_id, 'UTF8')), 'hex'), 32) from ${erased} as gone)`,
    ],
    [
      "support",
      `select id from tickets where customer_id in ${erased} and (subject <> '' or rating_comment is not null)
       union all select ticket_id from ticket_entries where body is not null and ticket_id in (select id from tickets where customer_id in ${erased})
       union all select id from chats where customer_id in ${erased} and num_nonnulls(subject, customer_name, rating_comment, started_by) > 0
       union all select chat_id from chat_entries where body is not null and chat_id in (select id from chats where customer_id in ${erased})
       union all select user_id from agents where user_id in ${erased}`,
    ],
    [
      "notifications",
      `select id from notifications where recipient in ${erased} union all select recipient from preferences where recipient in ${erased}
       union all select person_id from phones where person_id in ${erased} union all select order_id from order_people where customer_id in ${erased}
       union all select id from push_subscriptions where person_id in ${erased} union all select id from product_alerts where person_id in ${erased}`,
    ],
  ] as const
).map(([room, query]) => [room, `9: nothing in ${room} tells of an erased customer`, query]);
