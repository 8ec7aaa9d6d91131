import type { QuestionView } from '~/courseware/published'
import { useT } from '~/i18n/use-t'
import { CheckboxCards } from '~/ui/checkbox-cards'
import { LessonHtml, LessonWords, splitStem, TextIn } from '~/ui/lesson-html'
import { RadioCards } from '~/ui/radio-cards'

export type AskedQuestion = Pick<QuestionView, 'stemHtml' | 'pick' | 'choices' | 'language'>

/** A question to answer: what is told, then the question as the legend over its choices. */
export function QuestionFields({
  question,
  name,
  chosen,
  error,
  legendAs = 'h1',
}: {
  question: AskedQuestion
  name: string
  chosen: readonly string[]
  error?: string | undefined
  legendAs?: 'h1' | 'h2' | 'h3'
}) {
  const t = useT()
  const { story, question: asked } = splitStem(question.stemHtml)
  const cards = {
    name,
    error,
    legendAs,
    legend: <LessonWords html={asked} />,
    options: question.choices.map(({ id, html }) => ({ value: id, label: <LessonWords html={html} /> })),
  }
  return (
    <TextIn language={question.language}>
      {story ? <LessonHtml html={story} className="flow" /> : null}
      {question.pick === 'several' ? (
        <CheckboxCards {...cards} hint={t('learner.practice.several')} value={chosen} />
      ) : (
        <RadioCards {...cards} value={chosen[0] ?? null} />
      )}
    </TextIn>
  )
}
