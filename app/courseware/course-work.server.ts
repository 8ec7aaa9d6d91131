import { answerSide } from '~/platform/answer-side.server'
import type { CourseRead, CourseWork } from './course-work'
import { checkedWith } from './draft-texts.server'
import { previewOf } from './preview-of.server'

answerSide<CourseWork, CourseRead>((work) => {
  if (work.kind === 'preview') return { kind: 'preview', preview: previewOf(work) }
  const { problems } = checkedWith(work.texts, work.course, work.drafts, work.today)
  return { kind: 'check', problems }
})
