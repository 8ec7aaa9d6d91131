import { describe, expect, it } from 'vitest'
import {
  certificatesOf,
  findCertificate,
  readCertificateCode,
  reissueCertificate,
  revokeCertificate,
  verifyCertificate,
} from '~/learning/certificates.server'
import { submitAttempt } from '~/learning/submission.server'
import { db } from '~/platform/database.server'
import { group4 } from '~/platform/ids.server'
import { withDatabase } from '../../support/database'
import { answerAll, someoneSitting } from './sitting'
import { anOfficial } from './small-course'

withDatabase()
const at = new Date('2026-11-20T03:00:00Z')

async function someoneCertified() {
  const { attempt, official, course } = await someoneSitting(at)
  await submitAttempt(await answerAll(attempt, 10, at), { at })
  const [certificate] = await certificatesOf(official.id)
  if (!certificate) throw new Error('no certificate')
  return { certificate, official, course }
}

describe('a certificate', () => {
  it('is verified by its code however it is typed, and says only what the paper says', async () => {
    const { certificate, official } = await someoneCertified()
    for (const typed of [
      certificate.code,
      `LC-${group4(certificate.code)}`,
      ` lc ${certificate.code.toLowerCase()} `,
    ]) {
      expect(await verifyCertificate(typed)).toMatchObject({
        kind: 'valid',
        certificate: { id: certificate.id },
      })
    }
    expect(certificate.holder).toEqual({
      fullName: official.fullName,
      unitName: 'Phòng Địa chính',
      positionName: 'Chuyên viên',
    })
    expect(certificate.data).toMatchObject({
      title: 'Giấy xác nhận hoàn thành',
      periods: 2,
      completedOn: '2026-11-20',
    })
  })

  it('is frozen: a new name or a newer edition changes nothing on it', async () => {
    const { certificate, official } = await someoneCertified()
    await db().official.update({ where: { id: official.id }, data: { fullName: 'Tên Mới' } })
    expect(await findCertificate(official.id, certificate.id)).toEqual(certificate)
  })

  it('of another official is not found', async () => {
    const { certificate } = await someoneCertified()
    const other = await anOfficial()
    expect(await findCertificate(other.id, certificate.id)).toBeNull()
    expect(await certificatesOf(other.id)).toEqual([])
  })

  it('is unknown when its data no longer match what was committed', async () => {
    const { certificate } = await someoneCertified()
    await db().certificateHolder.update({
      where: { certificateId: certificate.id },
      data: { fullName: 'Kẻ Mạo Danh' },
    })
    expect(await verifyCertificate(certificate.code)).toEqual({ kind: 'unknown' })
  })

  it('still verifies after the person was erased, without the name', async () => {
    const { certificate } = await someoneCertified()
    await db().certificateHolder.delete({ where: { certificateId: certificate.id } })
    expect(await verifyCertificate(certificate.code)).toMatchObject({
      kind: 'valid',
      certificate: { holder: null },
    })
  })

  it('is withdrawn once and replaced once, under a new code', async () => {
    const { certificate, official } = await someoneCertified()
    const act = { reason: 'wrongHolderData', byId: official.id, at } as const
    expect(await reissueCertificate(certificate.id, act)).toEqual({ kind: 'notRevoked' })
    expect(await revokeCertificate(certificate.id, act)).toEqual({ kind: 'revoked' })
    expect(await revokeCertificate(certificate.id, act)).toEqual({ kind: 'alreadyRevoked' })
    expect(await verifyCertificate(certificate.code)).toMatchObject({
      kind: 'revoked',
      certificate: { revoked: { on: '2026-11-20', reason: 'wrongHolderData' } },
    })
    await db().official.update({ where: { id: official.id }, data: { fullName: 'Đặng Thị Ngữ Anh' } })
    const again = await reissueCertificate(certificate.id, act)
    expect(await reissueCertificate(certificate.id, act)).toEqual({ kind: 'alreadyReplaced' })
    const [newest] = (await certificatesOf(official.id)).filter(
      ({ id }) => again.kind === 'reissued' && id === again.id,
    )
    expect(newest?.holder?.fullName).toBe('Đặng Thị Ngữ Anh')
    expect(newest?.code).not.toBe(certificate.code)
    expect(newest?.data).toEqual(certificate.data)
    expect(await verifyCertificate(newest?.code ?? '')).toMatchObject({ kind: 'valid' })
  })

  it('cannot be changed by anyone, nor removed', async () => {
    const { certificate } = await someoneCertified()
    await expect(
      db().certificate.update({ where: { id: certificate.id }, data: { data: '{}' } }),
    ).rejects.toThrow()
    await expect(db().completion.deleteMany()).rejects.toThrow()
  })
})

describe('a typed code', () => {
  it('may be written with look-alikes, but has its length', () => {
    expect(readCertificateCode('LC-OI2L-4567-89AB')).toBe('0121456789AB')
    expect(readCertificateCode('LC-1234-5678')).toBeNull()
    expect(readCertificateCode('1234-5678-9ABU')).toBeNull()
    expect(readCertificateCode('')).toBeNull()
  })
})
