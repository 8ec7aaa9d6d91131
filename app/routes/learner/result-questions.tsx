import { useT } from '~/i18n/use-t'
import { LessonHtml, LessonWords, splitStem, TextIn } from '~/ui/lesson-html'
import { AnswerFeedback } from './feedback'
import type { ResultPage } from './test-result'

/** Every question with the answer given, why, and the law; right answers only where they may be shown. */
export function ResultQuestions(page: ResultPage) {
  const t = useT()
  return (
    <section aria-labelledby="tung-cau" className="flow">
      <h2 id="tung-cau">{t('test.result.questions')}</h2>
      {page.showsRight ? null : <p className="meta">{t('test.result.hidden')}</p>}
      {page.questions.map((question) => (
        <ResultQuestion key={question.position} question={question} {...page} />
      ))}
    </section>
  )
}

type Question = ResultPage['questions'][number]

function ResultQuestion({ question, sections, reader }: ResultPage & { question: Question }) {
  const { position, stemHtml, feedback, lessonSlug, sectionId, questionHash, language } = question
  const { story, question: asked } = splitStem(stemHtml)
  const section = sections.find(({ key }) => key === `${lessonSlug}#${sectionId}`)
  return (
    <section className="flow question-block" aria-labelledby={`cau-${position}`}>
      <TextIn language={language}>
        {story ? <LessonHtml html={story} className="flow" /> : null}
        <h3 id={`cau-${position}`} className="question">
          {position}. <LessonWords html={asked} />
        </h3>
      </TextIn>
      <AnswerFeedback
        feedback={feedback}
        reader={reader}
        reread={section ?? null}
        questionHash={questionHash}
        id={`ket-qua-${position}`}
        headingAs="p"
      />
    </section>
  )
}
