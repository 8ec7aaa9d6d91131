import { useT } from '~/i18n/use-t'
import type { CourseProgress } from '~/learning/progress'
import type { ToDoItem } from '~/learning/to-do'
import { TextIn, TextWords } from '~/ui/lesson-html'
import { Tag } from '~/ui/tag'
import { TaskList, TaskRow } from '~/ui/task-list'
import { joined } from './due-tag'

export type LessonRow = {
  slug: string
  title: string
  language: string
  order: number
  minutes: number
  state: 'done' | 'begun' | 'unread'
}

/** The lessons in order, and the test at the end. Before the course is taken up there is nowhere to go. */
export function CourseLessons({
  slug,
  lessons,
  reading,
  item,
  opensOn,
  terms,
}: {
  slug: string
  lessons: LessonRow[]
  reading: CourseProgress
  item: ToDoItem | null
  opensOn: string | null
  terms: { questions: number }
}) {
  const t = useT()
  const canOpen = item !== null && opensOn === null
  return (
    <section aria-labelledby="cac-bai" className="flow">
      <h2 id="cac-bai">{t('learner.course.lessons')}</h2>
      <TaskList ordered>
        {lessons.map((lesson) => (
          <TaskRow
            key={lesson.slug}
            href={canOpen ? `/khoa-hoc/${slug}/${lesson.slug}` : undefined}
            title={
              <TextIn language={lesson.language}>
                {lesson.order}. <TextWords>{lesson.title}</TextWords>
              </TextIn>
            }
            current={canOpen && lesson.slug === reading.nextLesson}
            status={lesson.state === 'done' ? <Tag kind="done">{t('learner.course.lessonDone')}</Tag> : null}
            details={joined(
              lesson.state === 'begun' && t('learner.course.reading'),
              lesson.state === 'unread' && t('learner.course.unread'),
              lesson.state !== 'done' && t('learner.minutes', { count: lesson.minutes }),
            )}
          />
        ))}
        {terms.questions > 0 ? <TestRow slug={slug} reading={reading} item={item} canOpen={canOpen} /> : null}
      </TaskList>
    </section>
  )
}

function TestRow({
  slug,
  reading,
  item,
  canOpen,
}: {
  slug: string
  reading: CourseProgress
  item: ToDoItem | null
  canOpen: boolean
}) {
  const t = useT()
  const left = reading.lessonsTotal - reading.lessonsFinished
  const passed = Boolean(item?.completedOn)
  return (
    <TaskRow
      title={t('learner.course.final')}
      href={canOpen && (left === 0 || passed) ? `/khoa-hoc/${slug}/kiem-tra` : undefined}
      current={canOpen && left === 0 && !passed}
      status={passed ? <Tag kind="done">{t('learner.course.finalDone')}</Tag> : null}
      details={!passed && left > 0 ? t('learner.course.finalAfter', { count: left }) : null}
    />
  )
}
