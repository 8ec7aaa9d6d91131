import { beforeAll, describe, expect, it } from 'vitest'
import { importContent } from '~/courseware/import.server'
import { judgeFolder } from '~/jobs/content-check.server'
import { environment, forgetEnvironment } from '~/platform/environment.server'
import { withDatabase } from '../../support/database'
import { LESSON, lesson, swap, TODAY } from '../../unit/courseware/small-content'
import { folderWith } from '../courseware/content-on-disk'

withDatabase()
const at = new Date('2026-11-23T02:00:00Z')
const changed = { [LESSON]: swap(lesson, '::: câu hỏi qt-01', '::: câu hỏi qt-77') }

beforeAll(async () => {
  await importContent({ folder: await folderWith(), at, by: null })
})

const judged = async (changes = {}) => {
  const { compared, problems } = await judgeFolder(await folderWith(changes), TODAY)
  return { compared, problems: problems.map(({ path, line, code }) => ({ path, line, code })) }
}

describe('a folder checked from the command line', () => {
  it('is held against what was published: a question that changed its id is told with its line', async () => {
    expect(await judged()).toEqual({ compared: true, problems: [] })
    expect(await judged(changed)).toEqual({
      compared: true,
      problems: [{ path: LESSON, line: 45, code: 'questionIdChanged' }],
    })
  })

  it('is checked by itself where there is no database', async () => {
    const { databaseUrl } = environment()
    process.env.DATABASE_URL = 'file:/khong/co/tep.db'
    forgetEnvironment()
    expect(await judged(changed)).toEqual({ compared: false, problems: [] })
    process.env.DATABASE_URL = databaseUrl
    forgetEnvironment()
  })
})
