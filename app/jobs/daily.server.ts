// npm run daily                the day's work whose hour has come, then the letters that are due
// npm run daily -- letters     only the letters: what the server runs when some are waiting
import { hostname } from 'node:os'
import { closeDatabase } from '~/platform/database.server'
import { newId } from '~/platform/ids.server'
import { closeSql } from '~/platform/sql.server'
import { doDailyWork } from './daily-work.server'
import { postLetters } from './post-letters.server'

const worker = { holder: `${hostname()}:${process.pid}:${newId()}`, now: () => new Date() }

try {
  if (process.argv[2] !== 'letters') {
    const work = await doDailyWork(worker)
    if (work.kind === 'busy') console.info('Một tiến trình khác đang làm việc hằng ngày.')
    else for (const { name, figures } of work.steps) console.info(`${name}: ${JSON.stringify(figures)}`)
  }
  const { kind, ...figures } = await postLetters(worker)
  const words = {
    busy: 'Một tiến trình khác đang gửi thư.',
    paused: 'Máy chủ thư chưa trả lời: sẽ thử lại sau.',
  }
  console.info(kind === 'posted' ? `letters: ${JSON.stringify(figures)}` : words[kind])
} finally {
  await closeSql()
  await closeDatabase()
}
