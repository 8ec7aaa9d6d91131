import type { ProblemList } from '../problem'
import { nearest } from './nearest'

/** The fenced containers, by the name authors write. */
export const CONTAINER_NAMES = {
  'trích luật': 'law',
  'tình huống': 'scenario',
  'nên làm': 'do',
  'không được làm': 'dont',
  'ghi nhớ': 'remember',
  'câu hỏi': 'practice',
} as const

export type ContainerKind = (typeof CONTAINER_NAMES)[keyof typeof CONTAINER_NAMES]

export type Container = {
  kind: ContainerKind
  name: string
  argument: string
  /** line of `:::` */
  line: number
  body: string
  bodyLine: number
}

export type Segment =
  { kind: 'markdown'; line: number; text: string } | { kind: 'container'; container: Container }

type Opening =
  | { kind: ContainerKind; name: string; argument: string }
  | { kind: 'unknown'; name: string; argument: string }

/** Parts a body into runs of Markdown and `:::` containers, which do not nest. Reads each line once. */
export function segments(body: string, firstLine: number, problems: ProblemList): Segment[] {
  const reader = new SegmentReader(problems)
  body.split('\n').forEach((text, index) => reader.read(text, firstLine + index))
  return reader.end()
}

class SegmentReader {
  readonly #segments: Segment[] = []
  #lines: string[] = []
  #start: number | null = null
  #open: { opening: Opening; line: number } | null = null
  #fence: string | null = null

  constructor(readonly problems: ProblemList) {}

  read(text: string, line: number): void {
    this.#trackFence(text)
    const fenceLine = this.#fence === null ? /^:::+[ \t]*(\S.*)?$/.exec(text) : null
    if (!fenceLine) return this.#keep(text, line)
    const rest = (fenceLine[1] ?? '').trim()
    if (rest === '') this.#close(line)
    else this.#begin(rest, line)
  }

  end(): Segment[] {
    if (this.#open) this.#unclosed()
    this.#flush()
    return this.#segments
  }

  #begin(rest: string, line: number): void {
    if (this.#open) this.#unclosed()
    this.#flush()
    this.#open = { opening: readOpening(rest), line }
    this.#start = line + 1
  }

  #close(line: number): void {
    if (!this.#open) {
      this.problems.add(line, 'containerStrayClose', {})
      return
    }
    this.#flush()
    this.#open = null
  }

  #unclosed(): void {
    if (!this.#open) return
    this.problems.add(this.#open.line, 'containerUnclosed', { name: this.#open.opening.name })
    this.#flush()
    this.#open = null
  }

  #keep(text: string, line: number): void {
    this.#start ??= line
    this.#lines.push(text)
  }

  #flush(): void {
    const text = this.#lines.join('\n')
    const line = this.#start ?? 1
    this.#lines = []
    this.#start = null
    if (this.#open) this.#pushContainer(this.#open.opening, this.#open.line, text, line)
    else if (text.trim() !== '') this.#segments.push({ kind: 'markdown', line, text })
  }

  #pushContainer(opening: Opening, line: number, body: string, bodyLine: number): void {
    if (opening.kind === 'unknown') {
      const meant = nearest(opening.name, Object.keys(CONTAINER_NAMES))
      this.problems.add(line, 'containerUnknown', { name: opening.name, nearest: meant })
      return
    }
    this.#segments.push({ kind: 'container', container: { ...opening, line, body, bodyLine } })
  }

  /** `:::` inside a fenced code block is only text. */
  #trackFence(text: string): void {
    const found = /^ {0,3}(`{3,}|~{3,})/.exec(text)?.[1]
    if (!found) return
    if (this.#fence === null) this.#fence = found
    else if (found.startsWith(this.#fence)) this.#fence = null
  }
}

function readOpening(rest: string): Opening {
  const plain = rest.replace(/\s+/g, ' ')
  const lower = plain.toLowerCase()
  for (const [name, kind] of Object.entries(CONTAINER_NAMES)) {
    if (lower === name || lower.startsWith(`${name} `))
      return { kind, name, argument: plain.slice(name.length).trim() }
  }
  const words = plain.split(' ')
  const taken = nearest(words.slice(0, 3).join(' '), ['không được làm']) ? 3 : Math.min(2, words.length)
  return { kind: 'unknown', name: words.slice(0, taken).join(' ').slice(0, 60), argument: '' }
}
