import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadCatalogue, userField } from '../../../catalogue/index.js'
import type { Random } from '../../../sandbox/seed/random.js'
import type { Command } from '../child.js'

/** What documents are made for. */
export interface Circumstances {
  readonly random: Random
  /** What the documents hold and no output may show. */
  readonly secret: string
  /** A sandbox on loopback that the command may call: its variables, and ids of its users. */
  readonly env: Readonly<Record<string, string>>
  readonly userIds: readonly string[]
  /** A run as `--json` wrote it. */
  readonly run: string
}

/** A kind of file that a command reads: a sound one, and the command. */
export interface FileKind {
  readonly id: string
  readonly name: string
  /** The command tells secrets of the sandbox that it starts. */
  readonly tellsItsOwn?: true
  text(circumstances: Circumstances): string
  command(
    file: string,
    circumstances: Circumstances,
  ): Pick<Command, 'args' | 'interrupt'> & { readonly env?: Command['env'] }
}

const root = join(import.meta.dirname, '../../../..')
const fixtures = join(root, 'fixtures/exchanges')

interface ExchangeFixture {
  readonly exchange: {
    readonly operationId?: string
    readonly request?: { readonly url: string; readonly method?: string; readonly body?: unknown }
    readonly response: {
      readonly status: number
      readonly headers?: Readonly<Record<string, string>>
      readonly body?: unknown
    }
  }
}

/** One of the recorded exchanges that checks are tried on. */
function exchangeOf(random: Random): ExchangeFixture['exchange'] {
  for (;;) {
    const folder = join(fixtures, random.pick(readdirSync(fixtures)))
    const text = readFileSync(join(folder, random.pick(readdirSync(folder))), 'utf8')
    const { exchange } = JSON.parse(text) as Partial<ExchangeFixture>
    if (exchange?.operationId !== undefined) return exchange
  }
}

const methodOf = (id: string): string => loadCatalogue().operation(id).method

function harEntry({ operationId = '', request, response }: ExchangeFixture['exchange'], secret: string): object {
  const headers = Object.entries(response.headers ?? {}).map(([name, value]) => ({ name, value }))
  return {
    startedDateTime: '2026-01-05T09:00:00.000Z',
    time: 12,
    request: {
      method: methodOf(operationId),
      url: request?.url ?? '',
      httpVersion: 'HTTP/1.1',
      headers: [{ name: 'Authorization', value: `Bearer ${secret}` }],
      queryString: [],
      ...(request?.body === undefined
        ? {}
        : { postData: { mimeType: 'application/json', text: JSON.stringify(request.body) } }),
    },
    response: {
      status: response.status,
      statusText: 'OK',
      headers: [{ name: 'Content-Type', value: 'application/json' }, ...headers],
      content: { size: 10, mimeType: 'application/json', text: JSON.stringify(response.body ?? null) },
    },
    cache: {},
    timings: {},
  }
}

function oldestAndNewest(): readonly string[] {
  const { versions } = loadCatalogue()
  return [versions[0] ?? '', versions.at(-1) ?? '']
}

const REPORT = ['--json', 'report.json']

/** Every kind of file that somebody may hand to a command. */
export const fileKinds: readonly FileKind[] = [
  {
    id: 'har',
    name: 'traffic.har',
    text: ({ random, secret }) =>
      JSON.stringify({
        log: {
          creator: { name: 'x', version: '1' },
          entries: Array.from({ length: 1 + random.below(6) }, () => harEntry(exchangeOf(random), secret)),
        },
      }),
    command: file => ({ args: ['check', file, ...REPORT] }),
  },
  {
    id: 'exchange',
    name: 'exchange.json',
    text: ({ random }) => JSON.stringify(exchangeOf(random)),
    command: file => ({ args: ['check', file, '--strict', ...REPORT] }),
  },
  {
    id: 'body',
    name: 'body.json',
    text: ({ random }) => JSON.stringify(exchangeOf(random).response.body ?? null),
    command(file, { random }) {
      const { operationId = '', request, response } = exchangeOf(random)
      const headers = Object.entries(response.headers ?? {}).flatMap(([name, value]) => [
        '--header',
        `${name}: ${value}`,
      ])
      const url = request === undefined ? [] : ['--url', request.url]
      return {
        args: [
          'check',
          '--operation',
          operationId,
          '--status',
          String(response.status),
          ...headers,
          ...url,
          file,
          ...REPORT,
        ],
      }
    },
  },
  {
    id: 'run',
    name: 'run.json',
    text: ({ run }) => run,
    command: (file, { run }) => {
      const [, fingerprint = '0'] = /"fingerprint":\s*"(\w+)"/.exec(run) ?? []
      return { args: ['verify', '--replay', fingerprint, '--from', file, ...REPORT] }
    },
  },
  {
    id: 'journal',
    name: 'journal.jsonl',
    text({ random, env, userIds }) {
      const line = (event: string, i: number): string =>
        JSON.stringify({
          event,
          at: 1_767_000_000_000 + i,
          apiUrl: env['PROCORE_API_URL'],
          companyId: env['PROCORE_COMPANY_ID'],
          tag: 'asbuilt+x',
          email: `asbuilt+x${i}@example.com`,
          ...(event === 'created' ? { userId: random.pick(userIds) } : {}),
        })
      return Array.from(
        { length: 2 + random.below(6) },
        (_, i) => `${line(random.pick(['intent', 'created', 'refused', 'inactive']), i)}\n`,
      ).join('')
    },
    command: (file, { env }) => ({ args: ['cleanup', '--journal', file, '--max-wait', '1'], env }),
  },
  {
    id: 'company',
    name: 'company.json',
    tellsItsOwn: true,
    text: ({ random }) =>
      readFileSync(join(root, 'fixtures/companies', random.pick(['second.json', 'other.json'])), 'utf8'),
    command: file => ({
      args: ['sandbox', '--port', '0', '--seed-file', file],
      interrupt: { signal: 'SIGTERM', on: /Ctrl-C/ },
    }),
  },
  {
    id: 'environment',
    name: '.env',
    text: ({ env, secret }) =>
      Object.entries({ ...env, PROCORE_READONLY_CLIENT_SECRET: secret })
        .map(([name, value]) => `${name}=${value}\n`)
        .join(''),
    command: () => ({ args: ['verify', '--only', 'PAGE', '--budget', '12', '--max-wait', '1', ...REPORT] }),
  },
  {
    id: 'accepted',
    name: 'accepted.yaml',
    text: () =>
      [
        '- rule: response-field-removed',
        `  at: /response/200/body/*/${userField.email}`,
        '  reason: "nobody reads it"',
        '- change: 3f2a91c04d7e',
        '  reason: known',
        '',
      ].join('\n'),
    command: file => ({ args: ['diff', ...oldestAndNewest(), '--accept', file] }),
  },
]
