import { verifyAuditTrail } from '~/audit/verify.server'
import { closeDatabase, db } from '~/platform/database.server'

const WHY = {
  missing: 'thiếu mục này',
  changed: 'nội dung đã bị thay đổi',
  unlinked: 'không nối với mục đứng trước',
  head: 'đầu chuỗi không khớp: các mục cuối đã bị xóa hoặc thêm',
}

if (process.argv[2] !== 'verify') {
  console.error('npm run audit -- verify')
  process.exit(2)
}
const verdict = await verifyAuditTrail(db())
await closeDatabase()
if (verdict.kind === 'broken') {
  console.error(`Nhật ký kiểm toán đứt tại mục ${verdict.sequence}: ${WHY[verdict.why]}.`)
  process.exit(1)
}
console.info(`Nhật ký kiểm toán nguyên vẹn: ${verdict.entries} mục. Mã đầu chuỗi: ${verdict.head}`)
