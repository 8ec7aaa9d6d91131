// A process that makes an import true and is killed in the middle: node --import tsx activate-and-die.ts <import> <statements>
import { makeTrue } from '~/organisation/intake/make-true.sql.server'
import { writeApart } from '~/platform/sql-apart.server'
import { type Run } from '~/platform/sql.server'

const [importId = '', statements = '0'] = process.argv.slice(2)
let left = Number(statements)

/** kill -9 right after the given number of statements, or just before the commit. */
function dying(run: Run): Run {
  const after = async <T>(answer: Promise<T>): Promise<T> => {
    const value = await answer
    if (--left === 0) process.kill(process.pid, 'SIGKILL')
    return value
  }
  return {
    all: (text, ...values) => after(run.all(text, ...values)),
    one: (text, ...values) => after(run.one(text, ...values)),
    run: (text, ...values) => after(run.run(text, ...values)),
  }
}

await writeApart(async (run) => {
  await makeTrue(dying(run), importId, new Date('2026-11-23T02:00:00Z'))
  process.kill(process.pid, 'SIGKILL')
})
