import { userField } from '../../catalogue/index.js'
import { bodyOf, type ClauseId, type Exchange } from '../../findings/index.js'
import { isObject, type JsonObject, sameJson } from '../../json/index.js'
import { idNumber } from '../engine/answer.js'
import { encode } from '../engine/request-body.js'
import { defineScenario } from '../engine/scenario.js'
import type { ClauseVerdict } from '../engine/verdict.js'
import { type Extra, judgeLayer, unknownLayer } from './extras.js'
import { type Layer, sendLayers } from './layered-call.js'
import { differencesFromSent, fieldsShown } from './sent-fields.js'
import { syncTook } from './update-body-formats.js'

/**
 * Texts that careless servers change, each in a field that holds any text, with the clause that says it is kept
 * (USER-11).
 */
const specialTexts: readonly { readonly clause: ClauseId; readonly fields: JsonObject }[] = [
  {
    clause: 'USER-11/unicode-byte-for-byte',
    fields: {
      [userField.familyName]: 'Þórðardóttir Łukasz 山田太郎 𠮷野',
      [userField.city]: 'مرحبا שלום नमस्ते',
      [userField.originData]: '😀 👩‍👩‍👧‍👦 👍🏽 🏗️',
    },
  },
  {
    clause: 'USER-11/not-normalised',
    fields: { [userField.jobTitle]: 'Cafe\u0301 n\u0303o q\u0323\u0307 \u1100\u1161 ﬁ é' },
  },
  {
    clause: 'USER-11/quotes-and-markup-kept',
    // blanks at the end and twice in a row are text like any other
    fields: { [userField.signature]: `"Ada" & O'Brien  ‘x’ <b>1 < 2</b> &amp; c:\\dir\\n 100% %41 ` },
  },
  {
    clause: 'USER-11/leading-zeros-kept',
    fields: { [userField.personnelNumber]: '00417', [userField.postalCode]: '01067', [userField.fax]: '0049301234' },
  },
]

export const specialTextClauses: readonly ClauseId[] = specialTexts.map(({ clause }) => clause)

/** All special texts together, as fields of a user. The address has two lines. */
export const specialTextFields: JsonObject = {
  ...Object.fromEntries(specialTexts.flatMap(({ fields }) => Object.entries(fields))),
  [userField.address]: '1 Rue de l’Été\r\n2. Stock',
}

/**
 * Judges the four clauses on a user read back after it was written with `sent`. Fields that were not sent are left out.
 */
export function judgeSpecialTexts(
  verdict: ClauseVerdict,
  sent: JsonObject,
  user: JsonObject,
  shown: ReadonlySet<string>,
  exchanges: readonly Exchange[],
): void {
  for (const { clause, fields } of specialTexts) {
    const tried = Object.fromEntries(Object.entries(fields).filter(([field, text]) => sameJson(sent[field], text)))
    for (const { field, expected, received } of differencesFromSent(tried, user, shown)) {
      const message = `${field} is read back otherwise than it was sent`
      verdict.fail(clause, { at: `/response/body/${field}`, expected, received, message }, { exchanges })
    }
    if (differencesFromSent(tried, user, shown).length === 0 && Object.keys(tried).length > 0) verdict.pass(clause)
  }
}

/**
 * A sync keeps special texts (USER-11) and ignores unknown fields (USER-15), in each body format. It updates one own
 * user.
 */
export const syncFields = defineScenario({
  id: 'sync-fields',
  clauses: [...specialTextClauses, 'USER-15/unknown-field-ignored'],
  appliesTo: { action: 'sync' },
  mode: 'write',
  requests: 6,
  async run(context) {
    const { operation, directory, catalogue } = context
    const accepted = await context.api.formats.acceptedOrSkip(operation)
    const { id } = await context.users.take('user-writes')
    const show = directory.showBeside(operation)
    const wipe = {
      [userField.familyName]: 'Asbuilt',
      [userField.city]: '',
      [userField.originData]: '',
      [userField.jobTitle]: '',
      [userField.signature]: '',
      [userField.personnelNumber]: '',
      [userField.postalCode]: '',
      [userField.fax]: '',
    }
    for (const format of accepted) {
      const call = async (fields: object) => {
        const sent = { id: idNumber(id), ...fields }
        const exchange = await context.api.send({ operation, body: encode(operation, format, [sent]) })
        return { exchange, taken: syncTook(exchange, id), sent }
      }
      // what an earlier write left behind must not pass for this one
      await call(wipe)
      const layers: Layer<Extra>[] = [{ name: 'core', fields: specialTextFields }, unknownLayer(context)]
      const written = await sendLayers(layers, call)
      if (!written.taken) continue
      judgeLayer(context.verdict, 'USER-15/unknown-field-ignored', written, 'unknown-field')
      const shown = await context.api.send({ operation: show, path: { id } })
      const user = bodyOf(shown)
      if (isObject(user))
        judgeSpecialTexts(context.verdict, written.sent, user, fieldsShown(catalogue, show), [written.exchange, shown])
    }
    for (const clause of this.clauses)
      context.verdict.skip(clause, 'baseline-refused', 'the sync of an own user was not carried out')
  },
})
