import { type Reply } from './send-answer'

/** An answer that has not reached the server: where it goes, what it says, and the revision it was based on (in the body). */
export type Waiting = { url: string; body: string; keptAt: number }
type Sent = { id: string; reply: Reply }
type Queue = Record<string, Waiting>

const KEY = 'lc-cho-gui'
const WEEK = 7 * 24 * 3600 * 1000

/** Answers kept on this device under attempt and position; the newest of a position takes the place of the one before. */
export function keep(id: string, waiting: Waiting): boolean {
  return write({ ...read(), [id]: waiting })
}

export function forget(id: string): void {
  const { [id]: _sent, ...rest } = read()
  write(rest)
}

export function waiting(): [id: string, Waiting][] {
  return Object.entries(read()).filter(([, { keptAt }]) => Date.now() - keptAt < WEEK)
}

/** Tells the form on the page, if it is there, that its kept answer has arrived. */
export function tellSent(id: string, reply: Reply): void {
  document.dispatchEvent(new CustomEvent<Sent>('answer-sent', { detail: { id, reply } }))
}

export function whenSent(hear: (id: string, reply: Reply) => void): void {
  document.addEventListener('answer-sent', (event) => {
    const { id, reply } = (event as CustomEvent<Sent>).detail
    hear(id, reply)
  })
}

function read(): Queue {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Queue
  } catch {
    return {}
  }
}

/** Whether the device could keep it: storage may be full or forbidden. */
function write(queue: Queue): boolean {
  try {
    if (Object.keys(queue).length === 0) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, JSON.stringify(queue))
    return true
  } catch {
    return false
  }
}
