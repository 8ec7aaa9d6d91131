// Runs in a process of its own (platform/bounded-child.server.ts): reads what a person sent from stdin, writes JSON.
import { buffer } from 'node:stream/consumers'
import { readArchive } from '~/platform/archive.server'
import { textOf } from '~/platform/file-kind'
import { MOST_ITEMS, MOST_QUESTIONS } from './foreign-question'
import { BrokenXml } from './moodle-xml'
import { QUESTION_FORMATS } from './question-formats'
import { formatOf, readQuestions } from './read-questions'
import type { QuestionsRead } from './reading.server'
import { readPasted, readWord } from './word.server'

const COURSE_LIMITS = { entries: 300, bytes: 40 * 1024 * 1024 }

const [task = '', option = ''] = (process.argv[2] ?? '').split(':')
const input = await buffer(process.stdin)
process.stdout.write(JSON.stringify(await result()))

async function result(): Promise<unknown> {
  if (task === 'questions') return questions()
  if (task === 'word') return readWord(input)
  if (task === 'pasted') return readPasted(input.toString('utf8'))
  const archive = await readArchive(input, COURSE_LIMITS)
  if (archive.kind === 'refused') return archive
  return {
    kind: 'read',
    files: archive.files.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') })),
  }
}

function questions(): QuestionsRead {
  const text = textOf(input)
  if (text === null) return { kind: 'notText' }
  const format = QUESTION_FORMATS.find((one) => one === option) ?? formatOf(text)
  try {
    const read = readQuestions(text.normalize('NFC'), format)
    const count = read.questions.length + read.leftOut.length
    if (count > MOST_ITEMS || read.questions.length > MOST_QUESTIONS) return { kind: 'many', count }
    return { kind: 'read', format, ...read }
  } catch (error) {
    if (error instanceof BrokenXml) return { kind: 'brokenXml', line: error.line }
    throw error
  }
}
