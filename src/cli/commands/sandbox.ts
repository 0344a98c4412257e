import type { Command } from 'commander'
import { number } from '../number-option.js'
import type { SandboxCommandOptions } from '../sandbox.js'

/** `asbuilt sandbox`: the stand-in on a port of one's own. */
export function registerSandbox(program: Command): void {
  program
    .command('sandbox')
    .description('serve the stand-in for the API until Ctrl-C')
    .addOption(number('--port <n>', 'the port to listen on; 0 takes a free one').default(4010))
    .addOption(number('--seed <n>', 'makes the people up; the same seed makes the same ones').default(1))
    .option('--seed-file <file>', 'a company of your own (format: schemas/meta/company.schema.json)')
    .option('--fault <name...>', 'plant defects; --list-faults names them')
    .option('--list-faults', 'list the defects that can be planted, and end')
    .option('--variant <name...>', 'behave in another way that is just as right; --list-variants names them')
    .option('--list-variants', 'list what may be different, and end')
    .addOption(number('--latency <ms>', 'answer this much later'))
    .option('--rate-limit <N/S>', 'allow N calls in S seconds, like 25/10')
    .addOption(number('--users <n>', 'how many people to make up'))
    .action(async (options: SandboxCommandOptions) => {
      const { sandbox } = await import('../sandbox.js')
      await sandbox(options)
    })
}
