import { isObject, type Json, type JsonObject } from '../../json/index.js'

/** What the native verifier says of one interaction. */
export interface VerifierResult {
  readonly description: string
  readonly ok: boolean
  readonly messages: readonly string[]
}

/**
 * Reads the report of the native verifier on one pact.
 * @throws Error where it is no such report.
 */
export function readVerifierReport(report: Json): readonly VerifierResult[] {
  if (!isObject(report) || !Array.isArray(report['interactionResults']))
    throw new Error(`the verifier gave no report: ${JSON.stringify(report).slice(0, 300)}`)
  const errors = listOf(report['errors'])
  return listOf(report['interactionResults']).map(result => {
    const description = String(result['description'])
    const own = errors.filter(error => String(error['interaction']).endsWith(` - ${description}`))
    return {
      description,
      ok: result['result'] === 'OK' && own.length === 0,
      messages: own.flatMap(error => messagesOf(error['mismatch'])),
    }
  })
}

function listOf(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : []
}

function messagesOf(mismatch: Json | undefined): readonly string[] {
  if (!isObject(mismatch)) return []
  if (typeof mismatch['message'] === 'string') return [mismatch['message']]
  return listOf(mismatch['mismatches']).map(one => {
    const place = one['path'] ?? one['key'] ?? one['parameter']
    const text =
      typeof one['mismatch'] === 'string'
        ? one['mismatch']
        : `expected ${JSON.stringify(one['expected'])}, got ${JSON.stringify(one['actual'])}`
    return typeof place === 'string' ? `${place}: ${text}` : text
  })
}
