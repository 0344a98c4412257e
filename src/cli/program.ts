import { Command } from 'commander'
import { commands } from './commands/index.js'
import { toolIdentity } from '../package-root.js'

/** The whole command line. Each verb loads what it needs only when it is called, so that `--version` answers at once. */
export function createProgram(): Command {
  const { name, version } = toolIdentity()
  const program = new Command(name)
    .description('Holds the Procore Company Users API, as it answers, against the API as documented.')
    .version(version)
    .showHelpAfterError('(asbuilt --help shows the commands)')
    .exitOverride(error => {
      throw error
    })
  for (const register of commands) register(program)
  return program
}
