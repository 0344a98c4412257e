import { expect, it } from 'vitest'
import { loadCatalogue } from '../catalogue/index.js'
import { checks } from '../checks/index.js'
import { faults } from '../sandbox/changes/index.js'
import { startSandbox } from '../sandbox/index.js'
import { randomFrom } from '../sandbox/seed/random.js'
import { losingProxy } from '../scenarios/model/losing-proxy.fixture.js'
import { scenarios } from '../scenarios/index.js'
import { targetOf } from '../target/embedded-target.js'
import { buildPlan } from './plan.js'
import { run } from './run.js'
import { parseSelection } from './selection.js'

const catalogue = loadCatalogue()

/** Two faults at once, and answers lost: what breaks in a scenario is ours, whoever may be blamed for it. */
it.each([
  [1, 'v1.3,USER', 0],
  [2, 'v1.1,SYNC', 0],
  [3, 'v1.2,LIST,PAGE', 0.05],
  [4, 'v1.3,BULK', 0.05],
])(
  'nothing of ours breaks on two faults at once (seed %i, %s, %d of the answers lost)',
  async (seed, only, share) => {
    const random = randomFrom(seed)
    const pair = [random.pick(faults).id, random.pick(faults).id]
    const sandbox = await startSandbox({ seed, users: 25, faults: [...new Set(pair)] })
    const proxy = await losingProxy(
      sandbox.url,
      (_, path, digest) => !path.startsWith('/oauth') && digest < share * 2 ** 32,
    )
    const broken: string[] = []
    try {
      const plan = buildPlan({
        catalogue,
        checks,
        scenarios,
        selection: parseSelection(catalogue, only, undefined),
        write: true,
        seed,
      })
      const stream = run(
        plan,
        { ...targetOf(sandbox), apiUrl: proxy.url },
        {
          maxWait: 5,
          onMistake: ({ clause, operationId, detail }) => broken.push(`${clause} ${operationId} ${detail ?? ''}`),
        },
      )
      for await (const outcome of stream) void outcome
      expect(stream.report().counts.requests).toBeGreaterThan(5)
    } finally {
      await proxy.close()
      await sandbox.close()
    }
    expect(broken, pair.join(' and ')).toEqual([])
  },
  120_000,
)
