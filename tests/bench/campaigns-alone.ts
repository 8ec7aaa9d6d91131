// One day's work on all campaigns in a process of its own. Prints what it took for campaigns.ts.
import { APART, runCampaignsDay } from '~/campaigns/daily.server'
import { closeDatabase } from '~/platform/database.server'
import { closeSql } from '~/platform/sql.server'

const before = process.cpuUsage()
const begun = performance.now()
const { enrolled } = await runCampaignsDay('2026-11-25', new Date('2026-11-25T01:00:00Z'), APART)
const seconds = (performance.now() - begun) / 1000
const { user, system } = process.cpuUsage(before)
await closeSql()
await closeDatabase()
const memory = Math.round(process.resourceUsage().maxRSS / 1024)
console.log(JSON.stringify({ enrolled, seconds, cpu: (user + system) / 1e6, memory }))
