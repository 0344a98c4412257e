import { createAjv } from '../src/validators/ajv.js'
import { createValidators } from '../src/validators/index.js'
import { loadCatalogue } from '../src/catalogue/index.js'
import { startSandbox } from '../src/sandbox/index.js'
import { atMost, ratioOf, type Measure } from './measure.js'
import { askSandbox } from './target.js'

const TURNS = 25
const USERS = 1000
const MOST = 1.2

/** A list of a thousand users by our validators, against bare Ajv with the same schema. */
export async function validation(): Promise<readonly Measure[]> {
  const catalogue = loadCatalogue()
  const sandbox = await startSandbox({ users: 2 * USERS })
  const { path, body } = await askSandbox(sandbox.env, `per_page=${USERS}`)
  await sandbox.close()
  const operation = catalogue.matchPath('GET', path)?.operation
  const schema = operation === undefined ? null : catalogue.bodyModel(operation, 200, operation.views[0])
  // bare Ajv refuses bigints: every id is one that a number holds
  const users = JSON.parse(body.toString().replaceAll(/\d{16,}/g, '4503599627370497')) as Parameters<
    ReturnType<typeof createValidators>['validate']
  >[1]
  if (schema === null || !Array.isArray(users) || users.length !== USERS)
    throw new Error('no list of users to validate')
  const bare = createAjv(catalogue.models).compile(schema.schema)
  const ours = createValidators(catalogue)
  if (!bare(users) || ours.validate(schema, users).length > 0) throw new Error('the users do not fit the schema')
  const ratio = ratioOf(
    () => void ours.validate(schema, users),
    () => void bare(users),
    TURNS,
  )
  return [atMost(`validation of ${USERS} listed users, against bare Ajv`, ratio, MOST)]
}
