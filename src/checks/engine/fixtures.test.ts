import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { loadCatalogue } from '../../catalogue/index.js'
import { parseJson, stringifyJson } from '../../json/index.js'
import { createValidators } from '../../validators/index.js'
import { fixturesOf, foldersOfFixtures } from './fixtures.fixture.js'
import { checks, inspectExchange } from '../index.js'

const catalogue = loadCatalogue()
const validators = createValidators(catalogue)
const schema = JSON.parse(
  readFileSync(new URL('../../../schemas/meta/exchange.schema.json', import.meta.url), 'utf8'),
) as object
const fits = new Ajv2020({ allErrors: true }).compile(schema)

const known = checks.filter(check => foldersOfFixtures().includes(check.id))

describe.each(known.map(check => [check.id, check] as const))('%s', (_, check) => {
  test.each(fixturesOf(check.id).map(fixture => [fixture.name, fixture] as const))(
    '%s',
    (name, { exchange, expected, json }) => {
      // Bigints are for our own reader; the schema does not look into bodies.
      expect(fits(JSON.parse(stringifyJson(json))), JSON.stringify(fits.errors)).toBe(true)
      const [found] = inspectExchange(exchange, { catalogue, validators, checks: [check] })
      const silent = name.startsWith('silent-')
      expect(found?.applicable, silent ? 'the exchange cannot show the clause' : 'the exchange shows the clause').toBe(
        !silent,
      )
      const seen = (found?.observations ?? []).map(({ at, severity }) =>
        severity === undefined ? { at } : { at, severity },
      )
      expect(parseJson(stringifyJson(seen))).toEqual(expected)
      for (const { message } of found?.observations ?? []) expect(message).toMatch(/\w/)
    },
  )
})
