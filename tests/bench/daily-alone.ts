// The daily work of a working morning, so many days from today, in a process of its own, letters made but not sent. Prints
// its memory for daily.ts.
import { doDailyWork } from '~/jobs/daily-work.server'
import { STEPS } from '~/jobs/daily-steps.server'
import { closeDatabase } from '~/platform/database.server'
import { closeSql } from '~/platform/sql.server'

const ahead = Number(process.argv[2] ?? 0) * 86_400_000
const now = () => new Date(Date.now() + ahead)
await doDailyWork(
  { holder: 'bench', now },
  STEPS.map((step) => ({ ...step, round: 'night' as const })),
)
await closeSql()
await closeDatabase()
console.log(JSON.stringify({ memory: Math.round(process.resourceUsage().maxRSS / 1024) }))
