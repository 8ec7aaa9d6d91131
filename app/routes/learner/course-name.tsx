import { TextIn, TextWords } from '~/ui/lesson-html'

/** A course's title on a page that may be in another language. */
export function CourseName({ title, language }: { title: string; language: string }) {
  return (
    <TextIn language={language}>
      <TextWords>{title}</TextWords>
    </TextIn>
  )
}
