import { type ChildProcess, spawn } from 'node:child_process'
import { isAnyLetterDue } from '~/notices/outbox.sql.server'
import { lower } from '~/platform/child-use.server'
import { environment } from '~/platform/environment.server'
import { log } from '~/platform/log.server'
import { isDailyWorkDue } from './daily-work.server'

const MINUTE_MS = 60_000
const COMMAND = ['node_modules/tsx/dist/cli.mjs', 'app/jobs/daily.server.ts']

let timer: NodeJS.Timeout | undefined
let child: ChildProcess | undefined

/**
 * The server looks every minute whether there is work, and does it in a process of its own: nobody's page waits for it.
 * Several servers may do so; the lease lets one of them work.
 */
export function keepDailyWork(): void {
  if (!environment().dailyWork) return
  timer = setInterval(() => void look(), MINUTE_MS).unref()
  void look()
}

/** Lets a process under way end by itself: what it has not done, the next one does. */
export function endDailyWork(): void {
  clearInterval(timer)
  child?.kill('SIGTERM')
}

async function look(): Promise<void> {
  if (child) return
  try {
    const at = new Date()
    if (await isDailyWorkDue(at)) begin([])
    else if (await isAnyLetterDue(at)) begin(['letters'])
  } catch {
    log.error('dailyWorkNotBegun')
  }
}

function begin(args: string[]): void {
  child = spawn(process.execPath, [...COMMAND, ...args], { stdio: ['ignore', 'ignore', 'inherit'] })
  lower(child.pid)
  child.once('error', () => log.error('dailyWorkNotBegun'))
  child.once('exit', (code) => {
    child = undefined
    if (code !== 0) log.error('dailyWorkFailed', { code })
  })
}
