import { type Part, type Running, type Scene } from './scene'
import { type Figure, printTable, shown } from './table'
import { coldWeight, launchBrowser, type Weight } from './weights'

const KB = 1024

/** A lesson opened by a browser that has nothing kept yet: bytes over the wire and requests. */
export async function benchWeight(server: Running, scene: Scene): Promise<Part> {
  const browser = await launchBrowser()
  const target = { url: server.url + scene.lessonPath, cookie: scene.learnerCookie }
  const without = await coldWeight(browser, { ...target, javaScript: false })
  const withJs = await coldWeight(browser, { ...target, javaScript: true })
  const unit = await coldWeight(browser, {
    url: server.url + scene.unitPath,
    cookie: scene.headCookie,
    javaScript: true,
  })
  await browser.close()
  printTable(
    'Từng tệp của trang bài học, có JavaScript',
    ['Tệp', 'KB'],
    withJs.files.map(({ name, bytes }) => [name, shown(bytes / KB)]),
  )
  return {
    title: 'Trang bài học mở lần đầu (chưa có gì trong bộ nhớ đệm)',
    figures: [
      ...weigh('không JavaScript', without, 50),
      ...weigh('có JavaScript', withJs, 54),
      { work: 'trang đơn vị, có JavaScript', value: unit.bytes / KB, unit: 'KB', aim: 70 },
    ],
  }
}

function weigh(name: string, { bytes, requests }: Weight, aim: number): Figure[] {
  return [
    { work: `${name}: qua mạng`, value: bytes / KB, unit: 'KB', aim },
    { work: `${name}: số yêu cầu`, value: requests, unit: '', aim: 5 },
  ]
}
