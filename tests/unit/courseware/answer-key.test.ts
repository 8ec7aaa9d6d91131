import { describe, expect, it } from 'vitest'
import { composeCourse } from '~/courseware/compose.server'
import { registerOf } from '~/courseware/content-set'
import { courseFolder, LESSON, lesson, POOL, pool, TODAY } from './small-content'

const CANARY = 'CHIMHOANGYEN'
/** Every explanation carries a canary. */
const marked = (text: string) => text.replaceAll('  > ', `  > ${CANARY} `)

describe('the answer key', () => {
  const { set, folder } = courseFolder({ [LESSON]: marked(lesson), [POOL]: marked(pool) })
  const composed = composeCourse(folder, registerOf(set), TODAY)
  const questions = [...composed.lessons, ...composed.pools].flatMap((edition) => edition.questions)

  it('is made for every question', () => {
    expect(questions).toHaveLength(12)
    for (const { key } of questions) {
      expect(key.right.length).toBeGreaterThan(0)
      expect(JSON.stringify(key)).toContain(CANARY)
    }
  })

  it('is in no product that a learner may see', () => {
    for (const { blocks, sections, citations, objectives } of composed.lessons) {
      expect(JSON.stringify({ blocks, sections, citations, objectives })).not.toContain(CANARY)
    }
    for (const { view } of questions) {
      expect(JSON.stringify(view)).not.toContain(CANARY)
      expect(Object.keys(view).sort()).toEqual(
        [
          'choices',
          'fixedOrder',
          'hash',
          'id',
          'language',
          'lessonSlug',
          'nature',
          'objective',
          'pick',
          'place',
          'sectionId',
          'stemHtml',
          'stemText',
        ].sort(),
      )
      for (const choice of view.choices) expect(Object.keys(choice).sort()).toEqual(['html', 'id'])
    }
    expect(composed.introHtml).not.toContain(CANARY)
  })

  it('does not show in the wording of the choice that is right', () => {
    const other = courseFolder({
      [POOL]: pool.replaceAll('- [x]', '- [?]').replaceAll('- [ ]', '- [x]').replaceAll('- [?]', '- [ ]'),
    })
    const turned = composeCourse(other.folder, registerOf(other.set), TODAY)
    const shown = (course: typeof composed) =>
      course.pools.flatMap((edition) => edition.questions.map(({ view }) => ({ ...view, hash: '' })))
    const plain = courseFolder()
    expect(shown(turned)).toEqual(shown(composeCourse(plain.folder, registerOf(plain.set), TODAY)))
  })
})
