import { spawn } from "node:child_process";

/** What a program printed and how it ended; 127 where there is no such program. */
export type Ran = { readonly code: number; readonly output: string };

/** Runs a program to its end, with `input` on its standard input. Never rejects. */
export function runProgram(program: string, parameters: readonly string[], input = ""): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, { stdio: ["pipe", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => (output += part.toString()));
    child.once("error", (error) => resolve({ code: 127, output: error.message }));
    child.once("close", (code) => resolve({ code: code ?? 1, output }));
    // A program that ends before it has read everything is not our fault.
    child.stdin.on("error", () => {});
    child.stdin.end(input);
  });
}
