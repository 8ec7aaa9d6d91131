import { useT } from '~/i18n/use-t'
import { type Standing } from '~/learning/enrolment-state'
import { TaskList, TaskRow } from '~/ui/task-list'

type Assigned = { id: string; title: string; standing: Standing }

/** What is assigned to a person and not completed: each opens the page on which it is extended, exempted or deferred. */
export function AssignedCourses({
  officialId,
  courses,
}: {
  officialId: string
  courses: readonly Assigned[]
}) {
  const t = useT()
  if (courses.length === 0) return null
  return (
    <section className="flow" aria-labelledby="khoa-duoc-giao">
      <h2 id="khoa-duoc-giao">{t('campaign.decision.list')}</h2>
      <TaskList>
        {courses.map(({ id, title, standing }) => (
          <TaskRow
            key={id}
            href={`/quan-tri/can-bo/${officialId}/khoa/${id}`}
            title={title}
            status={t(`common.standing.${standing}`)}
            details={t('campaign.decision.link')}
          />
        ))}
      </TaskList>
    </section>
  )
}
