import type { CourseTranslation, CourseView } from '~/courseware/published'

/** A course edition in the translation's words. Its hash, rules and order stay; what is not translated stays too. */
export function translatedCourse(course: CourseView, translation: CourseTranslation | null): CourseView {
  if (!translation) return course
  const { title, summary, owner, introHtml } = translation.words ?? course
  return {
    ...course,
    ...{ title, summary, owner, introHtml },
    language: translation.words ? translation.language : course.language,
    lessons: course.lessons.map((lesson) => {
      const own = translation.lessons.find(({ slug }) => slug === lesson.slug)
      if (!own) return lesson
      const { title: name, sections, objectives } = own
      return { ...lesson, title: name, sections, objectives, language: translation.language }
    }),
  }
}
