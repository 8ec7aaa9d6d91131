import { useT } from '~/i18n/use-t'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import { formView, type RefusedForm } from '~/ui/form'
import { RadioCards } from '~/ui/radio-cards'

/** The one choice that a new edition asks for, and the words learners will read. */
export function PublishForm({
  page,
  form,
}: {
  page: { revision: number; learning: number }
  form: RefusedForm | null
}) {
  const t = useT()
  const { value, error } = formView(t, form)
  const { revision, learning } = page
  return (
    <form method="post">
      <input type="hidden" name="revision" value={revision} />
      <RadioCards
        name="effect"
        legend={t('studio.publish.effect')}
        legendAs="h2"
        error={error('effect')}
        value={value('effect')}
        options={[
          { value: 'minor', label: t('studio.publish.minor'), hint: t('studio.publish.minorAbout') },
          {
            value: 'lawChanged',
            label: t('studio.publish.lawChanged'),
            hint: t('studio.publish.lawChangedAbout'),
          },
        ]}
      />
      <Field
        type="textarea"
        name="note"
        label={t('studio.publish.note')}
        hint={t('studio.publish.noteHint')}
        error={error('note')}
        value={value('note')}
        rows={3}
        lang="vi"
      />
      <p>
        {learning > 0 ? t('studio.publish.learningCount', { count: learning }) : t('studio.publish.learning')}
      </p>
      <Button name="then" value="publish">
        {t('studio.publish.do')}
      </Button>
    </form>
  )
}
