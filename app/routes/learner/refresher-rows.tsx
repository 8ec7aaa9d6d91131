import { formatDay } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { Tag } from '~/ui/tag'
import { TaskList, TaskRow } from '~/ui/task-list'

/** Short refreshers of changes of law that are still owed. */
export function Refreshers({
  refreshers,
}: {
  refreshers: readonly { id: string; title: string; publishedOn: string }[]
}) {
  const t = useT()
  if (refreshers.length === 0) return null
  return (
    <section aria-labelledby="cap-nhat" className="flow">
      <h2 id="cap-nhat">{t('law.refresher.todo')}</h2>
      <TaskList>
        {refreshers.map(({ id, title, publishedOn }) => (
          <TaskRow
            key={id}
            href={`/cap-nhat/${id}`}
            title={t('law.refresher.row', { course: title })}
            status={<Tag kind="soon">{t('law.refresher.title')}</Tag>}
            details={t('law.refresher.rowDetails', { day: formatDay(publishedOn, t.locale) })}
          />
        ))}
      </TaskList>
    </section>
  )
}
