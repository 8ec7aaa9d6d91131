import { useT } from '~/i18n/use-t'
import { Field } from '~/ui/field'
import { type FormView } from '~/ui/form'

export interface CourseOption {
  courseId: string
  title: string
}

type Stored = Partial<
  Record<'course' | 'title' | 'organiser' | 'from' | 'to' | 'periods' | 'paperNumber' | 'evidence', string>
>

/** The fields of training done elsewhere, with what was claimed where somebody looks at a claim. */
export function TrainingFields({
  form,
  courses,
  stored = {},
}: {
  form: FormView
  courses: readonly CourseOption[]
  stored?: Stored
}) {
  const t = useT()
  const given = (name: keyof Stored) => ({
    name,
    label: t(`training.${name}`),
    value: form.value(name, stored[name]),
    error: form.error(name),
  })
  return (
    <>
      <Field {...given('title')} hint={t('training.title.hint')} />
      <Field {...given('organiser')} hint={t('training.organiser.hint')} />
      <Field {...given('from')} type="date" />
      <Field {...given('to')} type="date" hint={t('training.to.hint')} />
      <Field
        {...given('periods')}
        type="number"
        inputMode="numeric"
        min={1}
        width="short"
        hint={t('training.periods.hint')}
      />
      <Field {...given('paperNumber')} width="medium" hint={t('training.paperNumber.hint')} />
      <Field {...given('evidence')} hint={t('training.evidence.hint')} />
      <Field
        {...given('course')}
        type="select"
        hint={t('training.course.hint')}
        options={[
          { value: '', label: t('training.course.none') },
          ...courses.map(({ courseId, title }) => ({ value: courseId, label: title })),
        ]}
      />
    </>
  )
}
