import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadCatalogue } from '../../catalogue/index.js'
import { isObject, parseJson, stringifyJson } from '../../json/index.js'
import type { Exchange, Severity } from '../../findings/index.js'
import { createValidators } from '../../validators/index.js'
import { inspectExchange } from '../index.js'
import { readRecording } from '../../recordings/index.js'
import { createRedactor } from '../../redaction/index.js'
import { atOnce } from '../../slices.js'

const catalogue = loadCatalogue()
const validators = createValidators(catalogue)
const folder = new URL('../../../fixtures/wire/', import.meta.url)
const shapes = readdirSync(folder).map(name => [name, readFileSync(new URL(name, folder), 'utf8')] as const)

function seen(
  exchange: Exchange | undefined,
): readonly { readonly check: string; readonly severity: Severity; readonly at: string }[] {
  if (exchange === undefined) throw new Error('no exchange was read')
  return inspectExchange(exchange, { catalogue, validators }).flatMap(({ check, observations }) =>
    observations.map(({ at, severity }) => ({
      check: check.id,
      severity: severity ?? catalogue.clause(check.clause).severity,
      at,
    })),
  )
}

const violations = (exchange: Exchange | undefined) => seen(exchange).filter(({ severity }) => severity === 'violation')
const read = (name: string): Exchange | undefined =>
  atOnce(readRecording(name, readFileSync(new URL(name, folder), 'utf8'), { catalogue, redactor: createRedactor() }))
    .exchanges[0]

describe('shapes seen on the live API raise no violation', () => {
  test.each(shapes)('%s', (name, text) => {
    expect(
      violations(atOnce(readRecording(name, text, { catalogue, redactor: createRedactor() })).exchanges[0]),
    ).toEqual([])
  })

  test.each(shapes)('%s as a bare body', (name, text) => {
    const json = parseJson(text)
    if (!isObject(json) || !isObject(json.response)) throw new Error(`${name} is no exchange file`)
    const { body, text: raw, status } = json.response
    const bare = body === undefined ? String(raw) : stringifyJson(body)
    const [exchange] = atOnce(
      readRecording('body.json', bare, {
        catalogue,
        redactor: createRedactor(),
        operation: String(json.operationId),
        status: Number(status),
      }),
    ).exchanges
    expect(exchange?.unknown).toEqual(['request', 'headers'])
    expect(violations(exchange)).toEqual([])
  })
})

test('what the wire leaves out or adds is told all the same', () => {
  const show = seen(read('show-v1.3-without-null-fields.json'))
  expect(show).toContainEqual({ check: 'every-field-present', severity: 'deviation', at: '/response/body/zip' })
  expect(show).toContainEqual({ check: 'unknown-fields', severity: 'info', at: '/response/body/locale' })
  const list = seen(read('list-v1.1-without-nine-fields.json'))
    .filter(({ check }) => check === 'every-field-present')
    .map(({ at }) => at.split('/').at(-1))
  expect(list.toSorted()).toEqual([
    'company_permission_template',
    'created_at',
    'email_signature',
    'last_login_at',
    'notes',
    'origin_data',
    'permission_template',
    'updated_at',
    'welcome_email_sent_at',
  ])
  expect(seen(read('error-empty-object.json'))).toEqual([
    { check: 'error-says-what-is-wrong', severity: 'deviation', at: '/response/body' },
  ])
  expect(seen(read('sync-lists-in-place-of-map.json')).map(({ check }) => check)).toEqual(['sync-map-of-texts'])
})
