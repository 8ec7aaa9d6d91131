import { Visitor } from '../support/visitor'
import { cpuMs } from './process'

export interface Load {
  requests: number
  /** processor time of the server for one request, all its threads, ms */
  cpu: number
  /** answered in a second, by one process */
  perSecond: number
  /** ms */
  median: number
  p95: number
  /** body as it came over the wire */
  bytes: number
}

export interface Target {
  path: string
  cookie?: string
  encoding?: string
}

const VISITORS = 8
/** V8 still compiles during the first thousand; before that a page costs up to twice as much. */
const WARM_UP = 1500

/** Asks for one page over and over through a few kept connections, after a warm-up, and says what it cost the server. */
export async function load(
  server: { url: string; pid: number },
  target: Target,
  requests: number,
): Promise<Load> {
  const visitors = Array.from({ length: VISITORS }, () => new Visitor({ url: server.url, ...target }))
  await spread(visitors, target.path, Math.min(WARM_UP, requests))
  const cpu = cpuMs(server.pid)
  const began = performance.now()
  const { times, bytes } = await spread(visitors, target.path, requests)
  const took = performance.now() - began
  const used = cpuMs(server.pid) - cpu
  visitors.forEach((visitor) => visitor.close())
  times.sort((a, b) => a - b)
  return {
    requests,
    cpu: used / requests,
    perSecond: (requests * 1000) / took,
    median: times[Math.floor(requests / 2)] ?? Number.NaN,
    p95: times[Math.floor(requests * 0.95)] ?? Number.NaN,
    bytes,
  }
}

async function spread(visitors: Visitor[], path: string, requests: number) {
  const times: number[] = []
  let left = requests
  let bytes = 0
  await Promise.all(
    visitors.map(async (visitor) => {
      while (left-- > 0) {
        const began = performance.now()
        const answer = await visitor.get(path)
        times.push(performance.now() - began)
        bytes = answer.bytes
        if (answer.status >= 400 || answer.headers.location) {
          throw new Error(`${path} answered ${answer.status} ${answer.headers.location ?? ''}`)
        }
      }
    }),
  )
  return { times, bytes }
}
