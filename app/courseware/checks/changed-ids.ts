import type { ContentSet, CourseFolder, LessonFile, PoolFile } from '../content-set'
import { lessonQuestions } from '../source/lesson'
import { plainText } from '../source/plain-text'
import type { QuestionSource } from '../source/question'

type Placed = { question: QuestionSource; file: LessonFile | PoolFile }

/** A published question keeps its id: its answers and figures go by it. Told where the same wording stands under another. */
export function checkChangedIds(set: ContentSet, published: ContentSet): void {
  for (const folder of set.courses) {
    const before = published.courses.find(({ slug }) => slug === folder.slug)
    if (before) checkCourseIds(questionsOf(folder), questionsOf(before))
  }
}

function checkCourseIds(now: readonly Placed[], before: readonly Placed[]): void {
  const ids = new Set(now.map(({ question }) => question.id))
  const known = new Set(before.map(({ question }) => question.id))
  const gone = new Map(
    before.flatMap(({ question }) =>
      ids.has(question.id) ? [] : [[wording(question), question.id] as const],
    ),
  )
  if (gone.size === 0) return
  for (const { question, file } of now) {
    const was = known.has(question.id) ? undefined : gone.get(wording(question))
    if (was !== undefined) file.problems.add(question.line, 'questionIdChanged', { id: question.id, was })
  }
}

/** What makes two questions the same one for its author: the stem and the choices, not the key. */
function wording({ stem, choices }: QuestionSource): string {
  return [plainText(stem), ...choices.map(({ text }) => plainText(text))].join('\n')
}

function questionsOf(folder: CourseFolder): Placed[] {
  return [
    ...folder.lessons.flatMap((file) =>
      lessonQuestions(file.source).map(({ question }) => ({ question, file })),
    ),
    ...folder.pools.flatMap((file) => file.source.questions.map((question) => ({ question, file }))),
  ]
}
