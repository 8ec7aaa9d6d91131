import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { beginPool } from '~/courseware/begin-pool.server'
import { beginTranslation } from '~/courseware/begin-translation.server'
import { filesToReview } from '~/courseware/law-reviews.server'
import { lessonList } from '~/courseware/lesson-list.server'
import { returnedTo, waitingReviews } from '~/courseware/review-lists.server'
import { filesCitingGoneLaws, unfinishedDrafts } from '~/courseware/studio-needs.server'
import { useT } from '~/i18n/use-t'
import { requireStudio, requireTrainer } from '~/identity/guards.server'
import { countQuestionsComplainedOf } from '~/learning/complaint-review.server'
import { questionsToLookAt } from '~/learning/question-statistics.server'
import { officialNames } from '~/organisation/official-names.server'
import { notFound, seeOther, unprocessable } from '~/platform/responses.server'
import { Banner } from '~/ui/banner'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { readForm } from '~/ui/form'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { CourseParts } from './course-parts'
import { lawsBehind } from './laws-behind.server'
import { editPath, type Part, partName, STUDIO } from './part-name'
import { StudioNeeds } from './studio-needs'

export const handle: PageHandle = { nav: 'studio' }
export const meta = pageTitle((t) => t('studio.title'))

export async function loader(asked: LoaderFunctionArgs) {
  const { id, roles, honorific, fullName } = await requireStudio(asked)
  const { today } = asked.context.visit
  const writes = roles.includes('trainer')
  const [courses, unfinished, outdated, remarked, waiting, returned, toLookAt, toReview] = await Promise.all([
    lessonList(),
    writes ? unfinishedDrafts(today) : [],
    writes ? filesCitingGoneLaws() : [],
    writes ? countQuestionsComplainedOf() : 0,
    waitingReviews({ id, roles }),
    returnedTo(id),
    writes ? questionsToLookAt(asked.context.visit.at) : new Map<string, number>(),
    writes ? filesToReview() : [],
  ])
  const editors = courses.flatMap(({ files }) =>
    files.map((file) => file.draft?.updatedById ?? file.publishedById),
  )
  const senders = waiting.map(({ sentById }) => sentById)
  return {
    reader: { honorific, fullName },
    courses,
    names: Object.fromEntries(await officialNames([...editors, ...senders])),
    needs: {
      ...{ unfinished, outdated, remarked, waiting, returned, toLookAt: [...toLookAt] },
      toReview: await lawsBehind(toReview),
    },
    writes,
    outcome: outcomeOf(new URL(asked.request.url), courses),
  }
}

type Outcome =
  | { kind: 'published'; number: number; course: string }
  | { kind: 'translated'; number: number; part: Part }
  | { kind: 'discarded' }
  | { kind: 'sent' | 'returned'; part: Part }
  | null

/** What the act before said it did; a number is believed only where the course has such an edition. */
function outcomeOf(
  { searchParams }: URL,
  courses: { slug: string; title: string; number: number; files: Part[] }[],
): Outcome {
  if (searchParams.has('da-bo')) return { kind: 'discarded' }
  const course = courses.find(({ slug }) => slug === searchParams.get('khoa'))
  for (const [name, kind] of [
    ['da-gui', 'sent'],
    ['da-tra', 'returned'],
  ] as const) {
    const part = course?.files.find(({ fileName }) => fileName === searchParams.get(name))
    if (part) return { kind, part }
  }
  const number = Number(searchParams.get('an-ban'))
  if (!course || !(number >= 1 && number <= course.number)) return null
  const part = course.files.find(({ fileName }) => fileName === searchParams.get('ban-dich'))
  return part ? { kind: 'translated', number, part } : { kind: 'published', number, course: course.title }
}

const course = z.string().max(200)
const addPool = z.object({ course, lesson: z.string().max(120) })
const translate = z.object({ course, translate: z.string().max(120) })

/** Begins the test questions of a lesson that has none, or the English text of a part. */
export async function action(asked: ActionFunctionArgs) {
  const { id } = await requireTrainer(asked)
  const posted = await asked.request.formData()
  const act = { by: id, at: asked.context.visit.at }
  if (posted.has('translate')) return translatePart(posted, act)
  const form = readForm(posted, addPool)
  if (form.kind === 'refused') return unprocessable(form.form)
  const begun = await beginPool({ ...form.value, ...act })
  return begun.kind === 'begun' ? seeOther(editPath(form.value.course, begun.fileName)) : notFound()
}

async function translatePart(posted: FormData, act: { by: string; at: Date }) {
  const form = readForm(posted, translate)
  if (form.kind === 'refused') return unprocessable(form.form)
  const { course: of, translate: source } = form.value
  const outcome = await beginTranslation({ course: of, source, ...act })
  if (outcome.kind === 'unknownSource') return notFound()
  const said = outcome.kind === 'begun' || outcome.kind === 'renewed' ? `?luu=${outcome.kind}` : ''
  return seeOther(`${editPath(of, outcome.fileName)}${said}`)
}

export default function Studio() {
  const t = useT()
  const { courses, needs, names, reader, outcome, writes } = useLoaderData<typeof loader>()
  const only = courses.length === 1 ? courses[0] : undefined
  return (
    <>
      <OutcomeBanner outcome={outcome} />
      <PageHeading title={t('studio.title')} />
      <StudioNeeds needs={needs} courses={courses} names={names} reader={reader} />
      {only && writes ? (
        <ButtonLink href={`${STUDIO}/${only.slug}/bai-moi`}>{t('studio.newLesson')}</ButtonLink>
      ) : null}
      {courses.length === 0 ? <EmptyState>{t('studio.list.empty')}</EmptyState> : null}
      {courses.map((course) => (
        <CourseParts
          key={course.slug}
          course={course}
          names={names}
          only={only !== undefined}
          writes={writes}
        />
      ))}
    </>
  )
}

function OutcomeBanner({ outcome }: { outcome: Outcome }) {
  const t = useT()
  if (outcome?.kind === 'discarded') return <Banner kind="outcome">{t('studio.publish.discarded')}</Banner>
  if (!outcome) return null
  if (outcome.kind === 'translated') {
    const { number } = outcome
    return (
      <Banner kind="outcome" title={t('studio.translate.done', { part: partName(t, outcome.part) })}>
        {t('studio.translate.doneAbout', { number })}
      </Banner>
    )
  }
  if (outcome.kind !== 'published') {
    const part = partName(t, outcome.part)
    if (outcome.kind === 'returned')
      return <Banner kind="outcome">{t('review.return.done', { part })}</Banner>
    return (
      <Banner kind="outcome" title={t('review.sent', { part })}>
        {t('review.sentAbout')}
      </Banner>
    )
  }
  const { number, course } = outcome
  return (
    <Banner kind="outcome" title={t('studio.publish.done', { number, course })}>
      {t('studio.publish.doneAbout')}
    </Banner>
  )
}
