#!/usr/bin/env node
import nodeModule from 'node:module'
import { toolIdentity } from '../package-root.js'

const [first, ...rest] = process.argv.slice(2)
if (rest.length === 0 && (first === '--version' || first === '-V')) {
  // asked for by scripts on every start: nothing else is loaded
  process.stdout.write(`${toolIdentity().version}\n`)
} else {
  // from Node 22.1 on what was compiled once is read the next time; a tool whose cache cannot be written starts without
  ;(nodeModule as { enableCompileCache?: () => unknown }).enableCompileCache?.()
  try {
    const { createProgram } = await import('./program.js')
    await createProgram().parseAsync(process.argv)
  } catch (error) {
    const { reportError } = await import('./report-error.js')
    process.exitCode = reportError(error)
  }
}
