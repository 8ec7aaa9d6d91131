// Runs in a process of its own (platform/streaming-child.server.ts): the evidence pack of more people than a page's time allows.
import { Readable } from 'node:stream'
import { json } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { evidencePack, type PackJob } from '~/documents/evidence/pack.server'
import { closeDatabase } from '~/platform/database.server'
import { closeSql } from '~/platform/sql.server'

const pack = await evidencePack((await json(process.stdin)) as PackJob)
if (pack.kind === 'made') {
  const { bytes, ...said } = pack
  process.send?.(said)
  await pipeline(Readable.from([bytes], { objectMode: false }), process.stdout)
} else process.send?.(pack)
await closeSql()
await closeDatabase()
