import { expect } from 'vitest'
import { loadCatalogue } from '../src/catalogue/index.js'
import { bodyOf, header, writeParts, type Exchange } from '../src/findings/index.js'
import type { Json } from '../src/json/index.js'
import { exampleIn, type Interaction } from '../src/pact/index.js'
import { createValidators, type Problem } from '../src/validators/index.js'

/** What our client and our validators make of an answer. */
export interface Reading {
  readonly status: number | undefined
  readonly body: Json | undefined
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly problems: readonly Problem[]
}

export type Read = (exchange: Exchange, interaction: Interaction) => Reading

export const read: Read = (exchange, { response: answer }) => {
  const body = bodyOf(exchange)
  return {
    status: exchange.response?.status,
    body,
    headers: Object.fromEntries(Object.keys(answer.headers).map(name => [name, header(exchange, name)])),
    problems: body === undefined ? [] : createValidators(loadCatalogue()).validate(answer.bodySchema, body),
  }
}

/** The client sent the whole form and no more (Pact lets further parts pass), and read what the mock server said. */
export function expectExchange(interaction: Interaction, exchange: Exchange, reading: Reading): void {
  const { response: answer, request } = interaction
  if (request.body?.kind === 'form')
    expect(exchange.request.body?.split('\n')).toEqual(writeParts(request.body.fields).split('\n'))
  expect(reading).toEqual({
    status: answer.status,
    body: exampleIn(answer.body),
    headers: Object.fromEntries(Object.entries(answer.headers).map(([name, template]) => [name, exampleIn(template)])),
    problems: [],
  })
}
