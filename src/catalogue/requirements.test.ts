import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CatalogueError, loadCatalogue, schemasFolder } from './index.js'
import { readGenerated } from './catalogue-data.js'
import { checkRequirements } from './check-requirements.js'
import { expandRequirements } from './requirements.js'
import { selectorKeys } from './selector.js'
import { readRequirementSource } from './sources.js'

const catalogue = loadCatalogue()
const clause = (fields: object = {}): object => ({ id: 'first', text: 'Something holds.', ...fields })
const rule = (fields: object = {}): object => ({
  id: 'PAGE-1',
  title: 'Pages',
  sources: ['ref'],
  clauses: [clause()],
  ...fields,
})
function expand(...rules: unknown[]): ReturnType<typeof expandRequirements> {
  const entries: unknown = rules
  checkRequirements(entries)
  return expandRequirements(entries, catalogue)
}
const only = (...rules: unknown[]): ReturnType<typeof expand>[number]['clauses'][number] | undefined =>
  expand(...rules)[0]?.clauses[0]

describe('expandRequirements', () => {
  it('gives a clause its rule, sources, severity, subject and operations', () => {
    expect(expand(rule())).toMatchObject([
      {
        id: 'PAGE-1',
        group: 'PAGE',
        clauses: [
          {
            id: 'PAGE-1/first',
            rule: 'PAGE-1',
            sources: ['ref'],
            severity: 'violation',
            subject: 'target',
            operationIds: catalogue.operations.map(({ id }) => id),
          },
        ],
      },
    ])
  })

  it.each<[string, object, string]>([
    ['ref', { sources: ['profile', 'ref'] }, 'violation'],
    ['docs', { sources: ['docs'] }, 'violation'],
    ['wire', { sources: ['wire'] }, 'deviation'],
    ['profile', { sources: ['profile'] }, 'deviation'],
    ['the rule', { severity: 'info' }, 'info'],
    ['the clause', { severity: 'info', clauses: [clause({ severity: 'deviation' })] }, 'deviation'],
    ['the sources of the clause', { clauses: [clause({ sources: ['profile'] })] }, 'deviation'],
  ])('takes the severity from %s', (_, fields, severity) => {
    expect(only(rule(fields))?.severity).toBe(severity)
  })

  it.each<[unknown, number]>([
    ['operations', 54],
    ['token', 3],
    ['everything', 57],
    [{ paginated: true }, 8],
    [{ action: 'token' }, 1],
    [[{ action: 'me' }, { population: 'all' }], 8],
  ])('expands %o to %i operations', (applies, count) => {
    expect(only(rule({ applies }))?.operationIds).toHaveLength(count)
    expect(only(rule({ applies: 'token', clauses: [clause({ applies })] }))?.operationIds).toHaveLength(count)
  })

  it('takes the full id of a clause as well', () => {
    expect(only(rule({ clauses: [clause({ id: 'PAGE-1/first' })] }))?.id).toBe('PAGE-1/first')
  })

  it.each<[string, unknown[], RegExp]>([
    ['an unknown key of a rule', [rule({ colour: 'red' })], /PAGE-1: unknown colour/],
    [
      'an unknown key of a clause',
      [rule({ clauses: [clause({ sevrity: 'info' })] })],
      /PAGE-1\/first: unknown sevrity/,
    ],
    ['an unknown key of a selector', [rule({ applies: { verb: 'GET' } })], /unknown verb/],
    ['an unknown severity', [rule({ severity: 'grave' })], /PAGE-1, severity: is one of .*not grave/],
    [
      'an unknown subject',
      [rule({ clauses: [clause({ subject: 'me' })] })],
      /PAGE-1\/first, subject: is one of target, client, not me/,
    ],
    [
      'an unknown source',
      [rule({ sources: ['hearsay'] })],
      /sources, 0: is one of ref, docs, wire, profile, not hearsay/,
    ],
    ['no source', [rule({ sources: [] })], /PAGE-1, sources: must NOT have fewer than 1 items/],
    [
      'an unknown word for applies',
      [rule({ applies: 'all' })],
      /PAGE-1, applies: is one of operations, token, everything, not all/,
    ],
    ['a selector that fits nothing', [rule({ applies: { status: 418 } })], /no operation fits \{"status":418\}/],
    [
      'one selector of several that fits nothing',
      [rule({ applies: [{ method: 'GET' }, { status: 418 }] })],
      /no operation fits/,
    ],
    ['a rule given twice', [rule(), rule()], /given twice: PAGE-1/],
    ['a clause given twice', [rule({ clauses: [clause(), clause()] })], /given twice: PAGE-1\/first/],
    [
      'a clause of another rule',
      [rule({ clauses: [clause({ id: 'PAGE-2/first' })] })],
      /PAGE-2\/first stands in PAGE-1/,
    ],
    ['an id that is none', [rule({ id: 'pages' })], /pages, id: must match pattern .*Group and number: PAGE-4/],
    ['no clause', [rule({ clauses: [] })], /PAGE-1, clauses: must NOT have fewer than 1 items/],
    ['no text', [rule({ clauses: [clause({ text: ' ' })] })], /PAGE-1\/first, text: must match pattern/],
    ['an entry that is none', [null], /rule 0: must be object/],
    ['a clause that is none', [rule({ clauses: [null] })], /PAGE-1\/clause 0: must be object/],
  ])('refuses %s', (_, rules, message) => {
    expect(() => expand(...rules)).toThrow(message)
    expect(() => expand(...rules)).toThrow(CatalogueError)
  })

  it('refuses what is no list, and a file that is not there', () => {
    expect(() => checkRequirements({})).toThrow(/the list of rules: must be array/)
    expect(() => readGenerated(new URL('file:///nowhere/requirements.json'))).toThrow(
      /nowhere\/requirements.json is missing; npm run generate writes it/,
    )
  })
})

describe('schemas/meta/requirements.schema.json', () => {
  it('takes requirements.yaml', () => {
    expect(() => checkRequirements(readRequirementSource())).not.toThrow()
  })

  it('has the keys of a selector that code reads, and no others', () => {
    const schema = JSON.parse(readFileSync(new URL('meta/requirements.schema.json', schemasFolder), 'utf8')) as {
      $defs: { selector: { properties: object } }
    }
    expect(Object.keys(schema.$defs.selector.properties)).toEqual(selectorKeys)
  })
})

describe('the requirements of the project', () => {
  it('can be read, and each clause found by its id', () => {
    expect(catalogue.requirements.length).toBeGreaterThan(90)
    for (const { clauses } of catalogue.requirements)
      for (const one of clauses) expect(catalogue.clause(one.id)).toBe(one)
  })
})
