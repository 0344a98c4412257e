import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadCatalogue } from '../../catalogue/index.js'
import { fixturesOf, foldersOfFixtures } from './fixtures.fixture.js'
import { checks } from '../index.js'

const root = new URL('../', import.meta.url)
const ruleFiles = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(file =>
  /^[a-z]+\/[a-z]+-\d+\.ts$/.test(file),
)

/** Where the checks of a clause stand: `src/checks/page/page-5.ts`. */
function fileOf(clause: string): string {
  const [, group = '', number = ''] = /^([A-Z]+)-(\d+)\//.exec(clause) ?? []
  return `src/checks/${group.toLowerCase()}/${group.toLowerCase()}-${number}.ts`
}

test('a file holds the checks of the rule after which it is called', () => {
  for (const file of ruleFiles) {
    const rule = /([a-z]+-\d+)\.ts$/.exec(file)?.[1]?.toUpperCase() ?? ''
    const clauses = [...readFileSync(new URL(file, root), 'utf8').matchAll(/'([A-Z]+-\d+)\/[\w-]+'/g)]
    expect(clauses.length, `src/checks/${file} judges no clause`).toBeGreaterThan(0)
    for (const [clause, of] of clauses) expect(of, `src/checks/${file}: ${clause}`).toBe(rule)
  }
})

test('the id of a check is in the registry once', () => {
  const listed = checks.map(check => check.id)
  expect(listed.filter((id, i) => listed.indexOf(id) !== i)).toEqual([])
})

test('every check names a clause addressed to the target, and no two the same', () => {
  for (const { id, clause } of checks) {
    const file = fileOf(clause)
    expect(() => loadCatalogue().clause(clause), `${file}: ${id} judges ${clause}`).not.toThrow()
    expect(
      loadCatalogue().clause(clause).subject,
      `${file}: ${id} judges ${clause}, which is addressed to clients`,
    ).toBe('target')
  }
  const clauses = checks.map(check => check.clause)
  expect(
    clauses.filter((clause, i) => clauses.indexOf(clause) !== i),
    'judged by two checks',
  ).toEqual([])
})

test('every check has an exchange that passes and one that fails', () => {
  for (const { id } of checks) {
    expect(foldersOfFixtures(), `fixtures/exchanges/${id}/ is missing`).toContain(id)
    const names = fixturesOf(id).map(fixture => fixture.name)
    expect(
      names.filter(name => name.startsWith('pass-')),
      `add fixtures/exchanges/${id}/pass-….json`,
    ).not.toEqual([])
    expect(
      names.filter(name => name.startsWith('fail-')),
      `add fixtures/exchanges/${id}/fail-….json`,
    ).not.toEqual([])
    for (const { name, path, expected } of fixturesOf(id)) {
      expect(
        expected.length > 0,
        `fixtures/exchanges/${path}: fail-* expects something, pass-* and silent-* nothing`,
      ).toBe(name.startsWith('fail-'))
    }
  }
  const ids = checks.map(check => check.id)
  for (const folder of foldersOfFixtures())
    expect(ids, `fixtures/exchanges/${folder}/ belongs to no check`).toContain(folder)
})
