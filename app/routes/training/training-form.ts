import { z } from 'zod'
import { MOST_PERIODS, type Training, type TrainingRefused } from '~/learning/training'
import { isDay } from '~/platform/calendar'
import { nfc } from '~/platform/vietnamese-text'
import { type PlainMessageKey, says } from '~/ui/form'

const text = (empty: PlainMessageKey, most: number) =>
  z
    .string({ error: says(empty) })
    .trim()
    .min(1, says(empty))
    .max(most, says('training.long'))
    .transform(nfc)
const day = (empty: PlainMessageKey) => z.string({ error: says(empty) }).refine(isDay, says(empty))

/** What is written down of training, by its official or by who keeps the records. */
export const trainingFields = {
  course: z.string().max(40).optional(),
  title: text('training.title.empty', 200),
  organiser: text('training.organiser.empty', 200),
  from: day('training.from.empty'),
  to: day('training.to.empty'),
  periods: z.coerce
    .number({ error: says('training.periods.empty') })
    .int(says('training.periods.empty'))
    .min(1, says('training.periods.empty'))
    .max(MOST_PERIODS, says('training.periods.many')),
  paperNumber: z.string().trim().max(60, says('training.long')).transform(nfc).default(''),
  evidence: text('training.evidence.empty', 300),
}

/** The id that came with the form: what is sent twice is one. */
export const formId = z.string().regex(/^[0-9a-hjkmnp-tv-z]{20}$/)

/** The training as it was typed; a course that is not offered counts as none. */
export function trainingOf(
  typed: z.infer<z.ZodObject<typeof trainingFields>>,
  offered: readonly { courseId: string }[],
): Training {
  const { course, title, organiser, from, to, periods, paperNumber, evidence } = typed
  const courseId = offered.find((one) => one.courseId === course)?.courseId ?? null
  return { courseId, title, organiser, from, to, periods, paperNumber, evidence }
}

/** Where a refusal of the domain is said. */
export const REFUSED: Record<TrainingRefused['kind'], { field: string; message: PlainMessageKey }> = {
  daysReversed: { field: 'to', message: 'training.to.reversed' },
  notOverYet: { field: 'to', message: 'training.to.later' },
}
