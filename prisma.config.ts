import { defineConfig } from 'prisma/config'

// generate, validate and format need no schema engine, and a closed network cannot download one:
// any executable satisfies their check. Migrations run by WebAssembly (docs/decisions/0003).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({ schema: process.env.PRISMA_SCHEMA ?? 'prisma/schema.prisma' })
