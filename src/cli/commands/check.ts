import type { Command } from 'commander'
import type { CheckOptions } from '../check.js'
import { number } from '../number-option.js'

const HELP = `
A FILE is a HAR 1.2 recording, an exchange (format: schemas/meta/exchange.schema.json), the JSON report of a run,
or the body of one response, described by --operation and --status. What is not given is not judged:
without headers no rule about headers, without the request no rule about pages and views.

Exit: 0 no violation, 1 violations, 2 wrong usage.

Examples:
  asbuilt check traffic.har
  asbuilt check --operation ID --status 200 body.json
  asbuilt check --operation ID --status 200 --header 'Total: 1' --header 'Per-Page: 100' --url URL body.json
where ID is an operationId of schemas/openapi/; a part of one lists those that have it.`

/** `asbuilt check`: what was recorded elsewhere. */
export function registerCheck(program: Command): void {
  program
    .command('check')
    .description('hold recorded responses against the rules, without calling anybody')
    .argument('<file...>', 'a HAR, an exchange, the report of a run, or a body')
    .option('--operation <id>', 'the operation that was called')
    .addOption(number('--status <n>', 'the status of the response'))
    .option(
      '--header <line>',
      "a header of the response, 'Name: value'; may be repeated",
      (line: string, before: readonly string[] = []) => [...before, line],
    )
    .option('--url <url>', 'the URL that was asked, with its query')
    .option('--strict', 'deviations fail too')
    .option('--strict-additions', 'fields that no model names fail too')
    .option('--json <file>', 'write the findings as the JSON report of a run')
    .addHelpText('after', HELP)
    .action(async (files: string[], options: CheckOptions) => {
      const { check } = await import('../check.js')
      process.exitCode = check(files, options)
    })
}
