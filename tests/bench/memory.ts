import { load } from './load'
import { residentMb } from './process'
import { type Part, type Running, type Scene } from './scene'

const REQUESTS = 10_000

/** Resident memory after ten thousand requests for different pages. */
export async function benchMemory(server: Running, scene: Scene): Promise<Part> {
  const before = residentMb(server.pid)
  const targets = [
    { path: scene.lessonPath, cookie: scene.learnerCookie },
    { path: '/viec-can-lam', cookie: scene.learnerCookie },
    { path: scene.unitPath, cookie: scene.headCookie },
    { path: '/toan-tinh', cookie: scene.inspectorCookie },
    { path: '/dang-nhap' },
  ]
  for (const target of targets) await load(server, target, REQUESTS / targets.length)
  const value = residentMb(server.pid)
  const note = `trước đó ${Math.round(before)} MB`
  return {
    title: 'Bộ nhớ',
    figures: [{ work: `bộ nhớ của máy chủ sau ${REQUESTS} yêu cầu`, value, unit: 'MB', aim: 250, note }],
  }
}
