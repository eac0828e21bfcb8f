// Reads vitest's JSON report and prints, as the last line and nothing after it, "N passed, N failed".
// Exits 1 when anything failed, when there is no report, or when fewer test files ran than git knows.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

const [report, testsExit, checksExit] = process.argv.slice(2);

const expectedFiles = execFileSync("git", ["ls-files", "--", "*.test.ts"], { encoding: "utf8" })
  .split("\n")
  .filter((file) => file !== "").length;

const { passed, failed, files, complaints } = read(report);
if (files < expectedFiles) complaints.push(`${files} test files ran, git knows ${expectedFiles}`);
// A red run without a red test: an error outside the tests, or a service that did not start.
if (testsExit !== "0" && failed === 0) complaints.push(`npm test ended with exit code ${testsExit}`);
if (checksExit !== "0") complaints.push("npm run check is red");

for (const complaint of complaints) console.log(`FAILED: ${complaint}`);
console.log(`${passed} passed, ${failed + complaints.length} failed`);
process.exitCode = failed + complaints.length === 0 ? 0 : 1;

function read(path) {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(path, "utf8"));
    // A file that could not be loaded has failed without a test that says so.
    const broken = testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
    return {
      passed: numPassedTests,
      failed: numFailedTests,
      files: testResults.length,
      complaints: broken.map((file) => `${file.name} could not be run: ${file.message}`),
    };
  } catch (error) {
    return { passed: 0, failed: 0, files: 0, complaints: [`there is no test report (${error.message})`] };
  }
}
