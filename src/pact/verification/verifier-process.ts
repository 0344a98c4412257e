import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { packageRoot } from '../../package-root.js'

export interface VerifierRequest {
  readonly pacts: readonly { readonly file: string; readonly provider: string }[]
  readonly providerUrl: string
  readonly statesUrl: string
}

/** One report of the native verifier for each pact, as JSON text, or its error message where it failed. */
export interface VerifierReports {
  readonly reports: readonly string[]
}

export interface VerifierProcessOptions {
  /** Milliseconds until the verifier is stopped: against a provider that is gone it never returns. */
  readonly timeout: number
  readonly signal?: AbortSignal | undefined
}

// the sources run without having been built, as the tests do
const fromSource = import.meta.url.endsWith('.ts')
const child = fileURLToPath(
  fromSource ? new URL('verifier-child.ts', import.meta.url) : new URL('dist/pact/verifier-child.js', packageRoot),
)

/** Runs the verifier in a process of its own. @returns a text that says why, where it gave no reports. */
export async function runVerifier(
  request: VerifierRequest,
  { timeout, signal }: VerifierProcessOptions,
): Promise<VerifierReports | string> {
  const verifier = fork(child, {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    execArgv: fromSource ? ['--import', 'tsx'] : [],
    env: environment(),
  })
  let errors = ''
  verifier.stderr?.on('data', (chunk: Buffer) => {
    errors += String(chunk)
  })
  return new Promise(resolve => {
    const end = (result: VerifierReports | string): void => {
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
      end(answer as VerifierReports)
    })
    verifier.once('error', error => {
      end(`the verifier did not start: ${error.message}`)
    })
    verifier.once('exit', (code, killed) => {
      end(`the verifier ended with ${killed ?? `exit code ${code}`}: ${errors.trim().slice(-500)}`)
    })
    verifier.send(request)
  })
}

/** Hosts that no proxy leads to: the states, and most providers, are on this machine. */
const LOOPBACK = ['127.0.0.1', 'localhost', '::1']

/**
 * Without Pact's own filters: one that fits nothing would pass with nothing verified. The verifier goes through the
 * proxies of the environment, and would ask them for this machine too.
 */
function environment(): NodeJS.ProcessEnv {
  const kept = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PACT_')))
  const except = [process.env['no_proxy'] ?? process.env['NO_PROXY'] ?? '', ...LOOPBACK].filter(host => host !== '')
  return { ...kept, no_proxy: except.join(','), NO_PROXY: except.join(',') }
}
