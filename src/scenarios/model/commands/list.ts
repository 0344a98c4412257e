import fc from 'fast-check'
import { idText, listed } from '../../directory.js'
import { command, operationOf, type ModelCommand } from '../command.js'
import { personAt } from '../directory-model.js'
import { ask, compare } from '../hold.js'
import { ModelBreach } from '../model-breach.js'

/** One user looked for in a list: there or not as the model says, with the values that it says. */
export const searches: fc.Arbitrary<ModelCommand> = fc
  .record({ at: fc.nat(99), who: fc.nat(9) })
  .map(({ at, who }) => command(`list ${who}`, async (model, real) => {
    const operation = operationOf(real, 'list', at)
    const person = personAt(model, who)
    const exchange = await ask(real, { operation, query: [['filters[search]', person.email], ['per_page', '100']] })
    if (exchange.response?.status !== 200) return
    const found = listed(exchange).find(user => idText(user.id) === person.id)
    const active = person.known.is_active
    if (operation.population === 'active' && typeof active !== 'boolean') return
    const expected = operation.population === 'all' || active === true
    const clause = operation.population === 'all' ? 'LIST-2/active-and-inactive' : active === true ? 'LIST-1/every-active-user' : 'LIST-1/no-inactive-user'
    if ((found !== undefined) !== expected) {
      throw new ModelBreach(clause, operation, {
        at: '/response/body', expected: expected ? 'the user' : 'a list without the user', received: found === undefined ? 'a list without the user' : 'the user',
        message: 'a list does not hold whom the model says it holds',
      }, real.asked)
    }
    real.held.add(`${clause} ${operation.id}`)
    const agrees = 'LIST-13/listed-user-agrees-with-shown'
    if (found === undefined) return
    compare(person, found, {}, (field, wanted, received) => new ModelBreach(agrees, operation, {
      at: `/response/body/*/${field}`, expected: wanted, received, message: `${field} of a listed user is another one than the model has`,
    }, real.asked))
    real.held.add(`${agrees} ${operation.id}`)
  }))
