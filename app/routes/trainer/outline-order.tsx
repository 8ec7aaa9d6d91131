import { useT } from '~/i18n/use-t'
import { Tag } from '~/ui/tag'
import type { OutlinePage } from './outline'
import { editPath } from './part-name'

/** The lessons in the order learners meet them; each press moves one a place and saves the draft. */
export function LessonOrder({ page: { course, lessons, revision, writes } }: { page: OutlinePage }) {
  const t = useT()
  return (
    <section aria-labelledby="thu-tu">
      <h2 id="thu-tu">{t('outline.order')}</h2>
      <p className="hint">{t('outline.orderHint')}</p>
      <form method="post">
        <input type="hidden" name="revision" value={revision} />
        <ol className="lesson-order" lang="vi">
          {lessons.map(({ stem, title, published }, index) => (
            <li key={stem} id={`bai-${stem}`}>
              <span>
                <a href={editPath(course, `${stem}.md`)}>{title}</a>{' '}
                {published ? null : <Tag kind="active">{t('studio.state.draft')}</Tag>}
              </span>
              {writes ? (
                <span className="lesson-order-presses">
                  <Press stem={stem} title={title} way="up" stays={index === 0} />
                  <Press stem={stem} title={title} way="down" stays={index === lessons.length - 1} />
                </span>
              ) : null}
            </li>
          ))}
        </ol>
      </form>
    </section>
  )
}

function Press({
  stem,
  title,
  way,
  stays,
}: {
  stem: string
  title: string
  way: 'up' | 'down'
  stays: boolean
}) {
  const t = useT()
  if (stays) return null
  return (
    <button
      className="button button-secondary"
      name="then"
      value={`${way}:${stem}`}
      aria-label={t(way === 'up' ? 'outline.upOf' : 'outline.downOf', { title })}
    >
      {t(way === 'up' ? 'outline.up' : 'outline.down')}
    </button>
  )
}
