import { useT } from '~/i18n/use-t'
import { Button } from '~/ui/button'
import { Checkbox } from '~/ui/checkbox-cards'
import { Field } from '~/ui/field'
import { formView, type FormView, type RefusedForm } from '~/ui/form'
import { RadioCards } from '~/ui/radio-cards'

export type ToPublish = {
  revision: number
  /** people in the middle of the course, and people who completed it */
  learning: number
  completed: number
  /** never published: nobody has read it */
  first: boolean
  /** a text in another language: the course stays as it is */
  translation: boolean
  /** what its author wrote for learners when sending it */
  note: string
}

/** The one choice that a new edition asks for, and the words learners will read. */
export function PublishForm({ page, form }: { page: ToPublish; form: RefusedForm | null }) {
  const t = useT()
  const view = formView(t, form)
  const { revision, learning, first, note } = page
  if (page.translation) return <TranslationForm revision={revision} />
  return (
    <form method="post">
      <input type="hidden" name="revision" value={revision} />
      {first ? <FirstTime view={view} /> : <Effect view={view} completed={page.completed} />}
      <Field
        type="textarea"
        name="note"
        label={t('studio.publish.note')}
        hint={t('studio.publish.noteHint')}
        error={view.error('note')}
        value={view.value('note', note)}
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

function TranslationForm({ revision }: Pick<ToPublish, 'revision'>) {
  const t = useT()
  return (
    <form method="post">
      <input type="hidden" name="revision" value={revision} />
      <p>{t('studio.translate.effect')}</p>
      <Button name="then" value="publish">
        {t('studio.translate.publish')}
      </Button>
    </form>
  )
}

function Effect({ view: { value, error }, completed }: { view: FormView; completed: number }) {
  const t = useT()
  const none = t('review.effect.completedNone')
  const minor = completed > 0 ? t('review.effect.minorCount', { count: completed }) : none
  const again = completed > 0 ? t('review.effect.completed', { count: completed }) : none
  return (
    <RadioCards
      name="effect"
      legend={t('studio.publish.effect')}
      legendAs="h2"
      error={error('effect')}
      value={value('effect')}
      options={[
        {
          value: 'minor',
          label: t('studio.publish.minor'),
          hint: `${t('studio.publish.minorAbout')} ${minor}`,
        },
        {
          value: 'lawChanged',
          label: t('studio.publish.lawChanged'),
          hint: `${t('studio.publish.lawChangedAbout')} ${again}`,
        },
      ]}
    />
  )
}

function FirstTime({ view: { value } }: { view: FormView }) {
  const t = useT()
  return (
    <>
      <p>{t('review.effect.first')}</p>
      <Checkbox name="reread" label={t('review.effect.reread')} checked={value('reread') === 'on'} />
    </>
  )
}
