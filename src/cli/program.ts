import { Command, Help } from 'commander'
import { stderr, stdout } from '../output/index.js'
import { learnEnvironment } from '../redaction/index.js'
import { toolIdentity } from '../package-root.js'

interface Verb {
  /** As the list of commands shows it. */
  readonly usage: string
  readonly description: string
  /** Adds the options, the help and what the command does. */
  readonly load: () => Promise<(command: Command) => void>
}

/** Every verb of the command line, in the order in which help lists them. Only the one that is called is loaded. */
const verbs: Readonly<Record<string, Verb>> = {
  verify: {
    usage: 'verify [options]',
    description: 'verify every clause on every operation, against the embedded sandbox or a URL',
    load: async () => (await import('./commands/verify.js')).addVerifyCommand,
  },
  sandbox: {
    usage: 'sandbox [options]',
    description: 'serve the stand-in for the API until Ctrl-C',
    load: async () => (await import('./commands/sandbox.js')).addSandboxCommand,
  },
  check: {
    usage: 'check [options] <file...>',
    description: 'hold recorded responses against the rules, without calling anybody',
    load: async () => (await import('./commands/check.js')).addCheckCommand,
  },
  diff: {
    usage: 'diff [options] <from> <to>',
    description: 'compare the documents of two versions, for a client that moves from the first to the second',
    load: async () => (await import('./commands/diff.js')).addDiffCommand,
  },
  contracts: {
    usage: 'contracts',
    description: 'the pacts of our client with the API',
    load: async () => (await import('./commands/contracts.js')).addContractsCommand,
  },
  cleanup: {
    usage: 'cleanup [options]',
    description: 'deactivate the users that interrupted runs left behind, by the journal in .asbuilt/',
    load: async () => (await import('./commands/cleanup.js')).addCleanupCommand,
  },
}

/** The whole command line. Each verb is loaded when it is called or its help is asked for. */
export function createProgram(): Command {
  learnEnvironment(process.env)
  const { name, version } = toolIdentity()
  const usages = new Map<Command, string>()
  const program = new Command(name)
    .description('Holds the Procore Company Users API, as it answers, against the API as documented.')
    .version(version)
    .configureHelp({ subcommandTerm: command => usages.get(command) ?? new Help().subcommandTerm(command) })
    .configureOutput({ writeOut: text => stdout.write(text), writeErr: text => stderr.write(text) })
    .showHelpAfterError('(asbuilt --help shows the commands)')
    .exitOverride(error => {
      throw error
    })
    .helpCommand(false)
    .hook('preSubcommand', (_, command) => define(command))
  for (const [verb, { usage, description }] of Object.entries(verbs))
    usages.set(program.command(verb).description(description), usage)
  const help = program
    .command('help')
    .argument('[command...]')
    .description('display help for command')
    .action(async ([verb]: string[]) => {
      const command = program.commands.find(candidate => candidate.name() === verb)
      if (command !== undefined) await define(command)
      ;(command ?? program).help({ error: verb !== undefined && command === undefined })
    })
  usages.set(help, 'help [command]')
  return program
}

async function define(command: Command): Promise<void> {
  const verb = verbs[command.name()]
  if (verb !== undefined) (await verb.load())(command)
}
