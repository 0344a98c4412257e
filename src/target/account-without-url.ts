import { UsageError } from '../findings/usage-error.js'
import { describeMisnamed, misnamedIn, namesSet, variable, type Settings } from './environment.js'
import { unreadFileAbove, unreadFilesIn } from './unread-files.js'

const REMEDY =
  'set PROCORE_API_URL, such as https://sandbox.procore.com, or say --target sandbox for the embedded sandbox'

/**
 * Nobody who named an account is shown the verdict of the embedded sandbox in its place.
 * @returns what is worth telling all the same.
 * @throws UsageError where the settings name an account and no URL.
 */
export function refuseAccountWithoutUrl(settings: Settings): readonly string[] {
  const { environment, process, looked } = settings
  const names: readonly string[] = [
    ...namesSet(environment),
    ...([undefined, 'sandbox'].includes(variable(process, 'ASBUILT_TARGET')) ? [] : ['ASBUILT_TARGET']),
  ]
  const misnamed = misnamedIn(settings)
  const empty = process['PROCORE_API_URL'] !== undefined || settings.file?.values['PROCORE_API_URL'] !== undefined
  const missing = `PROCORE_API_URL is ${empty ? 'empty' : 'not set'}`
  const hints = misnamed.map(describeMisnamed)
  if (names.includes('ASBUILT_TARGET'))
    hints.push('ASBUILT_TARGET is read by test suites alone: did you mean --target?')
  if (names.length > 0 || misnamed.length > 0) {
    const what = names.length > 0 ? `${missing}, and ${names.join(', ')} ${names.length > 1 ? 'are' : 'is'}` : missing
    throw new UsageError(what, [`looked in ${looked}`, ...hints].join('; '), REMEDY)
  }
  const [beside] = unreadFilesIn()
  if (beside !== undefined) {
    throw new UsageError(
      `${missing}, and ${beside.path} is not read`,
      `looked in ${looked}; that file sets ${beside.names.join(', ')}`,
      'rename it to .env, set the variables in the environment, or say --target sandbox for the embedded sandbox',
    )
  }
  const above = unreadFileAbove()
  return [
    ...(empty ? [`${missing}: the embedded sandbox is asked`] : []),
    ...(above === undefined
      ? []
      : [`${above.path} sets ${above.names.join(', ')} and is not read: only the .env of the working folder is`]),
  ]
}
