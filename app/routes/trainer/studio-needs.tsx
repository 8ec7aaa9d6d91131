import type { StudioCourse } from '~/courseware/lesson-list.server'
import type { OutdatedFile, UnfinishedDraft } from '~/courseware/studio-needs.server'
import { addressOf } from '~/i18n/address'
import { formatList } from '~/i18n/format'
import type { Translator } from '~/i18n/translator'
import { useT } from '~/i18n/use-t'
import { Tag } from '~/ui/tag'
import { TaskList, TaskRow } from '~/ui/task-list'
import { editPath, kindOfFile, partName, statisticsPath, STUDIO } from './part-name'

type Needs = {
  unfinished: UnfinishedDraft[]
  outdated: OutdatedFile[]
  remarked: number
  /** questions whose answers tell that something is wrong, by course */
  toLookAt: [course: string, count: number][]
}
type Courses = readonly {
  slug: string
  title: string
  files: Pick<StudioCourse['files'][number], 'fileName' | 'title'>[]
}[]

/** What waits for a trainer, the learners' remarks first. */
export function StudioNeeds({
  needs,
  courses,
  reader,
}: {
  needs: Needs
  courses: Courses
  reader: { honorific: string }
}) {
  const t = useT()
  const { unfinished, outdated, remarked, toLookAt } = needs
  if (unfinished.length + outdated.length + toLookAt.length + remarked === 0) {
    return <p>{t('studio.needs.none', addressOf(reader.honorific, t))}</p>
  }
  return (
    <section aria-labelledby="can-xem">
      <h2 id="can-xem">{t('studio.needs.title')}</h2>
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
        {unfinished.map(({ course, fileName, errors }) => (
          <TaskRow
            key={`${course} ${fileName}`}
            title={nameOf(t, courses, course, fileName)}
            href={`${editPath(course, fileName)}?phan=kiem-tra#kiem-tra`}
            status={<Tag kind="overdue">{t('studio.needs.mustFix', { count: errors })}</Tag>}
            details={t('studio.needs.draft')}
          />
        ))}
        {outdated.map(({ course, fileName, laws }) => (
          <TaskRow
            key={`${course} ${fileName} ${laws.length}`}
            title={nameOf(t, courses, course, fileName)}
            href={editPath(course, fileName)}
            status={<Tag kind="soon">{t('studio.needs.law')}</Tag>}
            details={formatList(laws, t.locale)}
          />
        ))}
      </TaskList>
    </section>
  )
}

function titleOf(courses: Courses, course: string): string {
  return courses.find(({ slug }) => slug === course)?.title ?? course
}

function nameOf(t: Translator, courses: Courses, course: string, fileName: string): string {
  const files = courses.find(({ slug }) => slug === course)?.files ?? []
  const title = files.find((file) => file.fileName === fileName)?.title ?? ''
  return partName(t, { fileName, kind: kindOfFile(fileName), title })
}
