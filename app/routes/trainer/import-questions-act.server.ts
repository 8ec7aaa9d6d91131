import { z } from 'zod'
import { MOST_QUESTIONS } from '~/courseware/exchange/foreign-question'
import { addQuestions } from '~/courseware/exchange/import-questions.server'
import { MOST_QUESTION_BYTES, QUESTION_FORMATS } from '~/courseware/exchange/question-formats'
import { type QuestionsRead, readQuestionFile } from '~/courseware/exchange/reading.server'
import { notFound, seeOther, unprocessable } from '~/platform/responses.server'
import { readUpload } from '~/platform/upload.server'
import { readForm, refuse, refuseWith } from '~/ui/form'
import { refusedFile } from '~/ui/refused-file'
import { editPath } from './part-name'
import { stoppedWords } from './stopped-words'

type Act = { course: string; by: string; at: Date }

const lesson = z.string().regex(/^\d{2}-[a-z0-9-]{1,80}$/)
const schema = z.discriminatedUnion('act', [
  z.object({
    act: z.literal('read'),
    lesson,
    format: z.enum(['any', ...QUESTION_FORMATS]).default('any'),
    text: z.string().max(1_000_000).optional(),
  }),
  z.object({
    act: z.literal('keep'),
    lesson,
    count: z.coerce.number().int().min(1).max(MOST_QUESTIONS),
    questions: z.string().min(1).max(1_000_000),
  }),
])

/** What was read of a file, for the page that asks whether to take it. Nothing has been written. */
export type QuestionsShown = Extract<QuestionsRead, { kind: 'read' }> & { lesson: string }

/** Reads a file and shows what is in it; on a second press puts its questions into the draft of a pool. */
export async function actOnQuestions(request: Request, act: Act) {
  const { posted, file } = await readUpload(request, { mostBytes: MOST_QUESTION_BYTES })
  const form = readForm(posted, schema)
  if (form.kind === 'refused') return unprocessable(form.form)
  if (form.value.act === 'keep') return keep(posted, form.value, act)
  const { text, format } = form.value
  if (file.kind === 'tooLarge' || (file.kind === 'none' && !text?.trim()))
    return unprocessable(refusedFile(posted, 'file', file))
  const bytes = file.kind === 'taken' ? file.file.bytes : new TextEncoder().encode(text)
  const read = await readQuestionFile(bytes, format, form.value.lesson)
  if (read.kind === 'stopped')
    return unprocessable(refuse(posted, { field: 'file', message: stoppedWords(read) }))
  return shown(posted, read.value, form.value.lesson)
}

function shown(posted: FormData, read: QuestionsRead, toLesson: string) {
  const field = 'file'
  if (read.kind === 'notText')
    return unprocessable(refuse(posted, { field, message: 'exchange.questions.wrongType' }))
  if (read.kind === 'brokenXml') {
    const slots = { line: read.line }
    return unprocessable(refuseWith(posted, { field, message: 'exchange.questions.brokenXml', slots }))
  }
  if (read.kind === 'many') {
    const slots = { count: read.count, most: MOST_QUESTIONS }
    return unprocessable(refuseWith(posted, { field, message: 'exchange.questions.many', slots }))
  }
  if (read.kind === 'long')
    return unprocessable(refuse(posted, { field, message: 'exchange.questions.poolLarge' }))
  if (read.count + read.leftOut.length === 0)
    return unprocessable(refuse(posted, { field, message: 'exchange.questions.nothing' }))
  return { ...read, lesson: toLesson } satisfies QuestionsShown
}

async function keep(
  posted: FormData,
  { lesson: toLesson, questions, count }: { lesson: string; questions: string; count: number },
  act: Act,
) {
  const kept = await addQuestions({ ...act, lesson: toLesson, questions, count })
  if (kept.kind === 'unknownLesson') return notFound()
  if (kept.kind === 'tooLarge')
    return unprocessable(refuse(posted, { field: 'file', message: 'exchange.questions.poolLarge' }))
  if (kept.kind === 'moved')
    return unprocessable(refuse(posted, { field: 'file', message: 'exchange.questions.moved' }))
  return seeOther(`${editPath(act.course, kept.fileName)}?luu=saved&phan=kiem-tra#kiem-tra`)
}
