import { fieldsOf, namedType, written } from "./definitions.ts";
import type { Finding, Rule } from "./finding.ts";

const name = "mutations-are-noun-verb";

/** Verbs a mutation may end with. A new one is added here, on purpose. */
const verbs = [
  "Accept",
  "Add",
  "Adjust",
  "Apply",
  "Approve",
  "Assign",
  "Buy",
  "Cancel",
  "Claim",
  "Complete",
  "Confirm",
  "Count",
  "Create",
  "Decline",
  "Delete",
  "Edit",
  "End",
  "HandOver",
  "Hold",
  "Inspect",
  "Merge",
  "Move",
  "Pack",
  "Publish",
  "Quote",
  "Rate",
  "Receive",
  "Refresh",
  "Register",
  "Reinstate",
  "Release",
  "Remove",
  "Reopen",
  "Replay",
  "Reply",
  "Report",
  "Request",
  "Reset",
  "Resolve",
  "Restore",
  "Revoke",
  "RevokeOthers",
  "Rotate",
  "Select",
  "Send",
  "Set",
  "Ship",
  "Solve",
  "Start",
  "StepUp",
  "Submit",
  "Suspend",
  "Test",
  "Track",
  "Transfer",
  "Unpublish",
  "Update",
  "Verify",
  "Vote",
];

/** Nouns whose mutations move money, stock or orders: those must be safe to repeat. */
const mustBeRepeatable = /^(checkout|order|payment|promotion|refund|return|shipment|stock)/;

/** Those whose second time is what the first was, without a key: they only have somebody look, or give somebody what is theirs then. */
const changesNothing = new Set(["orderClaim", "paymentActionComplete"]);

/**
 * A mutation is called `nounVerb`, takes one `input: <Name>Input!`, and returns `<Name>Payload!` with
 * `userErrors: [UserError!]!` beside nullable fields only. One that moves money, stock or orders takes an `idempotencyKey`.
 */
export const mutationsAreNounVerb: Rule = {
  name,
  check: ({ rooms }) =>
    rooms.flatMap((room) =>
      fieldsOf(room, "Mutation").flatMap((mutation): Finding[] => {
        const own = mutation.name.value;
        const type = own.charAt(0).toUpperCase() + own.slice(1);
        const say = (message: string): Finding => ({ rule: name, at: `${room.room}: Mutation.${own}`, message });
        const findings: Finding[] = [];
        if (
          !verbs.some((verb) => own.endsWith(verb)) ||
          verbs.some((verb) => new RegExp(`^${verb.toLowerCase()}[A-Z]`).test(own))
        )
          findings.push(say(`Call it nounVerb, ending with one of ${verbs.join(", ")}.`));
        const [input, ...others] = mutation.arguments ?? [];
        if (others.length > 0 || input?.name.value !== "input" || written(input.type) !== `${type}Input!`)
          findings.push(say(`Give it exactly one argument, input: ${type}Input!.`));
        if (written(mutation.type) !== `${type}Payload!`) findings.push(say(`Let it return ${type}Payload!.`));
        const payload = fieldsOf(room, namedType(mutation.type));
        if (!payload.some((field) => field.name.value === "userErrors" && written(field.type) === "[UserError!]!"))
          findings.push(say(`Give ${type}Payload a field userErrors: [UserError!]!.`));
        for (const field of payload)
          if (field.name.value !== "userErrors" && written(field.type).endsWith("!"))
            findings.push(say(`Make ${type}Payload.${field.name.value} nullable: a refusal has nothing to put there.`));
        if (
          mustBeRepeatable.test(own) &&
          !changesNothing.has(own) &&
          !inputFields(room, `${type}Input`).includes("idempotencyKey: String!")
        )
          findings.push(say(`Give ${type}Input an idempotencyKey: String!, so that it is safe to repeat.`));
        return findings;
      }),
    ),
};

const inputFields = (room: Parameters<typeof fieldsOf>[0], type: string): string[] =>
  room.document.definitions.flatMap((node) =>
    node.kind === "InputObjectTypeDefinition" && node.name.value === type
      ? (node.fields ?? []).map((field) => `${field.name.value}: ${written(field.type)}`)
      : [],
  );
