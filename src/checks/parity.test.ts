import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadCatalogue } from '../catalogue/index.js'
import { fixturesOf, foldersOfFixtures } from './fixtures.fixture.js'
import { checks } from './index.js'

const sources = readdirSync(new URL('.', import.meta.url)).filter(
  file => file.endsWith('.ts') && !/\.(test|fixture)\.ts$/.test(file),
)
const defined = sources.flatMap(file =>
  [
    ...readFileSync(new URL(file, import.meta.url), 'utf8').matchAll(
      /^export const \w+(?:: Check)? = (?:defineCheck\(\{\s*id: |\w+Check\(\s*(?:\{\s*id: )?)'([^']+)'/gm,
    ),
  ].map(([, id]) => ({ file, id: id ?? '' })),
)

test('a check is called after its file', () => {
  for (const { file, id } of defined) expect(file, `src/checks/${file}: rename it, or its id ${id}`).toBe(`${id}.ts`)
})

test('every check is in the registry, once', () => {
  const listed = checks.map(check => check.id)
  for (const { file, id } of defined)
    expect(listed, `add ${id} of src/checks/${file} to src/checks/registry.ts`).toContain(id)
  for (const id of listed)
    expect(
      defined.map(one => one.id),
      `src/checks/registry.ts lists ${id}, which no file defines as an exported const`,
    ).toContain(id)
  expect(
    listed.filter((id, i) => listed.indexOf(id) !== i),
    'listed twice in src/checks/registry.ts',
  ).toEqual([])
})

test('every check names a clause addressed to the target, and no two the same', () => {
  for (const { id, clause } of checks) {
    expect(() => loadCatalogue().clause(clause), `src/checks/${id}.ts: clause ${clause}`).not.toThrow()
    expect(
      loadCatalogue().clause(clause).subject,
      `src/checks/${id}.ts judges ${clause}, which is addressed to clients`,
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
