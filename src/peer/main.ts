import { parseArgs } from 'node:util'
import { startPeer } from './peer.js'

/**
 * Serves the peer, and prints the variables to set:
 * `npx tsx src/peer/main.ts --port 4100 --users 120 [--seed 1] [--limit 25] [--refuse-json]`
 */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    users: { type: 'string', default: '120' },
    seed: { type: 'string', default: '1' },
    limit: { type: 'string' },
    'refuse-json': { type: 'boolean', default: false },
  },
})
const peer = await startPeer({
  port: Number(values.port),
  users: Number(values.users),
  seed: Number(values.seed),
  refuseJson: values['refuse-json'],
  rateLimit: values.limit === undefined ? null : { perTenSeconds: Number(values.limit), perHour: 3600 },
})
process.stdout.write(
  Object.entries(peer.env)
    .map(([name, value]) => `${name}=${value}\n`)
    .join(''),
)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void peer.close())
