import { z } from 'zod'
import * as shapes from './shapes'

export const API = '/api/v1'

const SCHEMAS = {
  Units: shapes.units,
  Unit: shapes.oneUnit,
  Periods: shapes.periods,
  Period: shapes.onePeriod,
  Failure: shapes.failure,
} as const
type SchemaName = keyof typeof SCHEMAS

interface Operation {
  path: string
  id: string
  summary: string
  shows: SchemaName
  /** what the address names */
  names?: { name: string; words: string }
}

/** Every address of the interface, once: what is served is tested against this. */
export const OPERATIONS: readonly Operation[] = [
  { path: '/don-vi', id: 'units', summary: 'Mọi đơn vị được xem, kèm số liệu', shows: 'Units' },
  {
    path: '/don-vi/{unit}',
    id: 'unit',
    summary: 'Số liệu của một đơn vị và các đơn vị trực thuộc',
    shows: 'Unit',
    names: { name: 'unit', words: 'id của đơn vị' },
  },
  { path: '/ky-bao-cao', id: 'periods', summary: 'Các kỳ báo cáo và ngày ký', shows: 'Periods' },
  {
    path: '/ky-bao-cao/{period}',
    id: 'period',
    summary: 'Đơn vị nào đã ký xác nhận số liệu của kỳ, ký muộn hay chưa ký',
    shows: 'Period',
    names: { name: 'period', words: 'id của kỳ báo cáo' },
  },
]

const WORDS = `Số liệu học tập cho bảng theo dõi của tỉnh. Chỉ đọc; phạm vi là đúng những đơn vị mà người tạo mã đang được xem lúc gọi. Không có tên người. Người và lượt không bao giờ cộng lẫn.

Tạo mã ở trang Tài khoản › Mã truy cập số liệu, gửi trong tiêu đề Authorization: Bearer <mã>. Mỗi mã gọi được 120 lần một phút.`

/** The interface in OpenAPI 3.1, made from the shapes that answers are held to. */
export function apiDocument(origin: string) {
  return {
    openapi: '3.1.0',
    info: { title: 'Liêm chính công vụ: số liệu', version: '1', description: WORDS },
    servers: [{ url: `${origin}${API}` }],
    security: [{ token: [] }],
    paths: Object.fromEntries(OPERATIONS.map((operation) => [operation.path, { get: described(operation) }])),
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: Object.fromEntries(
        Object.entries(SCHEMAS).map(([name, shape]) => {
          const { $schema: _dialect, ...schema } = z.toJSONSchema(shape)
          return [name, schema]
        }),
      ),
    },
  }
}

function described({ id, summary, shows, names }: Operation) {
  return {
    operationId: id,
    summary,
    parameters: names
      ? [
          {
            name: names.name,
            in: 'path',
            required: true,
            description: names.words,
            schema: { type: 'string' },
          },
        ]
      : [],
    responses: {
      200: answer('Có', shows),
      401: answer('Không có mã, hoặc mã đã hết hạn, đã thu hồi', 'Failure'),
      ...(names && { 404: answer('Không có, hoặc ngoài phạm vi được xem', 'Failure') }),
      429: answer('Gọi quá nhiều lần trong một phút', 'Failure'),
    },
  }
}

const answer = (description: string, name: SchemaName) => ({
  description,
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } },
})
