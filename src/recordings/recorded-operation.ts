import type { Catalogue, Operation } from '../catalogue/index.js'
import { UsageError } from '../findings/index.js'

/** Operations that an error names, where nobody knows which was meant. */
const SUGGESTED = 4

/** @throws UsageError where the catalogue has no such operation; it names those that come near. */
export function operationNamed(id: string, catalogue: Catalogue): Operation {
  const known = [...catalogue.operations, ...catalogue.tokenOperations]
  const found = known.find(operation => operation.id === id)
  if (found !== undefined) return found
  const near = known.map(operation => operation.id).filter(other => other.includes(id))
  throw new UsageError(
    `There is no operation ${id}`,
    `The catalogue has ${known.length} operations.`,
    near.length > 0
      ? `Did you mean ${near.slice(0, SUGGESTED).join(', ')}?`
      : `One is called, for example, ${known[0]?.id ?? 'nothing'}.`,
  )
}

/**
 * The one operation that the URL may call, whatever the method.
 * @throws UsageError where it calls none, or several that may answer with the status.
 */
export function operationCalled(
  fileName: string,
  url: string | undefined,
  status: number | undefined,
  catalogue: Catalogue,
): Operation {
  const remedy = `Add --operation with its id, for example ${catalogue.operations[0]?.id ?? ''}.`
  if (url === undefined || !URL.canParse(url)) {
    throw new UsageError(
      `${fileName} is a bare body, and its operation is not known`,
      'It is neither a HAR file nor an exchange file.',
      remedy,
    )
  }
  const called = ['GET', 'POST', 'PATCH'].flatMap(
    method => catalogue.matchPath(method, new URL(url).pathname)?.operation ?? [],
  )
  const [operation, ...more] = called.filter(
    ({ success }) => status === undefined || status >= 300 || success.includes(status),
  )
  if (operation !== undefined && more.length === 0) return operation
  throw new UsageError(
    `${url} does not tell the operation of ${fileName}`,
    called.length === 0
      ? 'No operation of the catalogue has this path.'
      : `It may be ${called.map(({ id }) => id).join(' or ')}.`,
    remedy,
  )
}
