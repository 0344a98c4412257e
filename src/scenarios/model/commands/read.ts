import { searchQuery } from '../../engine/directory.js'
import fc from 'fast-check'
import { bodyOf } from '../../../findings/index.js'
import { isObject } from '../../../json/index.js'
import { idText, listed } from '../../engine/answer.js'
import { blameVersionOrWrite } from '../blame.js'
import { draftBy, refusalOf } from '../callers.js'
import { checkList } from '../check-list.js'
import { checkedEffect, differenceOf, learn, userAt } from '../model.js'
import { expectStatus, ModelBreachError, operationOf, send } from '../real.js'
import {
  anyOperationIndex,
  anyReader,
  anyUserIndex,
  anyView,
  byCaller,
  command,
  mayWrite,
  type ModelCommand,
} from './command.js'

/** Asks for a list or a user, by any caller: shown as the model has it to those who may read it, refused to others. */
export const readings: fc.Arbitrary<ModelCommand> = fc
  .record({
    action: fc.constantFrom('show' as const, 'show' as const, 'list' as const),
    by: anyReader,
    at: anyOperationIndex,
    userIndex: anyUserIndex,
    view: anyView,
  })
  .map(({ action, by, at, userIndex, view }) =>
    command(
      `${action}${action === 'show' ? ` ${userIndex}` : ''}${byCaller(by)}`,
      { kind: mayWrite(by) ? 'read' : `read by ${by}` },
      async (model, real) => {
        if (action === 'list' && (by === 'admin' || by === 'readonly'))
          return checkList(model, real, checkedEffect(model.lastWrite), { ...view, at, by })
        const operation = operationOf(real, action, at)
        const modelUser = userAt(model, userIndex)
        const callerDraft = await draftBy(model, real, by)
        if (callerDraft === null) return
        const about =
          action === 'show'
            ? { path: { id: modelUser.id } }
            : {
                query: searchQuery(modelUser.email),
              }
        const exchange = await send(real, { operation, ...about, ...callerDraft })
        const refusal = refusalOf(model, operation, by)
        if (refusal !== null)
          return expectStatus(
            real,
            operation,
            exchange,
            refusal.statuses,
            refusal.clause,
            `a read by ${by} is not turned away`,
          )
        if (exchange.response?.status !== 200) {
          if (by === 'readonly')
            expectStatus(
              real,
              operation,
              exchange,
              [200],
              'AUTH-4/read-access-suffices-to-read',
              'a caller who may read is refused a user',
            )
          return
        }
        if (action === 'list') {
          if (by !== 'second') return
          const clause = 'AUTH-8/lists-hold-no-foreign-user'
          const index = listed(exchange).findIndex(user => idText(user.id) === modelUser.id)
          if (index >= 0)
            throw new ModelBreachError(
              clause,
              operation,
              {
                at: `/response/body/${index}`,
                expected: 'no user of another company',
                received: modelUser.id,
                message: 'a list of one company holds a user of another',
              },
              real.exchanges,
            )
          return void real.held.add(`${clause} ${operation.id}`)
        }
        const user = bodyOf(exchange)
        if (!isObject(user)) return
        if (by === 'readonly') real.held.add(`AUTH-4/read-access-suffices-to-read ${operation.id}`)
        const difference = differenceOf(modelUser, user, {})
        if (difference !== null) return blameVersionOrWrite(model, real, modelUser, { operation, exchange, difference })
        if (Object.keys(modelUser.known).length > 0) real.held.add(`VER-1/same-value-in-every-version ${operation.id}`)
        learn(modelUser, user, operation.version)
      },
    ),
  )
