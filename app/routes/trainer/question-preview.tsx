import { useT } from '~/i18n/use-t'
import { QuestionFields } from '~/routes/learner/question-fields'
import { LessonHtml, LessonWords, TextIn } from '~/ui/lesson-html'
import { Details } from '~/ui/details'
import { Tag } from '~/ui/tag'
import type { ShownQuestion } from './lesson-preview'

/** A question as it is put to learners, and folded below it what they are told after answering. */
export function QuestionPreview({ question }: { question: ShownQuestion }) {
  const t = useT()
  const { id, choices, right, explanations, basis } = question
  return (
    <TextIn language={question.language}>
      <QuestionFields question={question} name={`xem-${id}`} chosen={[]} legendAs="h3" />
      <Details summary={t('studio.preview.explanations')}>
        <ul className="explanations">
          {choices.map((choice) => (
            <li key={choice.id}>
              <p>
                {right.includes(choice.id) ? <Tag kind="done">{t('studio.preview.right')}</Tag> : null}{' '}
                <LessonWords html={choice.html} />
              </p>
              <LessonHtml html={explanations[choice.id] ?? ''} className="meta" />
            </li>
          ))}
        </ul>
        {basis.length > 0 ? (
          <p className="meta">
            {t('learner.feedback.basis')} {basis.join('; ')}.
          </p>
        ) : null}
      </Details>
    </TextIn>
  )
}
