// Runs in a process of its own (lesson-reader.ts): what is measured must not wait for what the bench itself is doing.
import { Visitor } from '../support/visitor'

const EVERY_MS = 15

const [url = '', cookie = '', path = ''] = process.argv.slice(2)
const visitor = new Visitor({ url, cookie })
await visitor.get(path)

let reading: Promise<number[]> = Promise.resolve([])
let goesOn = false

process.on('message', (said: 'begin' | 'end') => {
  goesOn = said === 'begin'
  if (goesOn) reading = read()
  else void reading.then((took) => process.send?.(took))
})
process.send?.('ready')

async function read(): Promise<number[]> {
  const took: number[] = []
  while (goesOn) {
    const began = performance.now()
    await visitor.get(path)
    took.push(performance.now() - began)
    await new Promise((next) => setTimeout(next, EVERY_MS))
  }
  return took
}
