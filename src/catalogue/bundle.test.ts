import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { bundle } from './bundle.js'
import { bundleFolder } from './document.js'
import { generatedFiles } from './generated-files.js'
import { readDocumentSources, readModelSources } from './sources.js'

const models = readModelSources()
const root = fileURLToPath(new URL('../..', import.meta.url))
const redocly = join(root, 'node_modules/@redocly/cli/bin/cli.js')
const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', CI: 'true' }
const lint = (...files: string[]): Promise<{ stdout: string; stderr: string }> =>
  promisify(execFile)(process.execPath, [redocly, 'lint', '--config', join(root, 'redocly.yaml'), ...files], {
    cwd: root,
    env,
  })

describe('bundles', () => {
  const files = generatedFiles().map(([file, text]) => ({ name: relative(root, fileURLToPath(file)), file, text }))

  it.each(files)('$name is up to date (else: npm run generate)', async ({ file, text }) => {
    expect(await readFile(file, 'utf8')).toBe(text)
  })

  it.each(readDocumentSources())('$name holds every model it points to, and no file reference', ({ document }) => {
    const bundled = bundle(document, models)
    const refs = [...JSON.stringify(bundled).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => String(ref))
    const schemas = Object.keys((bundled['components'] as { schemas: object }).schemas)
    expect(refs.filter(ref => !ref.startsWith('#/'))).toEqual([])
    expect(
      [...new Set(refs.filter(ref => ref.startsWith('#/components/schemas/')).map(ref => ref.slice(21)))].toSorted(),
    ).toEqual(schemas)
    expect(
      Object.values((bundled['components'] as { schemas: Record<string, object> }).schemas).every(
        schema => Object.keys(schema).length > 0,
      ),
    ).toBe(true)
  })

  it('needs every model in one document or another', () => {
    const used = readDocumentSources().flatMap(({ document }) =>
      Object.keys((bundle(document, models)['components'] as { schemas: object }).schemas),
    )
    expect([...new Set(used)].toSorted()).toEqual([...models.keys()])
  })
})

describe('lint', () => {
  it('finds nothing in the documents and their bundles', async () => {
    const { stderr } = await lint()
    expect(stderr).toMatch(/API descriptions are valid/)
    expect(stderr).not.toMatch(/You have|\[\d+\]/)
    expect(stderr.match(/validated in/g)).toHaveLength(readDocumentSources().length)
    await lint(...readDocumentSources().map(({ name }) => fileURLToPath(new URL(name, bundleFolder))))
  }, 30_000)

  it('finds something in a document without descriptions', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'asbuilt-lint-'))
    try {
      const file = join(folder, 'bad.json')
      await writeFile(
        file,
        JSON.stringify({
          openapi: '3.1.0',
          info: { title: 'x', version: '1' },
          paths: { '/a': { get: { responses: {} } } },
        }),
      )
      await expect(lint(file)).rejects.toMatchObject({ code: 1 })
    } finally {
      await rm(folder, { recursive: true })
    }
  }, 30_000)
})
