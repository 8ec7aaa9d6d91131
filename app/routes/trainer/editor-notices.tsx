import { addressOf } from '~/i18n/address'
import { useT } from '~/i18n/use-t'
import { Banner } from '~/ui/banner'
import type { EditPage } from './edit'
import { editPath } from './part-name'
import { moment } from './who-when'

/** Who else is writing, and that someone saved meanwhile: there in the first page, renewed by the script. */
export function EditingLines({ page: { editing } }: { page: EditPage }) {
  return (
    <div role="status" className="editing-lines">
      <p data-autosave-editing="">{editing}</p>
      <p data-autosave-moved="" />
    </div>
  )
}

/** The text on the page is what the editor kept by itself; the saved one is a press away. */
export function KeptCopy({ page: { copy, file, reader } }: { page: EditPage }) {
  const t = useT()
  if (!copy) return null
  const { you } = addressOf(reader.honorific, t)
  return (
    <Banner kind="notice" title={t('authoring.copy.opened', { you, moment: moment(t, copy.savedAt) })}>
      {t('authoring.copy.about')}
      <form method="post" action={editPath(file.course, file.fileName)}>
        <input type="hidden" name="revision" value="0" />
        <button className="link-button" name="then" value="drop">
          {t('authoring.copy.drop')}
        </button>
      </form>
    </Banner>
  )
}

/** How wide the preview is; the style sheet follows the choice, so it works without a script. */
export function FrameChoice() {
  const t = useT()
  return (
    <fieldset className="studio-frame">
      <legend className="visually-hidden">{t('authoring.frame')}</legend>
      <label>
        <input type="radio" name="khung" value="360" defaultChecked /> {t('authoring.frame.360')} 360
      </label>
      <label>
        <input type="radio" name="khung" value="768" id="khung-768" /> {t('authoring.frame.768')} 768
      </label>
    </fieldset>
  )
}
