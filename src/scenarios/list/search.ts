import { userField, type UserField } from '../../catalogue/index.js'
import type { ClauseId } from '../../findings/index.js'
import { quotedSearches, wildcardSearches, type QueryPair } from '../../generators/index.js'
import { idText } from '../engine/answer.js'
import { SPREAD_OVER_LISTS } from '../engine/scenario-run.js'
import { defineScenario, type ScenarioContext } from '../engine/scenario.js'
import { type Answer, ask, combine, isComplete } from './list-answer.js'
import {
  distinctivePart,
  otherForm,
  type SearchedField,
  searchedFields,
  searchFilter,
  swapCase,
} from './search-text.js'
import { askWithin, candidatesOf, type Section, sectionOf } from './section.js'
import { answered, compareSelection, failMissing, failSurplus, missing, shows, surplus } from './selection.js'
import { fieldInTurn, vendorAndSearch } from './vendor-filter.js'

const FINDS = [
  'LIST-8/finds-first-name',
  'LIST-8/finds-last-name',
  'LIST-8/finds-email-address',
  'LIST-8/finds-notes',
  'LIST-8/finds-job-title',
  'LIST-8/finds-vendor-name',
] as const satisfies readonly ClauseId[]
const CASE = 'LIST-8/case-ignored'
const ONLY = 'LIST-8/only-where-it-occurs'
const ALL = 'LIST-8/all-where-it-occurs'
const FORM = 'LIST-8/not-normalised'

type Candidates = Awaited<ReturnType<typeof candidatesOf>>
interface SearchInput {
  readonly context: ScenarioContext
  readonly section: Section
  readonly candidates: Candidates
}

/**
 * A search finds users by each searched field without regard to letter case, all of them and no others, and does not
 * normalise Unicode (LIST-8). Texts that a query language might stumble over are tried too.
 */
export const search = defineScenario({
  id: 'search',
  clauses: [...FINDS, CASE, ONLY, ALL, FORM],
  appliesTo: { action: 'list', parameter: 'filters[search]' },
  mode: 'read',
  requests: 10,
  requestsReadOnly: 0.4,
  async run(context) {
    const section = await sectionOf(context)
    const input: SearchInput = { context, section, candidates: await candidatesOf(context, section) }
    if (context.run.write) {
      for (const field of searchedFields()) await judgeField(input, field)
      await judgeWithinSection(input)
      await judgeForm(input)
      await judgeAwkward(input)
    } else {
      if (!(await judgeTogether(input))) await judgeField(input, fieldInTurn(context))
      for (const probe of context.run.share([judgeForm, judgeAwkward], { idle: 6 })) await probe(input)
    }
    for (const clause of this.clauses) {
      if (context.run.write) context.verdict.skip(clause, 'missing-data', 'no user of the list shows it')
      else context.verdict.skip(clause, 'read-only', SPREAD_OVER_LISTS)
    }
  },
})

/**
 * Judges the search that a read-only run sends anyway, together with the filter by vendor.
 * @returns whether it shows the field whose turn it is.
 */
async function judgeTogether({ context, section }: SearchInput): Promise<boolean> {
  const pair = vendorAndSearch(context, section)
  if (pair === null) return false
  const answer = await askWithin(context, section, pair.filter.pairs)
  if (!compareSelection(section, answer, pair.filter.matches).holds) return false
  context.verdict.pass(ONLY)
  context.verdict.pass(ALL)
  if (pair.field === null) return false
  context.verdict.pass(pair.field.searchedBy)
  context.verdict.pass(CASE)
  return true
}

/** Searches in the other letter case first. Where that finds no user, the plain text tells which clause is broken. */
async function judgeField({ context, section, candidates }: SearchInput, field: SearchedField): Promise<void> {
  const subject = firstDistinctive(candidates, field)
  if (subject === undefined)
    return context.verdict.skip(
      field.searchedBy,
      'missing-data',
      `no user's ${field.name} holds a text that no other searched field of the user holds`,
    )
  const { user, base, part } = subject
  const id = idText(user.id)
  const turned = await searchFor(context, base, swapCase(part))
  if (!answered(context.verdict, field.searchedBy, turned, `filters[search]=${swapCase(part)}`)) return
  judgeHits(context, section, base, turned, swapCase(part))
  if (turned.ids.includes(id)) {
    context.verdict.pass(CASE)
    context.verdict.pass(field.searchedBy)
    return
  }
  const plain = await searchFor(context, base, part)
  const finds = plain.ids.includes(id)
  if (!finds && !isComplete(plain))
    return context.verdict.skip(field.searchedBy, 'missing-data', 'too many users match to tell one of them on a page')
  const evidence = { exchanges: [plain.exchange, turned.exchange], comparedWith: [plain.exchange, turned.exchange] }
  const observation = {
    at: '/response/body',
    expected: { id: user.id ?? null },
    received: `${turned.users.length} others`,
  }
  if (finds) {
    context.verdict.pass(field.searchedBy)
    context.verdict.fail(
      CASE,
      { ...observation, message: `a search for ${swapCase(part)} lists whom ${part} lists` },
      evidence,
    )
  } else
    context.verdict.fail(
      field.searchedBy,
      { ...observation, message: `a search for ${part}, a part of the user's ${field.name}, lists the user` },
      evidence,
    )
}

/** In a large directory own users outside of the section show the fields. Whom else a search finds shows within it. */
async function judgeWithinSection({ context, section, candidates }: SearchInput): Promise<void> {
  if (candidates[0]?.base === section.query) return
  const subject = firstDistinctive(
    candidates.filter(({ base }) => base === section.query),
    context.catalogue.userField(userField.familyName),
  )
  if (subject === undefined) return
  const part = swapCase(subject.part)
  const answer = await searchFor(context, section.query, part)
  if (answered(context.verdict, ALL, answer, `filters[search]=${part}`))
    judgeHits(context, section, section.query, answer, part)
}

function firstDistinctive(
  candidates: Candidates,
  field: UserField,
): (Candidates[number] & { readonly part: string }) | undefined {
  for (const { user, base } of candidates) {
    const part = distinctivePart(user, field)
    if (part !== null) return { user, base, part }
  }
  return undefined
}

function searchFor(context: ScenarioContext, base: readonly QueryPair[], part: string): Promise<Answer> {
  return ask(context, context.operation, combine(base, [['filters[search]', part]]))
}

/** Judges that every user listed has the text, and that every user of the section who has it is listed. */
function judgeHits(
  context: ScenarioContext,
  section: Section,
  base: readonly QueryPair[],
  answer: Answer,
  part: string,
): void {
  const filter = searchFilter(part)
  const over = surplus(answer, filter.matches)
  failSurplus(context, ONLY, answer, over, filter.what)
  const { someIn, someOut } = shows(section, filter.matches)
  if (over.length === 0 && (someOut || base !== section.query)) context.verdict.pass(ONLY)
  if (base !== section.query) return
  const left = missing(section, answer, filter.matches)
  // the clause of the field judges a single user
  const several = section.users.filter(user => filter.matches(user) === true).length > left.length
  if (several) failMissing(context.verdict, ALL, answer, section, left, filter.what)
  if (left.length === 0 && someIn) context.verdict.pass(ALL)
}

/** Searches for a word in its other Unicode form: it must not match. */
async function judgeForm({ context, candidates }: SearchInput): Promise<void> {
  const subject = candidates
    .map(({ user, base }) => ({ user, base, form: otherForm(user) }))
    .find(({ form }) => form !== null)
  if (subject === undefined || subject.form === null)
    return context.verdict.skip(FORM, 'missing-data', 'no user has an accent in a searched field')
  const answer = await searchFor(context, subject.base, subject.form)
  if (!answered(context.verdict, FORM, answer, 'an accent in its other form')) return
  const id = idText(subject.user.id)
  context.verdict.expect(
    FORM,
    !answer.ids.includes(id),
    () => ({
      at: `/response/body/${answer.ids.indexOf(id)}`,
      expected: 'a list without this user',
      received: { id: subject.user.id ?? null },
      message: `a search for ${JSON.stringify(subject.form)} does not match the same word composed in another way`,
    }),
    { exchanges: [answer.exchange] },
  )
}

/**
 * Wildcards, quotes and the like are plain characters. The two lists of a version are neighbours in the round robin.
 */
async function judgeAwkward({ context, section }: SearchInput): Promise<void> {
  const parts = context.run.write
    ? [...context.run.roundRobin(wildcardSearches, 1), ...context.run.roundRobin(quotedSearches, 1)]
    : context.run.roundRobin([...wildcardSearches, ...quotedSearches], 1)
  for (const part of parts) {
    const answer = await searchFor(context, section.query, part)
    if (answered(context.verdict, ONLY, answer, `filters[search]=${part}`))
      judgeHits(context, section, section.query, answer, part)
  }
}
