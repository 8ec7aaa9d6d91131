import { useT } from '~/i18n/use-t'
import { Details } from '~/ui/details'
import type { HistoryPage } from './history'
import { ShownDifferences } from './shown-sheet'
import { moment } from './who-when'

type Edition = HistoryPage['editions'][number]

/** One published wording: when, by whom, what was said to learners, and on request what it changed. */
export function Wording({ edition, page }: { edition: Edition; page: HistoryPage }) {
  const t = useT()
  const { hash, publishedAt, publishedById, number, note, effect, changes, first } = edition
  const who = publishedById ? page.names[publishedById]?.fullName : undefined
  const when = moment(t, publishedAt)
  return (
    <li id={`ban-${hash.slice(0, 12)}`}>
      <p>
        <b>{number === null ? t('history.edition') : t('history.editionOf', { number })}</b>{' '}
        <span className="meta">
          {who ? t('studio.list.by', { who, moment: when }) : `${t('studio.list.shipped')}, ${when}`}
          {effect === 'lawChanged' ? ` · ${t('studio.publish.lawChanged')}` : null}
        </span>
      </p>
      {note ? <p lang="vi">{note}</p> : null}
      {changes ? <ShownDifferences changes={changes} /> : null}
      <div className="button-row">
        {changes || first ? null : (
          <a
            href={`?ban=${hash}#ban-${hash.slice(0, 12)}`}
            aria-label={t('history.compareOf', { moment: when })}
          >
            {t('history.compare')}
          </a>
        )}
        {page.writes ? <Restore page={page} name="edition" value={hash} when={when} /> : null}
      </div>
    </li>
  )
}

function Restore({
  page: { revision },
  name,
  value,
  when,
}: {
  page: HistoryPage
  name: 'edition' | 'save'
  value: string
  when: string
}) {
  const t = useT()
  return (
    <form method="post">
      <input type="hidden" name="revision" value={revision} />
      <button
        className="link-button"
        name={name}
        value={value}
        aria-label={t('history.restoreOf', { moment: when })}
      >
        {t('history.restore')}
      </button>
    </form>
  )
}

/** The saves of its drafts: none is lost, also of a draft that was dropped. */
export function Saves({ page, when }: { page: HistoryPage; when: (at: string | Date) => string }) {
  const t = useT()
  const { saves, names, writes } = page
  if (saves.length === 0) return null
  return (
    <Details summary={t('history.saves', { count: saves.length })}>
      <ul className="history">
        {saves.map(({ id, savedAt, savedById }) => (
          <li key={id}>
            <span>
              {t('studio.list.by', { who: names[savedById]?.fullName ?? '–', moment: when(savedAt) })}
            </span>{' '}
            {writes ? <Restore page={page} name="save" value={id} when={when(savedAt)} /> : null}
          </li>
        ))}
      </ul>
    </Details>
  )
}
