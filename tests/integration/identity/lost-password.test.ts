import { type AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { lettersHandedOver } from '~/documents/post-office.server'
import { requestResetLink } from '~/identity/lost-password.server'
import { forgetEnvironment } from '~/platform/environment.server'
import { action } from '~/routes/session/lost-password'
import { withDatabase } from '../../support/database'
import { anOfficial, asked, AT, minutesLater } from './people'

withDatabase()

const letters: string[] = []
const mailServer = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  onData(stream, _session, done) {
    const parts: Buffer[] = []
    stream.on('data', (part: Buffer) => parts.push(part))
    stream.on('end', () => {
      letters.push(Buffer.concat(parts).toString('utf8'))
      done()
    })
  },
})

beforeAll(async () => {
  await new Promise<void>((resolve) => mailServer.listen(0, '127.0.0.1', resolve))
  process.env.SMTP_URL = `smtp://127.0.0.1:${(mailServer.server.address() as AddressInfo).port}`
  forgetEnvironment()
})

afterAll(() => {
  delete process.env.SMTP_URL
  mailServer.close()
})

beforeEach(() => void letters.splice(0))

const asks = async (name: string, at = AT) => {
  const answer = await action(asked('/quen-mat-khau', { form: { name }, at }))
  return answer instanceof Response ? answer.headers.get('Location') : null
}

describe('a lost password', () => {
  it('sends one letter with one link, in plain text, to the address on record', async () => {
    const { staffCode } = await anOfficial({ email: 'tu@binhminh.example' })
    expect(await asks(staffCode)).toBe('/quen-mat-khau?da-gui')
    await expect.poll(() => letters.length, { timeout: 10_000 }).toBe(1)
    await lettersHandedOver()
    const [letter = ''] = letters
    expect(letter).toContain('To: tu@binhminh.example')
    expect(letter).toMatch(/^Content-Type: text\/plain/m)
    expect(letter.replace(/=\r?\n/g, '').match(/\/dat-lai-mat-khau\/[0-9A-Z]{24}/g)).toHaveLength(1)
  })

  it('says the same of an unknown name, of a person without an address and of one who has left', async () => {
    const without = await anOfficial()
    const gone = await anOfficial({ email: 'da-nghi@binhminh.example', leftOn: '2026-01-01' })
    for (const name of ['nobody-at-all', without.staffCode, gone.staffCode]) {
      expect(await asks(name)).toBe('/quen-mat-khau?da-gui')
    }
    await new Promise((resolve) => setTimeout(resolve, 300))
    await lettersHandedOver()
    expect(letters).toEqual([])
  })

  it('fills nobody’s mailbox: three links an hour', async () => {
    const { staffCode } = await anOfficial({ email: 'tu@binhminh.example' })
    const made = []
    for (const minute of [0, 1, 2, 3, 61]) made.push(await requestResetLink(staffCode, minutesLater(minute)))
    expect(made.map((link) => link !== null)).toEqual([true, true, true, false, true])
  })

  it('a mail server that is away keeps nobody waiting', async () => {
    process.env.SMTP_URL = 'smtp://127.0.0.1:9'
    forgetEnvironment()
    const { staffCode } = await anOfficial({ email: 'tu@binhminh.example' })
    expect(await asks(staffCode)).toBe('/quen-mat-khau?da-gui')
    await lettersHandedOver()
  })
})
