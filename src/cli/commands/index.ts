import type { Command } from 'commander'
import { registerDiff } from './diff.js'
import { registerVerify } from './verify.js'

/** Every verb of the command line, in the order in which help lists them. */
export const commands: readonly ((program: Command) => void)[] = [registerVerify, registerDiff]
