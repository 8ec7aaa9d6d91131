import { z } from 'zod'
import { addLesson, type LessonAdded } from '~/courseware/add-lesson.server'
import { asAuthored, fits } from '~/courseware/draft-texts.server'
import { type LessonText, MOST_WORD_BYTES } from '~/courseware/exchange/lesson-text'
import { readPastedText, readWordFile, type WordRead } from '~/courseware/exchange/reading.server'
import { lessonTemplate } from '~/courseware/outline'
import { dayOf } from '~/platform/calendar'
import { notFound, seeOther, unprocessable } from '~/platform/responses.server'
import { readUpload, type UploadedFile } from '~/platform/upload.server'
import { type PlainMessageKey, readForm, refuse, says } from '~/ui/form'
import { refusedFile } from '~/ui/refused-file'
import { editPath } from './part-name'
import { archiveWords, stoppedWords } from './stopped-words'

type Act = { course: string; by: string; at: Date }

const schema = z.discriminatedUnion('act', [
  z.object({ act: z.literal('read'), text: z.string().max(1_000_000).optional() }),
  z.object({
    act: z.literal('keep'),
    title: z
      .string({ error: says('studio.new.nameMissing') })
      .trim()
      .min(1, { error: says('studio.new.nameMissing') })
      .max(120, { error: says('studio.new.nameLong') }),
    body: z
      .string({ error: says('exchange.lesson.bodyMissing') })
      .max(300_000, { error: says('exchange.lesson.bodyLong') }),
  }),
])

export type LessonShown = LessonText & { kind: 'read' }

/** Turns a Word file or pasted text into a lesson's text to look at; on a second press makes it a draft. */
export async function actOnLesson(request: Request, act: Act) {
  const { posted, file } = await readUpload(request, { mostBytes: MOST_WORD_BYTES })
  const form = readForm(posted, schema)
  if (form.kind === 'refused') return unprocessable(form.form)
  if (form.value.act === 'keep') return keep(posted, form.value, act)
  const { text = '' } = form.value
  if (file.kind === 'tooLarge' || (file.kind === 'none' && text.trim() === ''))
    return unprocessable(refusedFile(posted, 'file', file))
  const read = file.kind === 'taken' ? await fromWord(file.file) : await fromText(text)
  if ('why' in read) return unprocessable(refuse(posted, { field: 'file', message: read.why }))
  if (read.markdown === '')
    return unprocessable(refuse(posted, { field: 'file', message: 'exchange.lesson.empty' }))
  return { kind: 'read' as const, ...read } satisfies LessonShown
}

type Refusal = { why: PlainMessageKey }

async function fromWord({ bytes, kind }: UploadedFile): Promise<LessonText | Refusal> {
  if (kind === 'ole') return { why: 'exchange.lesson.oldWord' }
  if (kind !== 'zip') return { why: 'exchange.lesson.wrongType' }
  const read = await readWordFile(bytes)
  if (read.kind === 'stopped') return { why: stoppedWords(read) }
  return lessonOf(read.value)
}

async function fromText(text: string): Promise<LessonText | Refusal> {
  const read = await readPastedText(text)
  return read.kind === 'stopped' ? { why: stoppedWords(read) } : lessonOf(read.value)
}

function lessonOf(read: WordRead): LessonText | Refusal {
  if (read.kind === 'read') return read.lesson
  return { why: read.why === 'long' ? 'exchange.lesson.bodyLong' : archiveWords(read.why) }
}

async function keep(posted: FormData, form: { title: string; body: string }, { course, by, at }: Act) {
  const title = form.title.normalize('NFC').replace(/\s+/g, ' ')
  if (form.body.trim() === '')
    return unprocessable(refuse(posted, { field: 'body', message: 'exchange.lesson.bodyMissing' }))
  if (!fits(form.body))
    return unprocessable(refuse(posted, { field: 'body', message: 'exchange.lesson.bodyLong' }))
  const markdown = asAuthored(lessonTemplate(title, dayOf(at), form.body))
  const added = await addLesson({ course, title, markdown, by, at })
  if (added.kind === 'added') return seeOther(`${editPath(course, added.fileName)}?luu=created`)
  if (added.reason === 'unknownCourse') return notFound()
  return unprocessable(refuse(posted, { field: 'title', message: WHY[added.reason] }))
}

type Refused = Exclude<Extract<LessonAdded, { kind: 'refused' }>['reason'], 'unknownCourse'>

const WHY: Record<Refused, PlainMessageKey> = {
  title: 'studio.new.nameLetters',
  titleTaken: 'studio.new.nameTaken',
  tooLarge: 'exchange.lesson.bodyLong',
  full: 'studio.new.full',
  outline: 'studio.new.outline',
}
