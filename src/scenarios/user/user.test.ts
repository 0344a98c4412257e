import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../catalogue/index.js'
import type { ClauseId } from '../../findings/index.js'
import { faults } from '../../sandbox/changes/index.js'
import { judgeSandbox, scenariosOf, notPassed } from '../../testing/scenario-trial.js'
import type { Scenario } from '../engine/scenario.js'
import { scenarios as everyScenario } from '../registry.generated.js'
import { createThenShow } from './create-then-show.js'

const catalogue = loadCatalogue()
// sequences of commands have a test of their own
const all: readonly Scenario[] = ['USER', 'INVITE', 'ME']
  .flatMap(group => scenariosOf(group))
  .filter(({ id }) => id !== 'sequences-of-commands')

describe('on a sound target', () => {
  it('every clause passes on every operation, within the estimate', async () => {
    const { outcomes, requests, planned } = await judgeSandbox({ scenarios: all, within: everyScenario })
    expect(notPassed(outcomes)).toEqual([])
    expect(requests).toBeLessThanOrEqual(planned)
    expect(requests).toBeLessThanOrEqual(1150)
  })

  it('a run that may not write asks little, and nothing but GETs', async () => {
    const { outcomes, requests } = await judgeSandbox({ scenarios: all, write: false })
    expect(notPassed(outcomes)).toEqual([])
    expect(new Set(outcomes.filter(({ status }) => status === 'passed').map(({ rule }) => rule))).toEqual(
      new Set(['USER-1', 'USER-2', 'ME-1']),
    )
    expect(requests).toBeLessThanOrEqual(45)
  })

  it('the same seed asks the same', async () => {
    const [a, b] = [
      await judgeSandbox({ scenarios: [createThenShow], versions: ['1.1'], seed: 5 }),
      await judgeSandbox({ scenarios: [createThenShow], versions: ['1.1'], seed: 5 }),
    ]
    const asked = ({ outcomes, ...rest }: typeof a) => ({
      ...rest,
      outcomes: outcomes.map(outcome => ({ ...outcome, duration: 0 })),
    })
    expect(asked(a)).toEqual(asked(b))
  })
})

const table: readonly (readonly [fault: string, scenario: string, clause: ClauseId])[] = [
  ['update-requires-last-name', 'update-transports', 'USER-0/no-field-required'],
  ['nobody-shown', 'show-by-id', 'USER-1/known-id-is-200'],
  ['wrong-user', 'show-by-id', 'USER-1/the-user-asked-for'],
  ['unknown-user-empty', 'ids-that-lead-nowhere', 'USER-2/unknown-id-is-404'],
  ['unknown-user-empty', 'ids-that-lead-nowhere', 'USER-2/id-that-is-no-number'],
  ['unknown-user-invited', 'ids-that-lead-nowhere', 'USER-2/unknown-id-is-404'],
  ['create-answers-200', 'create-then-show', 'USER-3/created-is-201'],
  ['create-loses-notes', 'create-then-show', 'USER-3/sent-fields-come-back'],
  ['create-loses-vendor', 'create-then-show', 'USER-3/sent-fields-come-back'],
  ['known-id-given-again', 'create-then-show', 'USER-3/id-is-new'],
  ['create-not-stored', 'create-then-show', 'USER-3/shown-in-every-version'],
  ['new-users-unlisted', 'create-then-show', 'USER-3/listed-in-every-version'],
  ['blank-last-name-accepted', 'create-refusals', 'USER-4/missing-last-name-is-400'],
  ['blank-last-name-accepted', 'create-refusals', 'USER-4/blank-last-name-is-400'],
  ['bad-email-accepted', 'create-refusals', 'USER-4/missing-email-is-400'],
  ['bad-email-accepted', 'create-refusals', 'USER-4/empty-email-is-400'],
  ['bad-email-accepted', 'create-refusals', 'USER-4/malformed-email-is-400'],
  ['wrong-types-accepted', 'create-refusals', 'USER-4/wrong-type-is-400'],
  ['unknown-vendor-accepted', 'create-refusals', 'USER-4/unknown-vendor-is-400'],
  ['unknown-template-accepted', 'create-refusals', 'USER-4/unknown-template-is-400'],
  ['refused-create-stored', 'create-refusals', 'USER-4/nothing-created'],
  ['email-taken-twice', 'create-duplicates', 'USER-5/taken-email-is-409'],
  ['email-taken-twice', 'create-duplicates', 'USER-5/email-case-ignored'],
  ['origin-taken-twice', 'create-duplicates', 'USER-5/taken-origin-id-is-409'],
  ['duplicate-overwrites', 'create-duplicates', 'USER-5/nothing-created'],
  ['update-to-taken-email-accepted', 'update-refusals', 'USER-5/update-to-taken-email-is-refused'],
  ['update-to-taken-origin-accepted', 'update-refusals', 'USER-5/update-to-taken-origin-id-is-refused'],
  ['conflict-stored', 'update-refusals', 'USER-5/refused-update-stores-nothing'],
  ['any-country-accepted', 'create-refusals', 'USER-6/unknown-country-is-400'],
  ['any-country-accepted', 'update-refusals', 'USER-6/unknown-country-is-400'],
  ['any-state-accepted', 'update-refusals', 'USER-6/state-of-another-country-is-400'],
  ['any-state-accepted', 'update-refusals', 'USER-6/resulting-pair-must-fit'],
  ['json-update-conflicts', 'update-transports', 'USER-9/json-elsewhere-taken-or-refused'],
  ['update-lost', 'update-then-show', 'USER-7/change-is-stored'],
  ['update-answers-with-old-title', 'update-then-show', 'USER-7/sent-fields-change'],
  ['update-clears-city', 'update-then-show', 'USER-7/other-fields-stay'],
  ['update-turns-back-time', 'update-then-show', 'USER-7/updated-at-not-back'],
  ['add-to-new-projects-refused', 'update-then-show', 'USER-7/updated-is-200'],
  ['empty-part-ignored', 'update-empty-parts', 'USER-7/empty-part-clears-text'],
  ['empty-part-keeps-number', 'update-empty-parts', 'USER-7/empty-part-nulls-number'],
  ['empty-part-is-false', 'update-empty-parts', 'USER-7/empty-part-refused-for-boolean'],
  ['wrong-types-accepted', 'update-refusals', 'USER-8/bad-value-is-400'],
  ['good-fields-of-bad-update-stored', 'update-refusals', 'USER-8/nothing-stored'],
  ['multipart-refused', 'create-then-show', 'USER-9/multipart-taken'],
  ['multipart-refused', 'update-transports', 'USER-9/multipart-taken'],
  ['json-create-refused', 'create-then-show', 'USER-9/json-create-taken'],
  ['sync-multipart-refused', 'update-transports', 'USER-9/sync-multipart-taken'],
  ['avatar-forgotten', 'create-then-show', 'USER-9/avatar-file-becomes-url'],
  ['avatar-forgotten', 'update-extras', 'USER-9/avatar-file-becomes-url'],
  ['emoji-lost', 'create-then-show', 'USER-11/unicode-byte-for-byte'],
  ['emoji-lost', 'sync-fields', 'USER-11/unicode-byte-for-byte'],
  ['text-normalised', 'update-then-show', 'USER-11/not-normalised'],
  ['markup-escaped', 'sync-fields', 'USER-11/quotes-and-markup-kept'],
  ['text-trimmed', 'create-then-show', 'USER-11/quotes-and-markup-kept'],
  ['leading-zeros-lost', 'update-then-show', 'USER-11/leading-zeros-kept'],
  ['id-settable', 'create-then-show', 'USER-12/id-ignored'],
  ['created-at-settable', 'create-then-show', 'USER-12/timestamps-ignored'],
  ['name-settable', 'create-then-show', 'USER-12/name-ignored'],
  ['name-settable', 'update-extras', 'USER-12/name-ignored'],
  ['broken-json-fails', 'unreadable-bodies', 'USER-13/broken-json-is-400'],
  ['broken-form-unprocessable', 'unreadable-bodies', 'USER-13/broken-multipart-is-400'],
  ['any-media-type-taken', 'unreadable-bodies', 'USER-13/other-media-type-is-refused'],
  ['connection-dropped', 'hostile-requests', 'USER-14/answered-in-full'],
  ['long-text-fails', 'hostile-requests', 'USER-14/success-or-client-error'],
  ['refused-in-html', 'hostile-requests', 'USER-14/answer-is-json'],
  ['bid-contact-refused', 'create-then-show', 'USER-15/bid-contact-accepted'],
  ['add-to-new-projects-refused', 'update-extras', 'USER-15/add-to-new-projects-accepted'],
  ['unknown-field-refused', 'create-then-show', 'USER-15/unknown-field-ignored'],
  ['unknown-field-refused', 'update-extras', 'USER-15/unknown-field-ignored'],
  ['delete-answers-200', 'activity', 'USER-16/no-delete'],
  ['inactive-users-still-listed', 'activity', 'USER-16/deactivated-leaves-active-list'],
  ['inactive-users-unlisted', 'activity', 'USER-16/deactivated-stays-in-all-list'],
  ['inactive-users-gone', 'activity', 'USER-16/deactivated-stays-in-all-list'],
  ['reactivation-ignored', 'activity', 'USER-16/reactivated-returns-with-same-id'],
  ['unfilled-text-is-dash', 'create-then-show', 'TEXT-1/unfilled-text-is-null-or-empty'],
  ['error-names-no-field', 'create-refusals', 'HTTP-12/names-the-field-at-fault'],
  ['invite-answers-200', 'invite', 'INVITE-1/accepted-is-202'],
  ['invited-once-only', 'invite', 'INVITE-1/again-is-no-error'],
  ['invite-changes-title', 'invite', 'INVITE-1/only-welcome-time-changes'],
  ['me-not-found', 'me-and-show', 'ME-1/answers-200'],
  ['me-is-somebody-else', 'me-and-show', 'ME-1/own-user'],
  ['me-title-differs', 'me-and-show', 'ME-1/agrees-with-show'],
]

describe('a fault of the target fails the clause it breaks', () => {
  const known = new Map<string, ReturnType<typeof judgeSandbox>>()

  it.each(table)('%s · %s · %s', async (fault, scenario, clause) => {
    // One version is enough: the newest that has the fault.
    const version = faults.find(({ id }) => id === fault)?.versions?.at(-1) ?? catalogue.versions.at(-1) ?? ''
    const scenarios = all.filter(({ id }) => id === scenario)
    const key = `${fault} ${scenario}`
    const trial = known.get(key) ?? judgeSandbox({ scenarios, versions: [version], fault })
    known.set(key, trial)
    const { outcomes } = await trial
    expect(outcomes.filter(({ status }) => status === 'failed').map(outcome => outcome.clause)).toContain(clause)
    expect(
      outcomes.filter(({ status }) => status === 'errored').map(({ clause: id, detail }) => `${id} ${detail ?? ''}`),
    ).toEqual([])
  })

  it('the table has every clause', () => {
    const proved = new Set(table.map(([, , clause]) => clause))
    expect([...new Set(all.flatMap(({ clauses }) => clauses))].filter(clause => !proved.has(clause))).toEqual([])
  })
})
