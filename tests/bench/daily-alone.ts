// The daily work of a working morning in a process of its own, letters made but not sent. Prints its memory for daily.ts.
import { doDailyWork } from '~/jobs/daily-work.server'
import { STEPS } from '~/jobs/daily-steps.server'
import { closeDatabase } from '~/platform/database.server'
import { closeSql } from '~/platform/sql.server'

const now = () => new Date()
await doDailyWork(
  { holder: 'bench', now },
  STEPS.map((step) => ({ ...step, round: 'night' as const })),
)
await closeSql()
await closeDatabase()
console.log(JSON.stringify({ memory: Math.round(process.resourceUsage().maxRSS / 1024) }))
