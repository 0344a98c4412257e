import { defineScenario } from '../engine/scenario.js'
import { SkipError } from '../engine/verdict.js'
import { askWithin, sectionOf } from './section.js'
import { answered, compare, expectSelection, failMissing, failSurplus, shows } from './selection.js'
import { together } from './together.js'
import { vendorFilter, vendorsIn } from './vendors.js'

const ONLY = 'LIST-5/only-of-the-vendors'
const ALL = 'LIST-5/all-of-the-vendors'
const EITHER = 'LIST-5/comma-means-either'

/** One vendor that users of the list have, then two with a comma between. A read-only run asks for two at once, beside a search. */
export const filterVendor = defineScenario({
  id: 'filter-vendor',
  clauses: [ONLY, ALL, EITHER],
  appliesTo: { action: 'list', parameter: 'filters[vendor_id]' },
  mode: 'read',
  requests: 2,
  requestsReadOnly: 1,
  async run(context) {
    const section = await sectionOf(context)
    const [first, second] = vendorsIn(section.users)
    if (first === undefined) throw new SkipError('missing-data', 'no user of the list has a vendor')
    const pair = context.run.write ? null : together(context, section)
    if (
      pair !== null &&
      compare(section, await askWithin(context, section, pair.filter.pairs), pair.filter.matches).holds
    ) {
      for (const clause of [ONLY, ALL, EITHER] as const) context.verdict.pass(clause)
      return
    }
    const one = vendorFilter([first])
    const answer = await askWithin(context, section, one.pairs)
    if (answered(context, ONLY, answer, one.what)) {
      const verdict = compare(section, answer, one.matches)
      failSurplus(context, ONLY, answer, verdict.surplus, one.what)
      failMissing(context, ALL, answer, section, verdict.missing, one.what)
      if (verdict.surplus.length === 0 && shows(section, one.matches).someOut) context.verdict.pass(ONLY)
      if (verdict.missing.length === 0) context.verdict.pass(ALL)
      if (!verdict.holds)
        throw new SkipError('baseline-refused', 'the filter by one vendor already selects the wrong users')
    }
    if (second === undefined) throw new SkipError('missing-data', 'the users of the list have one vendor alone')
    const two = vendorFilter([first, second])
    expectSelection(context, EITHER, section, await askWithin(context, section, two.pairs), two)
    throw new SkipError('missing-data', 'all users of the list have the same vendor')
  },
})
