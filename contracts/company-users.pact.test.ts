import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadCatalogue } from '../src/catalogue/index.js'
import { interactionsOf, pactFileOf, providerStates } from '../src/pact/index.js'
import { exercise } from './exercise.js'
import { readPact, replaceCommitted } from './pact-files.js'

const { versions, operations } = loadCatalogue()
const interactions = interactionsOf(loadCatalogue())

let folder: string
const done = new Set<string>()
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'asbuilt-pacts-'))
})

/** Only a whole round writes whole pacts; they must be those that are committed. */
afterAll(() => {
  try {
    if (done.size === interactions.length) publish()
  } finally {
    rmSync(folder, { recursive: true })
  }
})

function publish(): void {
  expect(readdirSync(folder).toSorted()).toEqual(versions.map(pactFileOf))
  for (const version of versions) {
    const wanted = interactions
      .filter(({ operation }) => operation.version === version)
      .map(({ description }) => description)
    expect(
      readPact(folder, pactFileOf(version))
        .interactions.map(({ description }) => description)
        .toSorted(),
    ).toEqual(wanted.toSorted())
  }
  expect(
    replaceCommitted(folder),
    'contracts/pacts was out of date and has been rewritten: look at the difference and commit it',
  ).toEqual([])
}

test('every operation has one interaction for each success, 401 and 403, 404 by id, 400 and 409 where declared', () => {
  const declaring = (status: number): number =>
    operations.filter(({ responses }) => responses.some(response => response.status === status)).length
  const byId = operations.filter(({ path }) => path.includes('{id}')).length
  const successes = operations.reduce((sum, { success }) => sum + success.length, 0)
  expect({ operations: operations.length, byId, successes }).toEqual({ operations: 54, byId: 20, successes: 55 })
  expect(interactions).toHaveLength(successes + 2 * operations.length + byId + declaring(400) + declaring(409))
  expect(interactions).toHaveLength(221)
})

test('no two interactions share description and state: the later would overwrite the earlier without a word', () => {
  const names = interactions.map(({ description, state }) => `${description}\n${providerStates[state.name]}`)
  expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([])
})

describe.each(versions)('version %s', version => {
  const ofVersion = interactions.filter(({ operation }) => operation.version === version)
  test.each(ofVersion.map(interaction => [interaction.description, interaction] as const))(
    '%s',
    async (description, interaction) => {
      await exercise(interaction, { folder })
      done.add(description)
    },
  )
})
