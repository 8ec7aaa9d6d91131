import { insertsFor, PLAIN_PIECES } from '~/courseware/insert-kinds'
import { useT } from '~/i18n/use-t'
import type { EditPage } from './edit'
import { editPath } from './part-name'

/**
 * What can be put into the text, a press each. With the script it goes where the caret stands; without, the press saves
 * the draft and opens the page that asks for the rest.
 */
export function InsertBar({ page: { file, part } }: { page: EditPage }) {
  const t = useT()
  const url = editPath(file.course, file.fileName)
  return (
    <>
      <div className="insert-bar" role="group" aria-label={t('authoring.insert.bar')}>
        {insertsFor(part.kind).map((what) => (
          <button
            key={what}
            className="button button-secondary"
            form="soan-bai"
            name="then"
            value={what}
            data-piece={PLAIN_PIECES[what]}
            data-insert-url={PLAIN_PIECES[what] ? undefined : `${url}/chen/${what}`}
          >
            {t(`authoring.insert.${what}`)}
          </button>
        ))}
      </div>
      <dialog className="insert-dialog" data-insert-dialog="" aria-label={t('authoring.insert.bar')}>
        <form method="dialog">
          <button className="link-button">{t('authoring.insert.close')}</button>
        </form>
        <div data-insert-place="" />
      </dialog>
    </>
  )
}
