import { expect, test } from "vitest";
import { attributeOf, blocksOf } from "./hcl-blocks.ts";
import { tablesOf } from "./module-docs.ts";

const variables = `variable "cidr" {
  description = "The block, \\"private\\" | not public."
  type        = string
  validation {
    condition     = can(cidrnetmask(var.cidr))
    error_message = "cidr must be a block."
  }
}

variable "groups" {
  description = <<-TEXT
    Groups of nodes:
    their sizes.
  TEXT
  type = map(object({
    min = number
  }))
  default = {
    critical = { min = 3 }
  }
}
`;

test("a block ends at its own brace, not at one within it", () => {
  expect(blocksOf(variables, "variable").map((block) => block.name)).toEqual(["cidr", "groups"]);
});

test("attributes are read as text, heredoc and over several lines", () => {
  const [cidr, groups] = blocksOf(variables, "variable");
  expect(cidr && attributeOf(cidr, "description")).toBe('The block, "private" | not public.');
  expect(groups && attributeOf(groups, "description")).toBe("Groups of nodes: their sizes.");
  expect(groups && attributeOf(groups, "default")).toBe("{ critical = { min = 3 } }");
  expect(cidr && attributeOf(cidr, "default")).toBeNull();
});

test("an attribute within a nested block is not the block's own", () => {
  const [cidr] = blocksOf(variables, "variable");
  expect(cidr && attributeOf(cidr, "condition")).toBeNull();
});

test("the tables name what is required, and a bar does not end a cell", () => {
  const tables = tablesOf(variables, 'output "id" {\n  description = "The VPC."\n  value       = aws_vpc.this.id\n}\n');
  expect(tables).toMatch(/\| `cidr` +\| The block, "private" \\\| not public\. +\| `string` +\| required/);
  expect(tables).toMatch(/\| `groups` .*\| `map\(object\)` \| `\{ critical = \{ min = 3 \} \}`/);
  expect(tables).toContain("| `id` | The VPC. |");
});

test("an output without a description is refused", () => {
  expect(() => tablesOf(variables, 'output "id" {\n  value = aws_vpc.this.id\n}\n')).toThrow("id has no description");
});
