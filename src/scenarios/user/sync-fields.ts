import { bodyOf } from '../../findings/index.js'
import { isObject } from '../../json/index.js'
import { type Extra, judgeLayer, unknownLayer } from './extras.js'
import { defineScenario } from '../engine/scenario.js'
import { SkipError } from '../engine/verdict.js'
import { encode, idNumber } from '../engine/body-formats.js'
import { peel, type Layer } from './peel.js'
import { fieldsShown } from './sent-fields.js'
import { judgeSpecimens, specimenClauses, specimenFields } from './specimens.js'
import { syncTook } from './update-transports.js'

/** A sync of one own user with special texts and a field that nobody knows, over each transport (USER-11, USER-15). */
export const syncFields = defineScenario({
  id: 'sync-fields',
  clauses: [...specimenClauses, 'USER-15/unknown-field-ignored'],
  appliesTo: { action: 'sync' },
  mode: 'write',
  requests: 6,
  async run(context) {
    const { operation, directory, catalogue } = context
    const accepted = await context.api.transports.accepted(operation)
    if (accepted.length === 0) throw new SkipError('transport-refused', 'neither JSON nor multipart was taken')
    const { id } = await context.users.take('user-writes')
    const show = directory.showBeside(operation)
    const wipe = {
      last_name: 'Asbuilt',
      city: '',
      origin_data: '',
      job_title: '',
      email_signature: '',
      employee_id: '',
      zip: '',
      fax_number: '',
    }
    for (const transport of accepted) {
      const call = async (fields: object) => {
        const sent = { id: idNumber(id), ...fields }
        const exchange = await context.api.send({ operation, body: encode(operation, transport, [sent]) })
        return { exchange, taken: syncTook(exchange, id), sent }
      }
      // So that what an earlier write left behind passes for nothing.
      await call(wipe)
      const layers: Layer<Extra>[] = [{ name: 'core', fields: specimenFields }, unknownLayer(context)]
      const peeled = await peel(layers, call)
      if (!peeled.taken) continue
      judgeLayer(context, 'USER-15/unknown-field-ignored', peeled, 'unknown-field')
      const shown = await context.api.send({ operation: show, path: { id } })
      const user = bodyOf(shown)
      if (isObject(user))
        judgeSpecimens(context, peeled.sent, user, fieldsShown(catalogue, show), [peeled.exchange, shown])
    }
    for (const clause of this.clauses)
      context.verdict.skip(clause, 'baseline-refused', 'the sync of an own user was not carried out')
  },
})
