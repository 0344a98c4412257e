import type { Command } from 'commander'
import { registerCheck } from './check.js'
import { registerCleanup } from './cleanup.js'
import { registerContracts } from './contracts.js'
import { registerDiff } from './diff.js'
import { registerSandbox } from './sandbox.js'
import { registerVerify } from './verify.js'

/** Every verb of the command line, in the order in which help lists them. */
export const commands: readonly ((program: Command) => void)[] = [
  registerVerify,
  registerSandbox,
  registerCheck,
  registerDiff,
  registerContracts,
  registerCleanup,
]
