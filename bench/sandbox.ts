import { parseJson } from '../src/json/index.js'
import { answersPerSecond } from './load.js'
import { atLeast, median, type Measure } from './measure.js'
import { startBareServer, startSandboxProcess } from './processes.js'
import { askSandbox, type Page } from './target.js'

const ROUNDS = 7
/** The sandbox counts calls an hour, as the API does. */
const REQUESTS = 2000
const CONNECTIONS = 8

/** The sandbox against a bare server that sends the same bytes prepared; each in a process of its own. */
export async function sandbox(): Promise<readonly Measure[]> {
  const server = await startSandboxProcess()
  try {
    const list = await askSandbox(server.env, 'per_page=100')
    const [user] = parseJson(list.body.toString()) as { id: number }[]
    const one = await askSandbox(server.env, '', String(user?.id))
    const port = Number(new URL(server.env['PROCORE_API_URL'] ?? '').port)
    return [
      atLeast(
        'sandbox: pages of 100 users, against a bare node:http server',
        await shareOfBare(port, '?per_page=100', list),
        0.5,
      ),
      atLeast('sandbox: single users, against a bare node:http server', await shareOfBare(port, '', one), 0.6),
    ]
  } finally {
    await server.stop()
  }
}

async function shareOfBare(port: number, query: string, { path, asked, headers, body }: Page): Promise<number> {
  const bare = await startBareServer(headers, body)
  const rate = (to: number): Promise<number> =>
    answersPerSecond({ port: to, path: path + query, headers: asked, connections: CONNECTIONS, requests: REQUESTS })
  try {
    const shares: number[] = []
    await rate(port)
    await rate(bare.port)
    for (let round = 0; round < ROUNDS; round += 1) {
      const ours = await rate(port)
      shares.push(ours / (await rate(bare.port)))
      if (process.env['BENCH_DETAILS'] !== undefined)
        console.error(`${Math.round(ours)} answers a second, ${Math.round((shares.at(-1) ?? 0) * 100)} %`)
    }
    return median(shares)
  } finally {
    await bare.stop()
  }
}
