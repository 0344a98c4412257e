import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { packageRoot } from '../../package-root.js'

export interface VerifierOrder {
  readonly pacts: readonly { readonly file: string; readonly provider: string }[]
  readonly providerUrl: string
  readonly statesUrl: string
}

/** One report of the native verifier for each pact, as JSON text; what is no JSON is its last cry. */
export interface VerifierAnswer {
  readonly reports: readonly string[]
}

export interface VerifierProcessOptions {
  /** Milliseconds until the verifier is given up: against a provider that is gone it never returns. */
  readonly timeout: number
  readonly signal?: AbortSignal | undefined
}

// the sources run without having been built, as the tests do
const fromSource = import.meta.url.endsWith('.ts')
const child = fileURLToPath(
  fromSource ? new URL('verifier-child.ts', import.meta.url) : new URL('dist/pact/verifier-child.js', packageRoot),
)

/** Runs the verifier in a process of its own; a text that says why where it did not come back. */
export async function runVerifier(
  order: VerifierOrder,
  { timeout, signal }: VerifierProcessOptions,
): Promise<VerifierAnswer | string> {
  const verifier = fork(child, {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    execArgv: fromSource ? ['--import', 'tsx'] : [],
    env: environment(),
  })
  let complaints = ''
  verifier.stderr?.on('data', (chunk: Buffer) => {
    complaints += String(chunk)
  })
  return new Promise(resolve => {
    const end = (result: VerifierAnswer | string): void => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', interrupt)
      verifier.kill('SIGKILL')
      resolve(result)
    }
    const interrupt = (): void => {
      end('the run was interrupted')
    }
    const timer = setTimeout(() => {
      end(`the verifier did not come back within ${timeout / 1000} s`)
    }, timeout)
    signal?.addEventListener('abort', interrupt)
    if (signal?.aborted === true) return interrupt()
    verifier.once('message', answer => {
      end(answer as VerifierAnswer)
    })
    verifier.once('error', error => {
      end(`the verifier did not start: ${error.message}`)
    })
    verifier.once('exit', (code, killed) => {
      end(`the verifier ended with ${killed ?? `exit code ${code}`}: ${complaints.trim().slice(-500)}`)
    })
    verifier.send(order)
  })
}

/** Pact reads filters from variables; one that fits nothing would pass with nothing verified. */
function environment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PACT_')))
}
