import { expect, it } from 'vitest'
import { compositionNamed } from './composition.js'
import { fileNamed, playFile } from './files/play-file.js'
import { playTarget } from './play-target.js'

/** How long a hold lasts is measured on what is built: from sources, the compiler holds the loop too. */
const isOfUs = (problem: string): boolean => !problem.includes('held the event loop')

it.each(['target-11'])(
  '%s breaks nothing',
  async name => {
    const composition = compositionNamed(name)
    if (composition === null) throw new Error(`there is no ${name}`)
    const { problems, exitCodes } = await playTarget(composition)
    expect(problems.filter(isOfUs)).toEqual([])
    expect(exitCodes.length).toBeGreaterThan(0)
  },
  60_000,
)

it.each(['file-101'])(
  '%s breaks nothing',
  async name => {
    const file = fileNamed(name)
    if (file === null) throw new Error(`there is no ${name}`)
    expect((await playFile(file)).problems.filter(isOfUs)).toEqual([])
  },
  60_000,
)
