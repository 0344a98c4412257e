import { loadCatalogue, userField, type Action, type Operation } from '../../catalogue/index.js'
import { startChild, type Running } from '../fuzz/sandbox/fuzz-sandbox.js'
import { defineProof, type Job } from '../proof.js'

/** What a sandbox is asked for in all, and in how many parts; a twentieth of it where the time is short. */
const ASKED = { reads: 100_000, tokens: 100_000, pictures: 10_000 }
const WHOLE = 'memory-whole'
const SHARE = 'memory-share'
const PARTS = 10
/** Calls on their way at a time. */
const AT_A_TIME = 8
/** Bytes. */
const PICTURE = 2048

/** Bytes that may be in use after the last part, over and above those after the first: a user takes some of them. */
const MOST_GROWTH = 32 * 1024 * 1024 + ASKED.pictures * 4096

interface Grown {
  /** Bytes in use after each part. */
  readonly kept: readonly number[]
}

const { operations, tokenOperations } = loadCatalogue()

/** Tokens, users with pictures, and reads by the hundred thousand: what a sandbox keeps does not grow with them. */
export const sandboxMemoryProof = defineProof<Job, Grown>({
  id: 'memory',
  title: 'Memory of the sandbox',

  jobs: ({ full }) => [jobNamed(full ? WHOLE : SHARE)].flatMap(job => job ?? []),
  jobNamed,

  async work({ name }) {
    const running = await startChild()
    const kept: number[] = []
    for (let part = 0; part < PARTS; part += 1) {
      await askPart(running, part, partOf(name))
      kept.push((await running.ask('kept'))?.kept ?? NaN)
    }
    running.child.kill()
    return { kept }
  },

  tell: ({ kept }) => `in use, a line for each tenth of the calls: ${kept.map(mebibytes).join(', ')}`,

  judge(results) {
    const growths = results.map(({ kept }) => (kept.at(-1) ?? NaN) - (kept[0] ?? NaN))
    const most = Math.max(...growths)
    return {
      summary: `${mebibytes(most)} more in use than after the first tenth`,
      problems: most <= MOST_GROWTH ? [] : [{ text: `at most ${mebibytes(MOST_GROWTH)} more were expected` }],
    }
  },
})

const partOf = (name: string): number => 1 / PARTS / (name === WHOLE ? 1 : 20)

function jobNamed(name: string): Job | null {
  if (name !== WHOLE && name !== SHARE) return null
  return { name, requests: Math.round((ASKED.reads + ASKED.tokens) * PARTS * partOf(name)) }
}

const mebibytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MiB`

async function askPart({ aim }: Running, part: number, share: number): Promise<void> {
  const origin = `http://${aim.host}`
  const [token, create, list] = [operationThat('token'), operationThat('create'), operationThat('list')]
  const urlOf = ({ path, companyIn }: Operation): string => {
    const query = companyIn === 'query' ? `company_id=${aim.companyId}` : ''
    return `${origin}${path.replace('{company_id}', aim.companyId)}?${query}`
  }
  const headers = { authorization: `Bearer ${aim.token}`, 'procore-company-id': aim.companyId }
  const grant = { grant_type: 'client_credentials', client_id: aim.clientId, client_secret: aim.clientSecret }
  const root = create.request?.root ?? ''
  const newUser = (i: number): FormData => {
    const form = new FormData()
    form.set(`${root}[${userField.familyName}]`, `Memory ${part}`)
    form.set(`${root}[${userField.email}]`, `memory.${part}.${i}@example.com`)
    form.set(`${root}[${userField.picture}]`, new Blob([Buffer.alloc(PICTURE, i)], { type: 'image/png' }), 'a.png')
    return form
  }
  await repeat(ASKED.tokens * share, () =>
    fetch(`${origin}${token.path}`, { method: 'POST', body: new URLSearchParams(grant) }),
  )
  await repeat(ASKED.pictures * share, i => fetch(urlOf(create), { method: 'POST', headers, body: newUser(i) }))
  await repeat(ASKED.reads * share, i => fetch(`${urlOf(list)}&page=${i % 97}&per_page=${1 + (i % 50)}`, { headers }))
}

function operationThat(action: Action): Operation {
  const found = [...operations, ...tokenOperations].find(operation => operation.action === action)
  if (found === undefined) throw new Error(`no operation is a ${action}`)
  return found
}

/** @throws Error where an answer is no success. */
async function repeat(times: number, ask: (i: number) => Promise<Response>): Promise<void> {
  let next = 0
  const askOn = async (): Promise<void> => {
    for (let i = next++; i < times; i = next++) {
      const answer = await ask(i)
      const text = await answer.text()
      if (!answer.ok) throw new Error(`${answer.status} ${text.slice(0, 200)}`)
    }
  }
  await Promise.all(Array.from({ length: AT_A_TIME }, askOn))
}
