import fc from 'fast-check'
import { bodyOf } from '../../../findings/index.js'
import { isObject } from '../../../json/index.js'
import { idText, listed } from '../../engine/answer.js'
import { tellVersions } from '../blame.js'
import { approachOf, barOf } from '../callers.js'
import { anyOperation, anyReader, anyView, as, command, mayWrite, type ModelCommand, whom } from '../command.js'
import { look } from '../look.js'
import { bygone, differenceOf, learn, personAt } from '../model.js'
import { ask, expectable, ModelBreachError, operationOf } from '../real.js'

/** A list or a user, asked for by anybody: shown as the model has it to who may see it, and not at all to others. */
export const readings: fc.Arbitrary<ModelCommand> = fc
  .record({
    action: fc.constantFrom('show' as const, 'show' as const, 'list' as const),
    by: anyReader,
    at: anyOperation,
    who: whom,
    view: anyView,
  })
  .map(({ action, by, at, who, view }) =>
    command(
      `${action}${action === 'show' ? ` ${who}` : ''}${as(by)}`,
      { kind: mayWrite(by) ? 'read' : `read by ${by}` },
      async (model, real) => {
        if (action === 'list' && (by === 'admin' || by === 'readonly'))
          return look(model, real, bygone(model.last), { ...view, at, by })
        const operation = operationOf(real, action, at)
        const person = personAt(model, who)
        const approach = await approachOf(model, real, by)
        if (approach === null) return
        const about =
          action === 'show'
            ? { path: { id: person.id } }
            : {
                query: [
                  ['filters[search]', person.email],
                  ['per_page', '100'],
                ] as const,
              }
        const exchange = await ask(real, { operation, ...about, ...approach })
        const bar = barOf(model, operation, by)
        if (bar !== null)
          return expectable(real, operation, exchange, bar.statuses, bar.clause, `a read by ${by} is not turned away`)
        if (exchange.response?.status !== 200) {
          if (by === 'readonly')
            expectable(
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
          const place = listed(exchange).findIndex(user => idText(user.id) === person.id)
          if (place >= 0)
            throw new ModelBreachError(
              clause,
              operation,
              {
                at: `/response/body/${place}`,
                expected: 'no user of another company',
                received: person.id,
                message: 'a list of one company holds a user of another',
              },
              real.asked,
            )
          return void real.held.add(`${clause} ${operation.id}`)
        }
        const user = bodyOf(exchange)
        if (!isObject(user)) return
        if (by === 'readonly') real.held.add(`AUTH-4/read-access-suffices-to-read ${operation.id}`)
        const difference = differenceOf(person, user, {})
        if (difference !== null) return tellVersions(model, real, person, { operation, exchange, difference })
        if (Object.keys(person.known).length > 0) real.held.add(`VER-1/same-value-in-every-version ${operation.id}`)
        learn(person, user, operation.version)
      },
    ),
  )
