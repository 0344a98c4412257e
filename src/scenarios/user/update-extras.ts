import { userField } from '../../catalogue/index.js'
import { bodyOf } from '../../findings/index.js'
import { isObject } from '../../json/index.js'
import { succeeded } from '../engine/answer.js'
import { type BodyFormat } from '../engine/request-body.js'
import { defineScenario } from '../engine/scenario.js'
import { SkipError } from '../engine/verdict.js'
import {
  avatarLayer,
  type Extra,
  judgeAvatar,
  judgeLayer,
  judgeReadOnly,
  ownFieldLayer,
  readOnlyClauses,
  readOnlyLayer,
  unknownLayer,
} from './extras.js'
import { encodeWithFiles, type Layer, sendLayers } from './layered-call.js'

/** An update takes a picture (USER-9) and ignores fields that cannot be set (USER-12) and unknown ones (USER-15). */
export const updateExtras = defineScenario({
  id: 'update-extras',
  clauses: [
    'USER-9/avatar-file-becomes-url',
    ...readOnlyClauses,
    'USER-15/add-to-new-projects-accepted',
    'USER-15/unknown-field-ignored',
  ],
  appliesTo: { action: 'update' },
  mode: 'write',
  requests: 2,
  async run(context) {
    const { operation, directory } = context
    const accepted = await context.api.formats.acceptedOrSkip(operation)
    const format: BodyFormat = accepted.includes('multipart') ? 'multipart' : accepted[0]
    const { id } = await context.users.take('user-writes')
    const title = `Extra ${context.run.pick('title', 1_000_000)}`
    const own = ownFieldLayer(context, userField.joinsNewProjects)
    const layers: Layer<Extra>[] = [
      { name: 'core', fields: { [userField.jobTitle]: title } },
      ...(own === null ? [] : [own]),
      unknownLayer(context),
      readOnlyLayer(context),
    ]
    if (format === 'multipart') layers.push(avatarLayer(context))
    const call = await sendLayers(layers, async (fields, files) => {
      const exchange = await context.api.send({
        operation,
        path: { id },
        body: encodeWithFiles(operation, format, fields, files),
      })
      return { exchange, taken: succeeded(exchange), sent: fields }
    })
    if (!call.taken) throw new SkipError('baseline-refused', 'not even the plain update was taken')
    const shown = await context.api.send({ operation: directory.showBeside(operation), path: { id } })
    const [answer, user] = [bodyOf(call.exchange), bodyOf(shown)]
    judgeLayer(context.verdict, 'USER-15/add-to-new-projects-accepted', call, 'own-field')
    if (judgeLayer(context.verdict, 'USER-15/unknown-field-ignored', call, 'unknown-field')) {
      context.verdict.expect(
        'USER-15/unknown-field-ignored',
        isObject(user) && user[userField.jobTitle] === title,
        () => ({
          at: `/response/body/${userField.jobTitle}`,
          expected: title,
          received: isObject(user) ? (user[userField.jobTitle] ?? null) : null,
          message: 'the rest of a request with an unknown field is not carried out',
        }),
        { exchanges: [call.exchange, shown] },
      )
    }
    for (const body of [answer, user].filter(isObject)) judgeReadOnly(context, call, body, id)
    if (format !== 'multipart') context.verdict.skip('USER-9/avatar-file-becomes-url', 'transport-refused', 'multipart')
    else for (const body of [answer, user].filter(isObject)) judgeAvatar(context.verdict, call, body)
    for (const clause of this.clauses)
      context.verdict.skip(clause, 'baseline-refused', 'neither the answer nor show has the user')
  },
})
