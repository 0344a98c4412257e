import { describe, expect, it } from 'vitest'
import { CatalogueError, loadCatalogue } from './index.js'
import { expandRequirements, readRequirements } from './requirements.js'

const catalogue = loadCatalogue()
const clause = (fields: object = {}): object => ({ id: 'first', text: 'Something holds.', ...fields })
const rule = (fields: object = {}): object => ({
  id: 'PAGE-1',
  title: 'Pages',
  sources: ['ref'],
  clauses: [clause()],
  ...fields,
})
const expand = (...rules: unknown[]): ReturnType<typeof expandRequirements> => expandRequirements(rules, catalogue)
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
    ['an unknown severity', [rule({ severity: 'grave' })], /severity is one of .*not grave/],
    ['an unknown subject', [rule({ clauses: [clause({ subject: 'me' })] })], /subject is one of/],
    ['an unknown source', [rule({ sources: ['hearsay'] })], /sources is a list of/],
    ['no source', [rule({ sources: [] })], /sources is a list of/],
    [
      'an unknown word for applies',
      [rule({ applies: 'all' })],
      /applies is operations, token, everything or a selector, not all/,
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
      /the id of a clause looks like PAGE-1/,
    ],
    ['an id that is none', [rule({ id: 'pages' })], /the id of a rule looks like/],
    ['no clause', [rule({ clauses: [] })], /it has no clauses/],
    ['no text', [rule({ clauses: [clause({ text: ' ' })] })], /text is no text/],
    ['an entry that is none', [null], /the id of a rule/],
    ['a clause that is none', [rule({ clauses: [null] })], /PAGE-1/],
  ])('refuses %s', (_, rules, message) => {
    expect(() => expand(...rules)).toThrow(message)
    expect(() => expand(...rules)).toThrow(CatalogueError)
  })

  it('refuses what is no list, and a file that is not there', () => {
    expect(() => expandRequirements({}, catalogue)).toThrow(/no list of rules/)
    expect(() => readRequirements(catalogue, new URL('file:///nowhere/requirements.yaml'))).toThrow(
      /nowhere\/requirements.yaml is missing/,
    )
  })
})

describe('the requirements of the project', () => {
  it('can be read, and each clause found by its id', () => {
    expect(catalogue.requirements.length).toBeGreaterThan(90)
    for (const { clauses } of catalogue.requirements)
      for (const one of clauses) expect(catalogue.clause(one.id)).toBe(one)
  })
})
