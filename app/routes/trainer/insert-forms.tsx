import { useT } from '~/i18n/use-t'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import { type FormView } from '~/ui/form'
import type { InsertPage } from './insert'
import { InsertImage } from './insert-image'
import { InsertLaw } from './insert-law'
import { InsertQuestion } from './insert-question'

/** The form of one kind of piece. */
export function InsertForms({ page, form }: { page: InsertPage; form: FormView }) {
  const t = useT()
  switch (page.what) {
    case 'trich-luat':
      return <InsertLaw page={page} form={form} />
    case 'cau-hoi':
    case 'tinh-huong':
      return <InsertQuestion page={page} form={form} />
    case 'anh':
      return <InsertImage page={page} form={form} />
    default:
      return (
        <form method="post">
          <Place page={page} form={form} />
          <Button>{t('authoring.insert.do')}</Button>
        </form>
      )
  }
}

/** Where it goes; the script takes this away, because there it goes where the writer stands. */
export function Place({ page: { places }, form }: { page: InsertPage; form: FormView }) {
  const t = useT()
  const options = places.map(({ line, title }, index) => ({
    value: String(line),
    label:
      index === 0
        ? t('authoring.insert.placeEnd')
        : title === ''
          ? t('authoring.insert.placeOpening')
          : t('authoring.insert.placeSection', { title }),
  }))
  return (
    <div data-place="">
      <Field
        type="select"
        name="place"
        label={t('authoring.insert.place')}
        error={form.error('place')}
        value={form.value('place')}
        options={options}
      />
    </div>
  )
}
