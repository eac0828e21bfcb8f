import { columnsOf, type PersonalData } from "@novatech/service/privacy/personal-data";
import type { Tables } from "./snapshot.ts";

/** Names of columns that hold what tells who somebody is, or leads to them. */
const suspicious = [
  /(^|_)(e_?mail|phone|fax|recipient|line1|line2|street|city|region|postal_code|zip|address|latitude|longitude|location)(_|$)/,
  /(^|_)(name|birth|birthday|gender|tax_id|iban|card|last4|passport)(_|$)/,
  /(^|_)(ip|client_address|user_agent|device|fingerprint_of_device|tracking_number)(_|$)/,
  /^(user|customer|author|reporter|person|actor|applicant|requester|reviewer|owner|session)_id$|^person$|^visitor$|^caller$|_by$/,
  /(^|_)(comment|answer|reason|body|note|message|description_of_person|query)(_|$)/,
  /(^|_)(token|token_hash|secret|secret_hash|sealed|subject|credential_id|public_key|return_url|action_url)(_|$)/,
];

/** Tables that every room has, with what stands in their columns that look personal. */
const ofEveryRoom: readonly string[] = [
  "outbox",
  "outbox_heads",
  "inbox_heads",
  "inbox_parked",
  "timers",
  "relay_state",
  "erased_persons",
];

/** What says whether or when tells nobody who. */
const looksPersonal = (column: string): boolean =>
  !/^(is|has)_|_at$/.test(column) && suspicious.some((pattern) => pattern.test(column));

/** What is wrong with a room's list beside its tables, each with what to do about it. */
export function faultsOfLists(room: string, data: PersonalData, tables: Tables): string[] {
  const file = `subgraphs/${room}/src/db/personal-data.ts`;
  const faults: string[] = [];
  for (const [table, columns] of tables) {
    if (ofEveryRoom.includes(table)) continue;
    const listed = data.tables[table];
    const spokenOf = new Set([
      ...(listed ? columnsOf(listed) : []),
      ...(listed && !("nothing" in listed.exported) ? listed.exported : []),
    ]);
    const isDeleted = listed?.erasure.does === "delete";
    for (const column of columns) {
      if (!looksPersonal(column) || isDeleted || (listed ? columnsOf(listed) : []).includes(column)) continue;
      if (data.notPersonal[`${table}.${column}`] === undefined)
        faults.push(
          `${room}: ${table}.${column} looks like personal data: say in ${file} what erasing does to it, or under notPersonal why it is none`,
        );
    }
    for (const column of [...spokenOf, ...(listed?.key ?? [])])
      if (!columns.includes(column)) faults.push(`${room}: ${file} speaks of ${table}.${column}, which is not there`);
  }
  for (const table of Object.keys(data.tables))
    if (!tables.has(table)) faults.push(`${room}: ${file} speaks of the table ${table}, which is not there`);
  for (const place of Object.keys(data.notPersonal)) {
    const dot = place.lastIndexOf(".");
    const table = place.slice(0, dot);
    if (tables.get(table)?.includes(place.slice(dot + 1)) !== true)
      faults.push(`${room}: ${file} speaks of ${place} under notPersonal, which is not there`);
    else if (data.tables[table] && columnsOf(data.tables[table]).includes(place.slice(dot + 1)))
      faults.push(`${room}: ${file} lists ${place} as personal and under notPersonal`);
  }
  return faults;
}
