import type { StudioCourse } from '~/courseware/lesson-list.server'
import type { ReturnReason } from '~/courseware/review'
import type { OutdatedFile, UnfinishedDraft } from '~/courseware/studio-needs.server'
import { addressOf } from '~/i18n/address'
import { formatList } from '~/i18n/format'
import type { Translator } from '~/i18n/translator'
import { useT } from '~/i18n/use-t'
import type { OfficialName } from '~/organisation/official-names.server'
import { Tag } from '~/ui/tag'
import { TaskList, TaskRow } from '~/ui/task-list'
import type { ReviewNeed } from './laws-behind.server'
import { editPath, kindOfFile, partName, statisticsPath, STUDIO } from './part-name'
import { colleague, moment } from './who-when'

type File = { course: string; fileName: string }
type Needs = {
  unfinished: UnfinishedDraft[]
  outdated: OutdatedFile[]
  remarked: number
  waiting: (File & { sentById: string; sentAt: Date | string; forYou: boolean })[]
  returned: (File & { reasons: ReturnReason[] })[]
  /** questions whose answers tell that something is wrong, by course */
  toLookAt: [course: string, count: number][]
  toReview: ReviewNeed[]
}
type Courses = readonly {
  slug: string
  title: string
  files: Pick<StudioCourse['files'][number], 'fileName' | 'title' | 'number'>[]
}[]
type Props = {
  needs: Needs
  courses: Courses
  names: Record<string, OfficialName>
  reader: { honorific: string }
}

/** What waits for a person of the studio: first the sentence that counts it, then what only they can do. */
export function StudioNeeds(props: Props) {
  const t = useT()
  const { needs, courses, reader } = props
  const { remarked, toLookAt } = needs
  const counted = needsSentence(t, needs)
  if (nothingWaits(needs)) {
    return <p>{t('studio.needs.none', addressOf(reader.honorific, t))}</p>
  }
  return (
    <section aria-labelledby="can-xem">
      <h2 id="can-xem">{t('studio.needs.title')}</h2>
      {counted ? (
        <p>
          <b>{counted}</b>
        </p>
      ) : null}
      <TaskList>
        {remarked > 0 ? (
          <TaskRow
            title={t('studio.needs.remarks', { count: remarked })}
            href={`${STUDIO}/gop-y`}
            status={<Tag kind="soon">{t('studio.needs.unseen')}</Tag>}
            details={t('studio.needs.remarksAbout')}
          />
        ) : null}
        {toLookAt.map(([course, count]) => (
          <TaskRow
            key={`thong-ke ${course}`}
            title={t('items.needs', { count, course: titleOf(courses, course) })}
            href={statisticsPath(course)}
            status={<Tag kind="soon">{t('studio.needs.unseen')}</Tag>}
            details={t('items.needsAbout')}
          />
        ))}
        <Reviews {...props} />
        <Texts {...props} />
      </TaskList>
    </section>
  )
}

function nothingWaits({
  unfinished,
  outdated,
  remarked,
  waiting,
  returned,
  toLookAt,
  toReview,
}: Needs): boolean {
  const lists = [unfinished, outdated, waiting, returned, toLookAt, toReview]
  return remarked === 0 && lists.every((list) => list.length === 0)
}

function titleOf(courses: Courses, course: string): string {
  return courses.find(({ slug }) => slug === course)?.title ?? course
}

/** Parts of several courses bear the same name: each row says whose it is. */
function within(courses: Courses, course: string, details: string): string {
  return `${titleOf(courses, course)} · ${details}`
}

/** «3 câu hỏi cần xem lại · 1 bài chờ duyệt · 2 bài có căn cứ hết hiệu lực». */
function needsSentence(
  t: Translator,
  { remarked, waiting, outdated, returned, toLookAt, toReview }: Needs,
): string {
  const questions = toLookAt.reduce((sum, [, count]) => sum + count, remarked)
  const counted = [
    questions > 0 && t('review.needs.sentence.remarks', { count: questions }),
    waiting.length > 0 && t('review.needs.sentence.waiting', { count: waiting.length }),
    returned.length > 0 && t('review.needs.sentence.returned', { count: returned.length }),
    toReview.length > 0 && t('review.needs.sentence.amended', { count: toReview.length }),
    outdated.length > 0 && t('review.needs.sentence.outdated', { count: outdated.length }),
  ]
  return counted.filter(Boolean).join(' · ')
}

function Reviews({ needs: { waiting, returned }, courses, names, reader }: Props) {
  const t = useT()
  const { you } = addressOf(reader.honorific, t)
  const inOrder = [...waiting].sort((a, b) => Number(b.forYou) - Number(a.forYou))
  return (
    <>
      {returned.map(({ course, fileName, reasons }) => (
        <TaskRow
          key={`tra ${course} ${fileName}`}
          title={nameOf(t, courses, { course, fileName })}
          href={editPath(course, fileName)}
          status={<Tag kind="overdue">{t('review.needs.returned')}</Tag>}
          details={within(
            courses,
            course,
            formatList(
              reasons.map((reason) => t(`review.reason.${reason}`)),
              t.locale,
            ),
          )}
        />
      ))}
      {inOrder.map(({ course, fileName, sentById, sentAt, forYou }) => (
        <TaskRow
          key={`cho ${course} ${fileName}`}
          title={nameOf(t, courses, { course, fileName })}
          href={`${editPath(course, fileName)}/xuat-ban`}
          status={
            <Tag kind={forYou ? 'soon' : 'idle'}>
              {forYou ? t('review.needs.waiting', { you }) : t('review.needs.waitingOthers')}
            </Tag>
          }
          details={within(
            courses,
            course,
            t('review.needs.sentBy', {
              who: colleague(t, names[sentById] ?? null),
              moment: moment(t, sentAt),
            }),
          )}
        />
      ))}
    </>
  )
}

function Texts({ needs: { unfinished, outdated, toReview }, courses }: Props) {
  const t = useT()
  return (
    <>
      {unfinished.map(({ course, fileName, errors }) => (
        <TaskRow
          key={`${course} ${fileName}`}
          title={nameOf(t, courses, { course, fileName })}
          href={`${editPath(course, fileName)}?phan=kiem-tra#kiem-tra`}
          status={<Tag kind="overdue">{t('studio.needs.mustFix', { count: errors })}</Tag>}
          details={within(courses, course, t('studio.needs.draft'))}
        />
      ))}
      {toReview.map(({ course, fileName, what, href }) => (
        <TaskRow
          key={`can-xem ${course} ${fileName}`}
          title={nameOf(t, courses, { course, fileName })}
          href={href}
          status={<Tag kind="soon">{t('law.review.tag')}</Tag>}
          details={within(courses, course, t('law.needs.about', { what: formatList(what, t.locale) }))}
        />
      ))}
      {outdated.map(({ course, fileName, laws }) => (
        <TaskRow
          key={`${course} ${fileName} ${laws.length}`}
          title={nameOf(t, courses, { course, fileName })}
          href={editPath(course, fileName)}
          status={<Tag kind="soon">{t('studio.needs.law')}</Tag>}
          details={within(courses, course, formatList(laws, t.locale))}
        />
      ))}
    </>
  )
}

function nameOf(t: Translator, courses: Courses, { course, fileName }: File): string {
  const files = courses.find(({ slug }) => slug === course)?.files ?? []
  const { title = '', number = null } = files.find((file) => file.fileName === fileName) ?? {}
  return partName(t, { fileName, kind: kindOfFile(fileName), title, number })
}
