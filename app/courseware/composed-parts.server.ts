import { deserialize, serialize } from 'node:v8'
import { othersTurn } from '~/platform/turns'
import type { ComposedCourse } from './compose.server'

/** A composed course on its way between two processes: read in one piece it would keep everyone waiting. */
export type ComposedParts = { head: Uint8Array; lessons: Uint8Array[]; pools: Uint8Array[] }

export function inParts({ lessons, pools, ...head }: ComposedCourse): ComposedParts {
  return { head: serialize(head), lessons: lessons.map(serialize), pools: pools.map(serialize) }
}

export async function fromParts({ head, lessons, pools }: ComposedParts): Promise<ComposedCourse> {
  return {
    ...(await read<Omit<ComposedCourse, 'lessons' | 'pools'>>(head)),
    lessons: await readEach<ComposedCourse['lessons'][number]>(lessons),
    pools: await readEach<ComposedCourse['pools'][number]>(pools),
  }
}

async function readEach<Part>(parts: readonly Uint8Array[]): Promise<Part[]> {
  const all: Part[] = []
  for (const part of parts) all.push(await read<Part>(part))
  return all
}

async function read<Part>(part: Uint8Array): Promise<Part> {
  await othersTurn()
  return deserialize(part) as Part
}
