import { defineConformanceSuite } from '../src/vitest.js'

// ASBUILT_TARGET, ASBUILT_ONLY, ASBUILT_SHARD, ASBUILT_SEED and ASBUILT_WRITE=1 are its flags
await defineConformanceSuite()
