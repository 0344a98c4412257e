import { userField } from '../../catalogue/index.js'
import { bodyOf, type Exchange } from '../../findings/index.js'
import type { RequestDraft } from '../../http/index.js'
import { isObject, type Json, sameJson } from '../../json/index.js'
import { idNumber, idText, listed, succeeded } from '../engine/answer.js'
import { variableFor } from '../engine/needs.js'
import type { OwnUser } from '../engine/own-users.js'
import { encode } from '../engine/request-body.js'
import type { ScenarioContext } from '../engine/scenario.js'
import type { SoundRequest } from '../engine/sound-request.js'
import { sameAnswer, stableData } from '../engine/stable-data.js'
import { SkipError } from '../engine/verdict.js'

/**
 * Adds an own user to a project, or takes it out. Membership shows in no field of a user. It shows in whether the user
 * can be taken out again, where the target refuses to take out a user that the project does not have.
 */
export async function probePair(context: ScenarioContext): Promise<SideEffectProbe> {
  const { operation, users, target, catalogue } = context
  const project = target.projectIds[0]
  const other = (action: 'bulk-add' | 'bulk-remove') =>
    catalogue.operations.find(one => one.action === action && one.version === operation.version)
  const [add, remove] = [other('bulk-add'), other('bulk-remove')]
  if (project === undefined || add === undefined || remove === undefined)
    throw new SkipError('missing-variable', variableFor('projectIds'))
  const { id } = await users.take(`refused ${operation.action}`)
  const pairs = [{ user_id: idNumber(id), project_id: idNumber(project) }]
  const draft = (one: typeof operation): RequestDraft => ({ operation: one, body: encode(one, 'json', pairs) })
  const takeOut = async () => context.api.send(draft(remove))
  const adding = operation.action === 'bulk-add'
  const ready = await context.api.send(draft(adding ? remove : add))

  const observe = async (): Promise<SideEffect> => {
    const first = await takeOut()
    const result = pairResult(first, id, project)
    const expected = adding ? 'failure' : 'success'
    const shown = {
      at: `/response/body/${id}/${project}`,
      expected,
      received: result,
      exchanges: [ready, first],
      comparedWith: [],
    }
    if (!succeeded(ready) || result === null) return { ...shown, carriedOut: null }
    if (result === expected) return { ...shown, carriedOut: false }
    // the target may answer this for every pair: it is believed only where it also answers the opposite
    if (!adding) await context.api.send(draft(add))
    const second = pairResult(await takeOut(), id, project)
    return { ...shown, carriedOut: second === expected ? true : null }
  }
  return { draft: draft(operation), observe }
}

/** The result that a map of users and projects has for a pair; null where none can be read. */
function pairResult(exchange: Exchange, user: string, project: string): 'success' | 'failure' | null {
  const body = bodyOf(exchange)
  const projects: Json | undefined = isObject(body) ? body[user] : undefined
  const result = isObject(projects) ? projects[project] : undefined
  return result === 'success' || result === 'failure' ? result : null
}

/** What can be seen of a write after it was refused. */
export interface SideEffect {
  /** null where it cannot be told. */
  readonly carriedOut: boolean | null
  readonly at: string
  readonly expected: Json
  readonly received: Json
  readonly exchanges: readonly Exchange[]
  /** Reads whose data should not have changed by anything else. */
  readonly comparedWith: readonly Exchange[]
}

/** A write that would leave a visible change if it were carried out, and how to look for that change. */
export interface SideEffectProbe {
  readonly draft: RequestDraft
  /** Looks for the change, after the write was refused. */
  observe(): Promise<SideEffect>
}

/** The value that a refused write would have stored: another one for each operation. */
export function markOf({ operation }: Pick<RequestDraft, 'operation'>): string {
  return `Trespasser ${operation.id}`
}

/** A sound write to an own user that nothing else touches, or a create of a user that must not exist afterwards. */
export async function sideEffectProbe(
  context: ScenarioContext,
  { draft, format }: SoundRequest,
): Promise<SideEffectProbe> {
  const { operation, users, identities } = context
  switch (operation.action) {
    case 'create':
      return probeCreate(
        context,
        format === null
          ? draft
          : {
              ...draft,
              body: encode(operation, format, {
                [userField.givenName]: 'Asbuilt',
                [userField.familyName]: 'Trespasser',
                [userField.email]: identities.newEmail(),
              }),
            },
      )
    case 'bulk-add':
    case 'bulk-remove':
      return probePair(context)
    default: {
      const user = await users.take('refused')
      return probeUser(context, user, draftFor(draft, format, user))
    }
  }
}

function draftFor(draft: RequestDraft, format: SoundRequest['format'], { id }: OwnUser): RequestDraft {
  const { operation } = draft
  const path = draft.path === undefined ? {} : { path: { ...draft.path, id } }
  if (format === null) return { ...draft, ...path }
  const payload =
    operation.action === 'sync'
      ? [{ id: idNumber(id), [userField.jobTitle]: markOf(draft) }]
      : { [userField.jobTitle]: markOf(draft) }
  return { ...draft, ...path, body: encode(operation, format, payload) }
}

/** Compares an own user before and after the write. */
async function probeUser(context: ScenarioContext, { id }: OwnUser, draft: RequestDraft): Promise<SideEffectProbe> {
  const look = { operation: context.directory.showBeside(context.operation), path: { id } }
  const before = await context.api.read(look)
  return {
    draft,
    async observe() {
      const after = await context.api.send(look)
      return {
        carriedOut: succeeded(before) && succeeded(after) ? !sameAnswer(before, after) : null,
        ...firstChangedField(before, after),
        exchanges: [before, after],
        comparedWith: [after],
      }
    },
  }
}

/** The first field that differs between two answers. */
export function firstChangedField(before: Exchange, after: Exchange): Pick<SideEffect, 'at' | 'expected' | 'received'> {
  const [was, is] = [stableData(bodyOf(before)), stableData(bodyOf(after))]
  const whole = { at: '/response/body', expected: 'the user as before', received: 'something else' }
  if (!isObject(was) || !isObject(is)) return whole
  const field = Object.keys({ ...was, ...is }).find(key => !sameJson(was[key], is[key]))
  return field === undefined
    ? whole
    : { at: `/response/body/${field}`, expected: was[field] ?? null, received: is[field] ?? null }
}

/** Searches for the address of the user that must not have been created. */
function probeCreate(context: ScenarioContext, draft: RequestDraft): SideEffectProbe {
  const list = context.directory.listOf(context.operation.version, 'all')
  const email = addressIn(draft)
  return {
    draft,
    async observe() {
      const found = await context.api.send({ operation: list, query: [['filters[search]', email]] })
      const created = listed(found).filter(user => String(user[userField.email]).toLowerCase() === email.toLowerCase())
      for (const { id } of created) if (idText(id) !== '') context.users.adopt({ id: idText(id), email })
      return {
        carriedOut: found.response?.status === 200 ? created.length > 0 : null,
        at: '/response/body/0',
        expected: 'nobody',
        received: created.map(user => user.id ?? null),
        exchanges: [found],
        comparedWith: [],
      }
    },
  }
}

function addressIn({ body, operation }: RequestDraft): string {
  const root = operation.request?.root ?? ''
  if (body?.kind === 'json' && isObject(body.value) && isObject(body.value[root]))
    return String(body.value[root][userField.email])
  const part =
    body?.kind === 'multipart' ? body.parts.find(({ name }) => name === `${root}[${userField.email}]`) : undefined
  return part !== undefined && 'value' in part ? part.value : ''
}
