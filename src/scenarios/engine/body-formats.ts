import { userField, type Operation } from '../../catalogue/index.js'
import type { Exchange } from '../../findings/index.js'
import type { RequestDraft } from '../../http/index.js'
import { createdId, idNumber, succeeded } from './answer.js'
import type { Identities } from './identities.js'
import { type OwnUsers } from './own-users.js'
import { type BodyFormat, bodyFormats, declares, encode } from './request-body.js'
import { SkipError } from './verdict.js'

/** Which body formats the target takes, for each operation: learnt from one valid call in each. */
export interface BodyFormats {
  /** The valid call that showed it; sent once for each operation and body format. */
  probe(operation: Operation, format: BodyFormat): Promise<Exchange>
  /** Formats whose valid call succeeded, the declared ones first. Empty where all were refused. */
  accepted(operation: Operation): Promise<readonly BodyFormat[]>
  /** The same where there is one. @throws SkipError where all were refused. */
  acceptedOrSkip(operation: Operation): Promise<readonly [BodyFormat, ...BodyFormat[]]>
  /** Takes over a valid call that a scenario has sent, so that it is not sent again. Only a 2xx counts. */
  note(operation: Operation, format: BodyFormat, exchange: Exchange): void
}

/** Bulk bodies are lists of objects; no document promises them as form fields. */
const jsonOnly = (operation: Operation): boolean =>
  operation.action === 'bulk-add' || operation.action === 'bulk-remove'

export interface BodyFormatsInput {
  readonly send: (draft: RequestDraft) => Promise<Exchange>
  readonly users: OwnUsers
  readonly identities: Identities
}

export function createBodyFormats({ send, users, identities }: BodyFormatsInput): BodyFormats {
  const probes = new Map<string, Exchange>()
  const key = (operation: Operation, format: BodyFormat) => `${operation.id} ${format}`

  async function validCall(operation: Operation, format: BodyFormat): Promise<Exchange> {
    if (operation.action === 'create') {
      const email = identities.newEmail()
      const exchange = await send({
        operation,
        body: encode(operation, format, {
          [userField.givenName]: 'Asbuilt',
          [userField.familyName]: 'Probe',
          [userField.email]: email,
        }),
      })
      const id = createdId(exchange)
      if (id !== '') users.adopt({ id, email })
      return exchange
    }
    const user = await users.take('body format')
    if (operation.action === 'update') {
      return send({
        operation,
        path: { id: user.id },
        body: encode(operation, format, { [userField.jobTitle]: 'Prober' }),
      })
    }
    if (operation.action === 'sync') {
      return send({
        operation,
        body: encode(operation, format, [{ id: idNumber(user.id), [userField.jobTitle]: 'Prober' }]),
      })
    }
    throw new Error(`${operation.id} has no body formats to try`)
  }

  return {
    async probe(operation, format) {
      const known = probes.get(key(operation, format))
      if (known !== undefined) return known
      const exchange = await validCall(operation, format)
      probes.set(key(operation, format), exchange)
      return exchange
    },
    async accepted(operation) {
      if (jsonOnly(operation)) return ['json']
      const found: BodyFormat[] = []
      for (const format of bodyFormats) {
        if (succeeded(await this.probe(operation, format))) found.push(format)
      }
      return found.toSorted((a, b) => Number(declares(operation, b)) - Number(declares(operation, a)))
    },
    async acceptedOrSkip(operation) {
      const [first, ...others] = await this.accepted(operation)
      if (first === undefined) throw new SkipError('transport-refused', 'neither JSON nor multipart was taken')
      return [first, ...others]
    },
    note(operation, format, exchange) {
      if (succeeded(exchange)) probes.set(key(operation, format), exchange)
    },
  }
}
