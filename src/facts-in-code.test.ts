import { describe, expect, it } from 'vitest'
import { loadCatalogue } from './catalogue/index.js'
import { factsIn, factsInCode, finderOf } from './facts-in-code.fixture.js'

const catalogue = loadCatalogue()

/**
 * The places that may name one all the same, with the reason. This list may only shrink: what the catalogue can tell is
 * asked of it, a field by the part it plays (`userField.email`). The peer and the definitions of faults are exempt.
 */
const allowed: readonly { readonly why: string; readonly places: Readonly<Record<string, readonly string[]>> }[] = [
  {
    why: 'an example in --help, for people to copy',
    places: {
      'src/cli/commands/diff.ts': ['1.0', '/users', 'permission_template'],
      'src/cli/commands/verify-options.ts': ['v1.2'],
    },
  },
  {
    why: 'which parts of a run are held to the byte',
    places: { 'src/proof/characterization/main.ts': ['v1.0', 'v1.1', 'v1.2', 'v1.2'] },
  },
  {
    why: 'a field of a token that has the name of a field of a user',
    places: {
      'src/checks/token/token-1.ts': ['created_at'],
      'src/sandbox/oauth/endpoints.ts': ['created_at', 'created_at'],
      'src/scenarios/token/grants.ts': ['created_at', 'created_at', 'created_at', 'created_at'],
    },
  },
  {
    why: 'a number of something else: requests, digits, lines of a cache',
    places: {
      'src/proof/detection.ts': ['1000'],
      'src/runner/order.ts': ['1000'],
      'src/sandbox/changes/variants/limits.ts': ['1000'],
      'src/sandbox/seed/made-up-users.ts': ['1000'],
      'src/sandbox/serving/route.ts': ['1000'],
      'src/scenarios/user/hostile-body.ts': ['1000', '2000'],
    },
  },
  {
    why: 'a place in a file of ours, not on the wire',
    places: { 'src/sandbox/seed/read-company-file.ts': ['/users'] },
  },
]
const MOST = 23

describe('facts in code', () => {
  const places = allowed.flatMap(entry => Object.entries(entry.places))

  it('stand only where a reason is given', () => {
    const left = new Map(places.map(([file, names]) => [file, [...names]]))
    const unexpected = factsInCode(catalogue).flatMap(({ file, line, kind, name }) => {
      const names = left.get(file) ?? []
      const index = names.indexOf(name)
      if (index >= 0) names.splice(index, 1)
      return index >= 0 ? [] : [`${file}:${line} names the ${kind} ${name}: ask the catalogue`]
    })
    expect(unexpected).toEqual([])
    const stale = [...left].flatMap(([file, names]) =>
      names.map(name => `${file} no longer names ${name}: take it out`),
    )
    expect(stale).toEqual([])
  })

  it('are fewer with time', () => {
    expect(places.flatMap(([, names]) => names).length).toBeLessThanOrEqual(MOST)
    expect(allowed.every(({ why }) => why !== '')).toBe(true)
  })

  it.each([
    ['an operation', "const id = 'rest_v10_users_get'", 'rest_v10_users_get'],
    ['a version', "if (version === '1.3') return", '1.3'],
    ['a version in a name', "select('total-one-more@1.2')", '@1.2'],
    ['a path', 'const url = `${host}/users`', '/users'],
    ['a field', "user['email_address']", 'email_address'],
    ['a field of one word', "const shown = ['zip']", 'zip'],
    ['a field of one word in JSON', 'const body = `"notes":${text}`', 'notes'],
    ['a field of one word in a form', 'const part = `${root}[avatar]`', 'avatar'],
    ['a field of one word in a pointer', 'const at = `${place}/vendor`', 'vendor'],
    ['a field of one word of a user', 'const shown = user.vendor', 'vendor'],
    ['a field of one word for a key', "const sent = { city: 'Oslo' }", 'city'],
    ['a field in a pointer', 'const at = `${place}/job_title`', 'job_title'],
    ['a field in a regular expression', 'const name = /(employee_id|fax)$/', 'employee_id'],
    ['a member', 'const text = user.last_name', 'last_name'],
    ['a member taken apart', 'const { is_active: active } = user', 'is_active'],
    ['a key', 'const sent = { first_name: name }', 'first_name'],
    ['a limit', 'const MOST = 1_000', '1000'],
    ['a limit as a text', "[['per_page', '100']]", '100'],
  ])('are found: %s', (_, code, name) => {
    const [found] = factsIn('x.ts', code, finderOf(catalogue))
    expect(found?.name).toBe(name)
    expect(found?.line).toBe(1)
  })

  it.each([
    ['a unit', 'sleep(seconds * 1000)'],
    ['a clause, whose type is checked', "const CLAUSE = 'PAGE-2/honours-up-to-1000'"],
    ['an import', "import { users } from './engine/users.js'"],
    ['an ordinary word', 'const { city } = places'],
    ['an ordinary word for a value', 'const sent = { [field]: address }'],
    ['an ordinary word in a sentence', "const text = 'the address of a user'"],
    ['the name of a file', "const file = './vendor.js'"],
    ['a number of another thing', "const versions = ['1.5', '2.0.1']"],
  ])('are not: %s', (_, code) => {
    expect(factsIn('x.ts', code, finderOf(catalogue))).toEqual([])
  })
})
