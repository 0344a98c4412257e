import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** The command line as it is installed: `npm run bench` builds it first. */
export const cli = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url))
const bareServer = fileURLToPath(new URL('bare-server.mjs', import.meta.url))

export interface Running {
  /** What it wrote up to the text it was waited for. */
  readonly said: string
  readonly child: ChildProcess
  stop(): Promise<void>
}

/** Starts a Node process and waits until it has written something. */
async function start(args: readonly string[], until: RegExp, input?: string): Promise<Running> {
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(input ?? '')
  let said = ''
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
    said += chunk.toString()
    if (until.test(said)) break
  }
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null) return
    child.kill()
    await once(child, 'exit')
  }
  return { said, child, stop }
}

/** A sandbox in a process of its own. @returns its variables too. */
export async function startSandboxProcess(): Promise<Running & { readonly env: Readonly<Record<string, string>> }> {
  const running = await start([cli, 'sandbox', '--port', '0', '--rate-limit', '1000000000/10'], /Ctrl-C/)
  const env = Object.fromEntries(
    [...running.said.matchAll(/^(PROCORE_\w+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]),
  )
  return { ...running, env }
}

/** A bare `node:http` server in a process of its own that answers everything with the same bytes, and its port. */
export async function startBareServer(
  headers: Readonly<Record<string, string>>,
  body: Buffer,
): Promise<Running & { readonly port: number }> {
  const running = await start([bareServer], /\n/, JSON.stringify({ headers, body: body.toString('base64') }))
  return { ...running, port: Number(running.said) }
}
