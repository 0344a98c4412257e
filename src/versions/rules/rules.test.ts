import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { MediaType, Operation, Parameter, Schema } from '../../catalogue/index.js'
import { bodySchema, payloadOf } from '../../catalogue/models.js'
import type { Json } from '../../json/index.js'
import { compareVersions } from '../compare.js'
import { changeRules } from './registry.generated.js'

interface Notation {
  readonly parameters?: readonly Parameter[]
  readonly request?: {
    readonly required: boolean
    readonly mediaTypes: readonly MediaType[]
    readonly schema: Schema
  } | null
  readonly responses?: Readonly<Record<string, { readonly headers: readonly string[]; readonly schema: Schema | null }>>
  readonly views?: readonly string[]
}

interface Case {
  readonly title: string
  readonly from: Notation | null
  readonly to: Notation | null
  readonly models?: Readonly<Record<string, Schema>>
  readonly expected: readonly {
    readonly rule: string
    readonly at: string
    readonly from: Json
    readonly to: Json
    readonly level: string
  }[]
}

const folder = new URL('../../../fixtures/versions/changes/', import.meta.url)
const fixtures = readdirSync(folder).map(file => ({
  id: file.replace('.json', ''),
  cases: JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as readonly Case[],
}))

function operationOf(version: string, notation: Notation, models: ReadonlyMap<string, Schema>): Operation {
  const responses = Object.entries(notation.responses ?? { 200: { headers: [], schema: null } }).map(
    ([status, { headers, schema }]) => ({
      status: status === 'default' ? ('default' as const) : Number(status),
      headers,
      body: schema === null ? null : bodySchema(schema),
    }),
  )
  const request = notation.request ? { ...notation.request, body: bodySchema(notation.request.schema) } : null
  return {
    id: `get_${version}`,
    version,
    method: 'GET',
    path: `/v${version}/things`,
    resource: '/things',
    summary: '',
    host: 'api',
    action: 'show',
    parameters: notation.parameters ?? [],
    companyIn: 'path',
    paginated: false,
    sortKeys: [],
    filters: [],
    views: notation.views ?? [],
    request: request && { ...request, ...payloadOf(request.body, models) },
    responses,
    success: responses.flatMap(({ status }) => (typeof status === 'number' && status < 300 ? [status] : [])),
  }
}

function changesOf({ from, to, models }: Case): Case['expected'] {
  const known = new Map(Object.entries(models ?? {}))
  const operations = Object.entries({ from, to }).flatMap(([version, notation]) =>
    notation === null ? [] : [operationOf(version, notation, known)],
  )
  return compareVersions({ operations, models: known, versions: ['from', 'to'] }, 'from', 'to').changes.map(
    ({ rule, at, from: before, to: after, level }) => ({ rule, at, from: before, to: after, level }),
  )
}

const byPlace = (a: Case['expected'][number], b: Case['expected'][number]): number =>
  `${a.rule} ${a.at}` < `${b.rule} ${b.at}` ? -1 : 1

describe.each(fixtures)('$id', ({ cases }) => {
  test.each(cases)('$title', oneCase => {
    expect([...changesOf(oneCase)].sort(byPlace)).toEqual([...oneCase.expected].sort(byPlace))
  })
})

describe('rules, files and fixtures go together', () => {
  const ids = changeRules.map(({ id }) => id)

  test('a rule is in the registry once', () => expect(new Set(ids).size).toBe(ids.length))
  test('every rule has a fixture that shows it', () => {
    const shown = fixtures
      .filter(({ id, cases }) => cases.some(({ expected }) => expected.some(({ rule }) => rule === id)))
      .map(({ id }) => id)
    expect(shown.sort()).toEqual([...ids].sort())
  })
})
