// Loaded first: from the moment on that the file in FULL_DISK is there, nothing more can be written to any file.
import process from 'node:process'
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const isFull = () => fs.existsSync(process.env.FULL_DISK)

function whileThereIsRoom(write, needsRoom) {
  return (target, ...rest) => {
    if (needsRoom(target, ...rest) && isFull()) {
      const error = new Error('ENOSPC: no space left on device, write')
      throw Object.assign(error, { errno: -28, code: 'ENOSPC', syscall: 'write' })
    }
    return write(target, ...rest)
  }
}

const isData = (_, data) => data.length > 0
fs.appendFileSync = whileThereIsRoom(fs.appendFileSync, isData)
fs.writeFileSync = whileThereIsRoom(fs.writeFileSync, isData)
fs.writeSync = whileThereIsRoom(fs.writeSync, isData)
fs.mkdirSync = whileThereIsRoom(fs.mkdirSync, path => !fs.existsSync(path))
syncBuiltinESMExports()
