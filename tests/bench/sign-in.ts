import { Visitor } from '../support/visitor'
import { DEMO_PASSWORD } from '../../prisma/seed/account-rows'
import { cpuMs } from './process'
import { type Part, type Running, type Scene } from './scene'

const SIGN_INS = 60

/** Signing in by password, one after another: Argon2id is meant to cost. */
export async function benchSignIn(server: Running, { province }: Scene): Promise<Part> {
  const names = province.database
    .prepare(
      `SELECT n."normalised" FROM "SignInName" n JOIN "Credential" c ON c."officialId" = n."officialId"
        WHERE n."kind" = 'staffCode' ORDER BY n."normalised" LIMIT ?`,
    )
    .all(SIGN_INS) as { normalised: string }[]
  const cpu = cpuMs(server.pid)
  const began = performance.now()
  for (const { normalised } of names) await signIn(server.url, normalised)
  const took = performance.now() - began
  const used = cpuMs(server.pid) - cpu
  return {
    title: 'Đăng nhập bằng mật khẩu',
    figures: [
      { work: 'một lần đăng nhập (Argon2id 19 MB, 2 vòng)', value: used / SIGN_INS, unit: 'ms' },
      {
        work: 'lần lượt từng người',
        value: (SIGN_INS * 1000) / took,
        unit: 'người/giây',
        aim: 11,
        atLeast: true,
      },
    ],
  }
}

async function signIn(url: string, name: string): Promise<void> {
  const visitor = new Visitor({ url })
  const answer = await visitor.post('/dang-nhap', [
    ['name', name],
    ['password', DEMO_PASSWORD],
  ])
  visitor.close()
  if (answer.status !== 303) throw new Error(`signing in answered ${answer.status}`)
}
