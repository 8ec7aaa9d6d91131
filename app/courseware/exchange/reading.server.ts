import type { ArchiveRead, WhyRefused } from '~/platform/archive.server'
import { type ChildOutcome, runBounded } from '~/platform/bounded-child.server'
import type { ReadFile } from './foreign-question'
import type { LessonText } from './lesson-text'
import type { QuestionFormat } from './question-formats'
import type { WordRead } from './word.server'

export type QuestionsRead =
  | ({ kind: 'read'; format: QuestionFormat } & ReadFile)
  | { kind: 'notText' }
  | { kind: 'many'; count: number }
  | { kind: 'brokenXml'; line: number }
export type CourseArchive =
  { kind: 'read'; files: { name: string; base64: string }[] } | Extract<ArchiveRead, { kind: 'refused' }>
export type { WhyRefused }

const FILE = 'app/courseware/exchange/reading-child.server.ts'
const read = <Value>(argument: string, input: Uint8Array) =>
  runBounded<Value>({ file: FILE, argument, input })

/** Each in a process of its own, with limits: nobody else waits for it. */
export const readQuestionFile = (bytes: Uint8Array, format: QuestionFormat | 'any') =>
  read<QuestionsRead>(`questions:${format}`, bytes)
export const readWordFile = (bytes: Uint8Array): Promise<ChildOutcome<WordRead>> => read('word', bytes)
export const readPastedText = (text: string): Promise<ChildOutcome<LessonText>> =>
  read('pasted', new TextEncoder().encode(text))
export const readCourseArchive = (bytes: Uint8Array): Promise<ChildOutcome<CourseArchive>> =>
  read('course', bytes)
