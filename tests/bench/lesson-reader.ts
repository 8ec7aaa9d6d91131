import { fork } from 'node:child_process'
import { once } from 'node:events'
import { type Running, type Scene } from './scene'

export type LessonReader = {
  /** Reads lesson pages one after another until the returned function is called, which says how long each took, in ms. */
  begin(): () => Promise<number[]>
  close(): void
}

/** Somebody who reads, in a process of their own: a bench that makes and sends a large file answers nobody meanwhile. */
export async function lessonReader({ url }: Running, scene: Scene): Promise<LessonReader> {
  const child = fork('tests/bench/lesson-reader-child.ts', [url, scene.learnerCookie, scene.lessonPath], {
    execArgv: ['--import', 'tsx'],
  })
  await once(child, 'message')
  return {
    begin() {
      child.send('begin')
      return async () => {
        const answer = once(child, 'message') as Promise<[number[]]>
        child.send('end')
        const [took] = await answer
        return took
      }
    },
    close: () => void child.kill(),
  }
}
