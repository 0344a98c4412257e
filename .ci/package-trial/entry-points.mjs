// Every entry point can be imported, and the two that start a sandbox are one.
import { checks, defineCheck, run } from 'asbuilt'
import { startSandbox } from 'asbuilt/sandbox'
import manifest from 'asbuilt/package.json' with { type: 'json' }

const sandbox = await startSandbox({ seed: 7 })
const answer = await fetch(sandbox.url)
await sandbox.close()
if (answer.status !== 200) throw new Error(`the sandbox answered ${answer.status}`)
if (checks.length === 0 || typeof run !== 'function' || typeof defineCheck !== 'function')
  throw new Error(`asbuilt ${manifest.version} lacks what it promises`)
