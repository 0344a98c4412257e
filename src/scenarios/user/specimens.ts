import { sameJson, type JsonObject } from '../../json/index.js'
import type { ClauseId, Exchange } from '../../findings/index.js'
import type { ScenarioContext } from '../engine/context.js'
import { unlikeSent } from './sent-fields.js'

/** Text that careless servers change, each in a field that holds any text, with the clause that says it stays (USER-11). */
const specimens: readonly { readonly clause: ClauseId; readonly fields: JsonObject }[] = [
  {
    clause: 'USER-11/unicode-byte-for-byte',
    fields: { last_name: 'Þórðardóttir Łukasz 山田太郎 𠮷野', city: 'مرحبا שלום नमस्ते', origin_data: '😀 👩‍👩‍👧‍👦 👍🏽 🏗️' },
  },
  { clause: 'USER-11/not-normalised', fields: { job_title: 'Cafe\u0301 n\u0303o q\u0323\u0307 \u1100\u1161 ﬁ é' } },
  {
    clause: 'USER-11/quotes-and-markup-kept',
    // Blanks at the end and twice in a row are text like any other.
    fields: { email_signature: `"Ada" & O'Brien  ‘x’ <b>1 < 2</b> &amp; c:\\dir\\n 100% %41 ` },
  },
  { clause: 'USER-11/leading-zeros-kept', fields: { employee_id: '00417', zip: '01067', fax_number: '0049301234' } },
]

export const specimenClauses: readonly ClauseId[] = specimens.map(({ clause }) => clause)

/** All specimens together, as fields of a user. The address runs over two lines. */
export const specimenFields: JsonObject = {
  ...Object.fromEntries(specimens.flatMap(({ fields }) => Object.entries(fields))),
  address: '1 Rue de l’Été\r\n2. Stock',
}

/** Judges the four clauses on a user read back after it was written with `sent`; what was not sent is not looked at. */
export function judgeSpecimens(
  context: ScenarioContext,
  sent: JsonObject,
  user: JsonObject,
  shown: ReadonlySet<string>,
  exchanges: readonly Exchange[],
): void {
  for (const { clause, fields } of specimens) {
    const tried = Object.fromEntries(Object.entries(fields).filter(([field, text]) => sameJson(sent[field], text)))
    for (const { field, expected, received } of unlikeSent(tried, user, shown)) {
      const message = `${field} is read back otherwise than it was sent`
      context.verdict.fail(clause, { at: `/response/body/${field}`, expected, received, message }, { exchanges })
    }
    if (unlikeSent(tried, user, shown).length === 0 && Object.keys(tried).length > 0) context.verdict.pass(clause)
  }
}
