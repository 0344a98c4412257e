import { searchQuery } from '../engine/directory.js'
import { userField, type Population } from '../../catalogue/index.js'
import { bodyOf, type Exchange } from '../../findings/index.js'
import { isObject } from '../../json/index.js'
import { idText, listed, statusOf, succeeded } from '../engine/answer.js'
import { encode } from '../engine/request-body.js'
import { defineScenario } from '../engine/scenario.js'
import { SkipError } from '../engine/verdict.js'

/** How a target may refuse to activate a user again (USER-16). */
const mayRefuse: readonly number[] = [400, 403, 409, 422]

/** A user cannot be deleted, but deactivated and activated again, under the same id (USER-16). */
export const activity = defineScenario({
  id: 'activity',
  clauses: [
    'USER-16/no-delete',
    'USER-16/deactivated-leaves-active-list',
    'USER-16/deactivated-stays-in-all-list',
    'USER-16/reactivated-returns-with-same-id',
  ],
  appliesTo: { action: 'update' },
  mode: 'write',
  requests: 7,
  async run(context) {
    const { operation, directory } = context
    const [format] = await context.api.formats.acceptedOrSkip(operation)
    const { id, email } = await context.users.take('user-hostile')
    const set = (active: boolean) =>
      context.api.send({ operation, path: { id }, body: encode(operation, format, { [userField.active]: active }) })
    const search = (population: Population) =>
      context.api.send({
        operation: directory.listOf(operation.version, population),
        query: searchQuery(email),
      })
    const holds = (list: Exchange): boolean => listed(list).some(user => idText(user.id) === id)

    const deletion = await context.api.send({ operation, path: { id }, method: 'DELETE', offContract: true })
    context.verdict.expectStatus(
      'USER-16/no-delete',
      deletion,
      [404, 405],
      'DELETE on a user is answered with 404 or 405',
    )
    const off = await set(false)
    const shown = await context.api.send({ operation: directory.showBeside(operation), path: { id } })
    context.verdict.expect(
      'USER-16/no-delete',
      off.response?.status !== 404,
      () => ({
        at: '/response/status',
        expected: 200,
        received: 404,
        message: 'the user is gone after a DELETE',
      }),
      { exchanges: [deletion, off] },
    )
    if (!succeeded(off)) throw new SkipError('baseline-refused', `${userField.active}=false was refused`)

    const [active, all] = [await search('active'), await search('all')]
    context.verdict.expect(
      'USER-16/deactivated-leaves-active-list',
      active.response?.status === 200 && !holds(active),
      () => ({
        at: '/response/body',
        expected: 'a list without the user',
        received: 'the user',
        message: 'a deactivated user is still in the list of active users',
      }),
      { exchanges: [off, active] },
    )
    context.verdict.expect(
      'USER-16/deactivated-stays-in-all-list',
      holds(all),
      () => ({
        at: '/response/body',
        expected: 'a list with the user',
        received: listed(all).length,
        message: 'a deactivated user is missing from the list of all users',
      }),
      { exchanges: [off, all] },
    )
    const body = bodyOf(shown)
    context.verdict.expect(
      'USER-16/deactivated-stays-in-all-list',
      isObject(body) && body[userField.active] === false,
      () => ({
        at: isObject(body) ? `/response/body/${userField.active}` : '/response/status',
        expected: isObject(body) ? false : 200,
        received: isObject(body) ? (body[userField.active] ?? null) : (shown.response?.status ?? null),
        message: 'a deactivated user is not shown as one',
      }),
      { exchanges: [off, shown] },
    )

    const on = await set(true)
    if (mayRefuse.includes(on.response?.status ?? 0))
      return context.verdict.skip(
        'USER-16/reactivated-returns-with-same-id',
        'allowed-refusal',
        `${userField.active}=true was answered with ${String(statusOf(on))}`,
      )
    const answer = bodyOf(on)
    context.verdict.expect(
      'USER-16/reactivated-returns-with-same-id',
      !isObject(answer) || idText(answer.id) === id,
      () => ({
        at: '/response/body/id',
        expected: id,
        received: isObject(answer) ? idText(answer.id) : null,
        message: 'a reactivated user is answered under another id',
      }),
      { exchanges: [off, on] },
    )
    const back = await search('active')
    context.verdict.expect(
      'USER-16/reactivated-returns-with-same-id',
      succeeded(on) && holds(back),
      () => ({
        at: '/response/body',
        expected: 'a list with the user, under its id',
        received: listed(back)
          .map(user => user.id ?? null)
          .slice(0, 3),
        message: 'a reactivated user is not back in the list of active users',
      }),
      { exchanges: [on, back] },
    )
  },
})
