// Runs in a process of its own (platform/bounded-child.server.ts): reads what a person sent from stdin, writes JSON.
import { buffer } from 'node:stream/consumers'
import { readArchive } from '~/platform/archive.server'
import { textOf } from '~/platform/file-kind'
import { MOST_BYTES } from '../source/file-text'
import { questionsMarkdown } from './added-questions'
import { packFiles } from './archive-bytes'
import { MOST_ITEMS, MOST_QUESTIONS } from './foreign-question'
import { BrokenXml } from './moodle-xml'
import { newQuestionId } from './new-question-id.server'
import { QUESTION_FORMATS } from './question-formats'
import { formatOf, readQuestions } from './read-questions'
import type { QuestionsRead } from './reading.server'
import { asWord, readPasted, readWord } from './word.server'

const COURSE_LIMITS = { entries: 300, bytes: 40 * 1024 * 1024 }

const [task = '', option = '', lesson = ''] = (process.argv[2] ?? '').split(':')
const input = await buffer(process.stdin)
process.stdout.write(await result())

async function result(): Promise<string | Buffer> {
  if (task === 'questions') return JSON.stringify(questions())
  if (task === 'word') return JSON.stringify(await readWord(input))
  if (task === 'pasted') return JSON.stringify(asWord(readPasted(input.toString('utf8'))))
  const archive = await readArchive(input, COURSE_LIMITS)
  if (archive.kind === 'refused') return JSON.stringify(archive)
  return packFiles(archive.files)
}

function questions(): QuestionsRead {
  const text = textOf(input)
  if (text === null) return { kind: 'notText' }
  const format = QUESTION_FORMATS.find((one) => one === option) ?? formatOf(text)
  try {
    const read = readQuestions(text.normalize('NFC'), format)
    const count = read.questions.length + read.leftOut.length
    if (count > MOST_ITEMS || read.questions.length > MOST_QUESTIONS) return { kind: 'many', count }
    const markdown = questionsMarkdown(read.questions, () => newQuestionId(lesson))
    if (Buffer.byteLength(markdown) > MOST_BYTES) return { kind: 'long' }
    const partly = read.questions.flatMap(({ line, lost }) => (lost.length > 0 ? [{ line, lost }] : []))
    return { kind: 'read', format, count: read.questions.length, leftOut: read.leftOut, partly, markdown }
  } catch (error) {
    if (error instanceof BrokenXml) return { kind: 'brokenXml', line: error.line }
    throw error
  }
}
