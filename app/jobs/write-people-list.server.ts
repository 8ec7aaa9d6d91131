// Runs in a process of its own (platform/streaming-child.server.ts): the list of more people than a page's time allows.
import { json } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { type ListJob, peopleList } from '~/documents/people-list.server'
import { closeDatabase } from '~/platform/database.server'
import { closeSql } from '~/platform/sql.server'

const list = await peopleList((await json(process.stdin)) as ListJob)
process.send?.({ rows: list?.rows ?? null })
if (list) await pipeline(list.body, process.stdout)
await closeSql()
await closeDatabase()
