import { data } from '@remix-run/node'
import { z } from 'zod'
import { blueprintFaults, type BlueprintFault } from '~/courseware/blueprint-check'
import { courseOutline, type CourseOutline } from '~/courseware/course-outline.server'
import { saveDraft } from '~/courseware/drafts.server'
import { moved, type OutlineChange, withOutlineChange } from '~/courseware/outline-edit'
import { setReviewRule } from '~/courseware/review.server'
import { forbidden, notFound, orNotFound, seeOther, unprocessable } from '~/platform/responses.server'
import { readForm, refuse, type RefusedForm, says } from '~/ui/form'
import { STUDIO } from './part-name'

type Act = { course: string; by: string; roles: readonly string[]; at: Date }

const whole = (from: number, to: number, message: Parameters<typeof says>[0]) =>
  z.coerce
    .number({ error: says(message) })
    .int({ error: says(message) })
    .min(from, { error: says(message) })
    .max(to, { error: says(message) })

const revision = z.coerce.number().int().min(0).max(2_000_000_000)
const rules = z.object({
  revision,
  passPercent: whole(1, 100, 'outline.passPercentRange'),
  attempts: whole(1, 20, 'outline.attemptsRange'),
  wait: whole(0, 720, 'outline.waitRange'),
  timer: whole(5, 300, 'outline.timerRange').nullable().default(null),
})

/** Moves a lesson, saves the rules and the blueprint as a draft of course.md, or sets who must look. */
export async function actOnOutline(request: Request, act: Act) {
  const posted = await request.formData()
  const [then, what = ''] = String(posted.get('then') ?? '').split(':')
  if (then === 'review') return setRule(what === 'on', act)
  if (!act.roles.includes('trainer')) return forbidden('trainerOnly')
  const outline = orNotFound(await courseOutline(act.course))
  if (then === 'up' || then === 'down')
    return move(posted, act, outline, { stem: what, by: then === 'up' ? -1 : 1 })
  return saveRules(posted, act, outline)
}

async function setRule(required: boolean, { course, by, roles, at }: Act) {
  if (!roles.includes('reviewer')) return forbidden('trainerOnly')
  const known = await setReviewRule(course, { required, by, at })
  return known ? seeOther(`${pathOf(course)}?luu=rule`) : notFound()
}

async function move(
  posted: FormData,
  act: Act,
  outline: CourseOutline,
  { stem, by }: { stem: string; by: -1 | 1 },
) {
  const form = readForm(posted, z.object({ revision }))
  if (form.kind === 'refused') return unprocessable(form.form)
  const stems = outline.lessons.map((lesson) => lesson.stem)
  const change = { lessons: moved(stems, stem, by) }
  return save(posted, act, outline, { change, revision: form.value.revision, to: `#bai-${stem}` })
}

async function saveRules(posted: FormData, act: Act, outline: CourseOutline) {
  const form = readForm(posted, rules)
  const counts = countsOf(posted, outline)
  const wrong = faultsOf(counts, outline)
  const errors = [...(form.kind === 'refused' ? form.form.errors : []), ...wrong]
  if (form.kind === 'refused' || errors.length > 0)
    return unprocessable<RefusedForm>({ ...refuse(posted), errors })
  const { passPercent, attempts, wait, timer } = form.value
  const numbers = { passPercent, attempts, waitHoursBeforeLast: wait, timerMinutes: timer }
  const change = { ...numbers, blueprint: counts.filter(({ count }) => count > 0) }
  return save(posted, act, outline, { change, revision: form.value.revision, to: '?luu=saved' })
}

type Count = { name: string; count: number; bad: boolean }

function countsOf(posted: FormData, { lessons, pools }: CourseOutline): Count[] {
  const names = [...lessons.map(({ stem }) => stem), ...pools.map(({ stem }) => stem)]
  return [...new Set(names)].flatMap((name) => {
    const typed = posted.get(`count-${name}`)
    if (typeof typed !== 'string') return []
    const text = typed.trim() || '0'
    const bad = !/^\d{1,2}$/.test(text)
    return [{ name, count: bad ? 0 : Number(text), bad }]
  })
}

type Fault = RefusedForm['errors'][number]

/** Each names its lesson by number, how many are asked and how many there are. */
function faultsOf(counts: readonly Count[], { lessons, pools }: CourseOutline): Fault[] {
  const bad = counts.filter((count) => count.bad)
  if (bad.length > 0)
    return bad.map(({ name }): Fault => ({ field: `count-${name}`, message: 'outline.countRange' }))
  const partOf = (stem: string) => lessons.findIndex((lesson) => lesson.stem === stem) + 1
  return blueprintFaults(counts, pools).map((fault) => faultWords(fault, partOf, counts[0]?.name ?? ''))
}

function faultWords(fault: BlueprintFault, numberOf: (stem: string) => number, first: string): Fault {
  if (fault.kind === 'sum') {
    const { sum, least, most } = fault
    return { field: `count-${first}`, message: 'outline.sum', slots: { sum, least, most } }
  }
  const field = `count-${fault.stem}`
  const number = numberOf(fault.stem)
  if (fault.kind === 'noPool') return { field, message: 'outline.noPool', slots: { number } }
  const { asked, held } = fault
  return { field, message: 'outline.tooMany', slots: { number, asked, held } }
}

type Saving = { change: OutlineChange; revision: number; to: string }

async function save(posted: FormData, act: Act, { opened }: CourseOutline, { change, revision, to }: Saving) {
  const markdown = withOutlineChange(opened.markdown, change)
  if (markdown === null) return unprocessable(refuse(posted, { field: '', message: 'outline.byHand' }))
  if (markdown === opened.markdown) return seeOther(`${pathOf(act.course)}${to}`)
  const saved = await saveDraft({ ...act, fileName: 'course.md', markdown, revision })
  if (saved.kind === 'saved') return seeOther(`${pathOf(act.course)}${to}`)
  return data(refuse(posted, { field: '', message: 'outline.moved' }), { status: 409 })
}

export function pathOf(course: string): string {
  return `${STUDIO}/${course}/thu-tu-va-kiem-tra`
}
