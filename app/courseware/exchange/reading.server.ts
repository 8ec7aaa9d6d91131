import type { ArchiveRead, WhyRefused } from '~/platform/archive.server'
import { type ChildOutcome, runBounded } from '~/platform/bounded-child.server'
import { unpackFiles } from './archive-bytes'
import type { LeftOut, LostPart } from './foreign-question'
import type { QuestionFormat } from './question-formats'
import type { WordRead } from './word.server'

export type QuestionsRead =
  | {
      kind: 'read'
      format: QuestionFormat
      count: number
      leftOut: LeftOut[]
      /** questions that lose a part */
      partly: { line: number; lost: LostPart[] }[]
      /** all of them, as a pool holds them */
      markdown: string
    }
  /** more than a pool may hold */
  | { kind: 'long' }
  | { kind: 'notText' }
  | { kind: 'many'; count: number }
  | { kind: 'brokenXml'; line: number }
export type CourseArchive =
  { kind: 'read'; files: { name: string; bytes: Buffer }[] } | Extract<ArchiveRead, { kind: 'refused' }>
export type { WhyRefused, WordRead }

/** What an archive may hold, and the names of what is in it. */
const MOST_UNPACKED = 41 * 1024 * 1024
const FILE = 'app/courseware/exchange/reading-child.server.ts'
const read = <Value>(argument: string, input: Uint8Array) =>
  runBounded<Value>({ file: FILE, argument, input })

/** Each in a process of its own, with limits: nobody else waits for it. */
export const readQuestionFile = (bytes: Uint8Array, format: QuestionFormat | 'any', lesson: string) =>
  read<QuestionsRead>(`questions:${format}:${lesson}`, bytes)
export const readWordFile = (bytes: Uint8Array): Promise<ChildOutcome<WordRead>> => read('word', bytes)
export const readPastedText = (text: string): Promise<ChildOutcome<WordRead>> =>
  read('pasted', new TextEncoder().encode(text))
export const readCourseArchive = (bytes: Uint8Array): Promise<ChildOutcome<CourseArchive>> =>
  runBounded({ file: FILE, argument: 'course', input: bytes }, { outputBytes: MOST_UNPACKED }, archiveOf)

/** A refusal is JSON; files come as their own bytes. */
function archiveOf(output: Buffer): CourseArchive {
  if (output[0] !== '{'.charCodeAt(0)) return { kind: 'read', files: unpackFiles(output) }
  return JSON.parse(output.toString('utf8')) as CourseArchive
}
