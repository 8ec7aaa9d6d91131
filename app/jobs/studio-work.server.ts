// Runs in a process of its own (courseware/course-reader.server.ts): reads courses for the studio and writes what its
// pages show of them.
import type { CourseWork } from '~/courseware/course-work'
import { courseRead } from '~/courseware/course-work.server'
import { answerSide } from '~/platform/answer-side.server'
import type { StudioWork } from '~/routes/trainer/studio-work'
import { studioRead } from '~/routes/trainer/studio-work.server'

answerSide((work: CourseWork | StudioWork) =>
  work.kind === 'show' || work.kind === 'compare' ? studioRead(work) : courseRead(work),
)
