import { mkdirSync, writeFileSync } from 'node:fs'
import { generatedFiles } from './generated-files.js'

for (const [file, text] of generatedFiles()) {
  mkdirSync(new URL('.', file), { recursive: true })
  writeFileSync(file, text)
}
