import type { TextLanguage } from '~/courseware/published'
import { courseEdition } from '~/courseware/published.server'
import { courseTranslation } from '~/courseware/translations.server'
import type { Day } from '~/platform/calendar'
import { editionHashOf, type EnrolmentView } from './enrolment'
import { enrolmentsOf } from './enrolment-rows.sql.server'
import { progressIn } from './enrolments.server'
import { translatedCourse } from './translated-course'
import { type ToDoItem, toDoItem, type ToDoList, toDoList } from './to-do'

export type HomeOf = {
  list: ToDoList
  /** the next day on which something assigned opens; null when nothing waits */
  opensNext: Day | null
  /** whether anything was ever assigned or chosen */
  empty: boolean
}

/**
 * Everything on an official's list, in the order of the page, courses by their name in `language`. What is not open
 * yet is only announced.
 */
export async function homeOf(officialId: string, today: Day, language: TextLanguage = 'vi'): Promise<HomeOf> {
  const enrolments = await enrolmentsOf(officialId)
  const waiting = enrolments.filter((enrolment) => opensLater(enrolment, today))
  const items = await Promise.all(
    enrolments
      .filter((enrolment) => !waiting.includes(enrolment))
      .map((enrolment) => itemOf(enrolment, today, language)),
  )
  const found = items.filter((item) => item !== null)
  const opensNext = waiting.map(({ order }) => order?.opensOn ?? '').sort()[0] ?? null
  return { list: toDoList(found, today), opensNext, empty: found.length === 0 }
}

export function opensLater({ order, completedOn, openedAt }: EnrolmentView, today: Day): boolean {
  return order !== null && order.opensOn > today && completedOn === null && openedAt === null
}

async function itemOf(
  enrolment: EnrolmentView,
  today: Day,
  language: TextLanguage,
): Promise<ToDoItem | null> {
  const hash = editionHashOf(enrolment)
  const found = hash === null ? null : await courseEdition(hash)
  if (!found) return null
  const translation = language === 'vi' ? null : await courseTranslation(found.hash, language)
  const edition = translatedCourse(found, translation)
  return toDoItem(enrolment, edition, progressIn(edition, enrolment), today)
}
