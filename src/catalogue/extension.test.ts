import { describe, expect, it } from 'vitest'
import type { DocumentOperation, OpenApiDocument } from './document.js'
import { loadCatalogue } from './index.js'
import { readOperations } from './read-operation.js'
import { readDocumentSources } from './sources.js'

const catalogue = loadCatalogue()

describe('x-asbuilt', () => {
  const documents = readDocumentSources().map(({ document }) => document)
  const [document] = documents as [OpenApiDocument]
  const withExtension = (extension: Record<string, string>): OpenApiDocument => {
    const [path, methods] = Object.entries(document.paths)[0] as [string, Record<string, DocumentOperation>]
    const [method, operation] = Object.entries(methods)[0] as [string, DocumentOperation]
    return { ...document, paths: { [path]: { [method]: { ...operation, 'x-asbuilt': extension } } } }
  }

  it.each([
    ['a key that no code reads', { action: 'list', colour: 'red' }, /colour/],
    ['a value that names a version', { action: 'list', population: 'v1.3' }, /population/],
    ['an action there is not', { action: 'list-1.3' }, /action/],
    ['no action', {}, /action/],
  ])('refuses %s', (_, extension, message) => {
    expect(() => readOperations(withExtension(extension), catalogue.models)).toThrow(message)
  })

  it('names no version in any document, and is the only extension of an operation', () => {
    for (const { paths } of documents) {
      for (const operation of Object.values(paths).flatMap(methods => Object.values(methods))) {
        expect(Object.values(operation['x-asbuilt']).join()).not.toMatch(/\d/)
        expect(Object.keys(operation).filter(key => key.startsWith('x-'))).toEqual(['x-asbuilt'])
      }
    }
  })
})
