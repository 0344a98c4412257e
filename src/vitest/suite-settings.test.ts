import { describe, expect, it } from 'vitest'
import { UsageError } from '../findings/index.js'
import { settingsFrom, type ConformanceOptions } from './suite-settings.js'

const environment = {
  ASBUILT_TARGET: 'https://api.example.com',
  ASBUILT_ONLY: 'v1.2',
  ASBUILT_SHARD: '1/4',
  ASBUILT_SEED: '7',
  ASBUILT_WRITE: '1',
}
const named = { target: 'https://api.example.com', only: 'v1.2', shard: '1/4', seed: 7, write: true, maxWait: 20 }

describe('the settings of a suite', () => {
  it('have defaults where nothing is named', () => {
    expect(settingsFrom({}, {})).toEqual({ only: undefined, shard: undefined, seed: 1, write: false, maxWait: 20 })
  })

  it('have defaults where variables are empty', () => {
    const empty = Object.fromEntries(Object.keys(environment).map(name => [name, ' ']))
    expect(settingsFrom({}, empty)).toEqual(settingsFrom({}, {}))
  })

  it('come from the environment', () => {
    expect(settingsFrom({}, environment)).toEqual(named)
  })

  it('come from the options first', () => {
    const options = { target: 'sandbox', only: 'PAGE', shard: '2/4', seed: 0, write: false, maxWait: 5, users: 9 }
    expect(settingsFrom(options, environment)).toEqual(options)
  })

  it('come from the environment where an option is there and undefined', () => {
    const names = ['target', 'only', 'shard', 'seed', 'write', 'maxWait']
    const options = Object.fromEntries(names.map(name => [name, undefined])) as ConformanceOptions
    expect(settingsFrom(options, environment)).toEqual(named)
    expect(settingsFrom(options, {})).not.toHaveProperty('target')
  })
})

describe('ASBUILT_SEED', () => {
  it.each(['seven', '1.5', '-1', '1e3', '0x10', '9007199254740993'])('refuses %s, and names it', ASBUILT_SEED => {
    const settings = (): unknown => settingsFrom({}, { ASBUILT_SEED })
    expect(settings).toThrow(UsageError)
    expect(settings).toThrow(/ASBUILT_SEED[^]*whole number[^]*"/)
    expect(settings).toThrow(JSON.stringify(ASBUILT_SEED))
  })

  it.each([
    ['0', 0],
    [' 12 ', 12],
    ['', 1],
  ])('reads %j as %i', (ASBUILT_SEED, seed) => {
    expect(settingsFrom({}, { ASBUILT_SEED }).seed).toBe(seed)
  })
})
