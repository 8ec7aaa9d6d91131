import { newCode } from '~/platform/ids.server'

/** A permanent id that no other question has: what a lesson is called, and six symbols by chance. */
export function newQuestionId(lesson: string): string {
  const slug = lesson.replace(/^\d{2}-/, '').slice(0, 40)
  return `${slug === '' ? 'chung' : slug}-kt-${newCode(6).toLowerCase()}`
}
