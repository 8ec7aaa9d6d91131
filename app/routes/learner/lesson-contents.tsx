import type { LessonView } from '~/courseware/published'
import { useT } from '~/i18n/use-t'
import { Details } from '~/ui/details'
import { TextWords } from '~/ui/lesson-html'

type Contents = { lesson: Pick<LessonView, 'sections' | 'objectives'> }

/** On a wide screen: beside the text, after it in the source. */
export function ContentsAside({ lesson }: Contents) {
  const t = useT()
  return (
    <nav className="contents-beside flow" aria-label={t('learner.lesson.contents')}>
      <p>
        <strong>{t('learner.lesson.contents')}</strong>
      </p>
      <Sections lesson={lesson} />
      <Objectives lesson={lesson} />
    </nav>
  )
}

/** On a phone: the same list, folded, after the opening, so that the text begins at once. */
export function ContentsOnPhone({ lesson }: Contents) {
  const t = useT()
  return (
    <div className="contents-folded no-print">
      <Details summary={t('learner.lesson.contents')}>
        <Sections lesson={lesson} />
        <Objectives lesson={lesson} />
      </Details>
    </div>
  )
}

function Sections({ lesson }: Contents) {
  return (
    <ul>
      {lesson.sections
        .filter(({ title }) => title !== '')
        .map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>
              <TextWords>{title}</TextWords>
            </a>
          </li>
        ))}
    </ul>
  )
}

function Objectives({ lesson }: Contents) {
  const t = useT()
  if (lesson.objectives.length === 0) return null
  return (
    <>
      <p>
        <strong>{t('learner.lesson.objectives')}</strong>
      </p>
      <ul>
        {lesson.objectives.map((objective) => (
          <li key={objective}>
            <TextWords>{objective}</TextWords>
          </li>
        ))}
      </ul>
    </>
  )
}
