import { isObject, stringifyJson, type Json, type JsonObject } from '../findings/index.js'
import { defineCheck, type Judged } from './check.js'
import { sentEntries } from './sent-entries.js'
import { syncLists } from './sync-lists.js'

const isScalar = (value: Json): value is string | number | bigint => ['string', 'number', 'bigint'].includes(typeof value)
const textOf = (value: Json | undefined): string | undefined => (value === undefined ? undefined : typeof value === 'string' ? value : stringifyJson(value))

/** The attributes of an entry that its echo must show: texts and numbers that the operation knows. */
function attributesOf(entry: JsonObject, { catalogue, operation }: Judged): readonly string[] {
  const model = operation.request?.payload.model
  const known = model === undefined ? [] : catalogue.fieldsOf(model)
  return Object.keys(entry).filter(key => known.includes(key) && isScalar(entry[key] ?? null) && entry[key] !== '')
}

/** Sent entries that are objects and have something to echo. */
function echoable(judged: Judged): readonly JsonObject[] {
  const sent = sentEntries(judged) ?? []
  return sent.every(isObject) ? sent.filter(entry => attributesOf(entry, judged).length > 0) : []
}

export const errorEchoesTheEntry = defineCheck({
  id: 'error-echoes-the-entry',
  clause: 'SYNC-3/error-echoes-the-entry',
  needs: ['request'],
  judges: judged => (syncLists(judged)?.errors.length ?? 0) > 0 && echoable(judged).length === sentEntries(judged)?.length,
  *inspect(judged) {
    const sent = echoable(judged)
    for (const [i, error] of (syncLists(judged)?.errors ?? []).entries()) {
      const echoed = isObject(error) && sent.some(entry => attributesOf(entry, judged).every(key => textOf(error[key]) === textOf(entry[key])))
      if (!echoed) yield { at: `/response/body/errors/${i}`, expected: 'the attributes of an entry sent', received: isObject(error) ? Object.keys(error) : error, message: 'an error does not show the attributes of its entry' }
    }
  },
})
