#!/usr/bin/env node
import nodeModule from 'node:module'
import { toolIdentity } from '../package-root.js'
import { guardStandardStreams } from '../output/standard-streams.js'

const streams = guardStandardStreams()
process.on('exit', code => {
  process.exitCode = streams.exitCodeAfter(code)
})

const [first, ...rest] = process.argv.slice(2)
if (rest.length === 0 && (first === '--version' || first === '-V')) {
  // asked for by scripts on every start: nothing else is loaded
  process.stdout.write(`${toolIdentity().version}\n`)
} else {
  // from Node 22.1 on what was compiled once is read the next time; a tool whose cache cannot be written starts without
  ;(nodeModule as { enableCompileCache?: () => unknown }).enableCompileCache?.()
  try {
    const [{ createProgram }, { exitOnUncaughtErrors }] = await Promise.all([
      import('./program.js'),
      import('./interruption.js'),
    ])
    exitOnUncaughtErrors()
    await createProgram().parseAsync(process.argv)
  } catch (error) {
    const { reportError } = await import('./report-error.js')
    process.exitCode = reportError(error)
  }
}
