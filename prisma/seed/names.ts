import { type Chance } from './chance'

type People = { family: readonly string[]; male: readonly string[]; female: readonly string[] }
const words = (text: string) => text.split(', ')

const kinh: People = {
  family: words(
    'Nguyễn, Nguyễn, Nguyễn, Nguyễn, Nguyễn, Trần, Trần, Lê, Lê, Phạm, Phạm, Hoàng, Phan, Vũ, Vũ, Võ, Đặng, Bùi, Đỗ, Hồ, Ngô, Dương, Lý, Đinh, Trịnh, Mai, Cao, Lương, Tạ, Đoàn, Chu, Kiều, Nghiêm, Thái, Tô, La, Hà, Quách',
  ),
  male: words(
    'Văn Hùng, Văn Dũng, Văn Thắng, Văn Nam, Đức Anh, Đức Mạnh, Minh Tuấn, Minh Quang, Quang Huy, Quang Vinh, Hữu Phước, Hữu Nghĩa, Thanh Bình, Thanh Tùng, Xuân Trường, Xuân Hòa, Ngọc Sơn, Ngọc Khánh, Đình Trọng, Đình Phúc, Mạnh Cường, Tiến Đạt, Tiến Lực, Công Thành, Công Hậu, Anh Tuấn, Trung Kiên, Trung Hiếu, Quốc Việt, Quốc Bảo, Bá Lộc, Duy Khoa, Duy Tân, Hoàng Long, Hải Đăng, Thế Vỹ, Viết Ẩn, Văn Ưng, Trọng Nhân, Gia Bách',
  ),
  female: words(
    'Thị Hương, Thị Hương, Thị Hoa, Thị Lan, Thị Hằng, Thị Nga, Thị Thu, Thị Yến, Thị Ánh, Thị Oanh, Thị Thu Hà, Thị Thu Thủy, Thị Minh Nguyệt, Thị Ngọc Ánh, Thị Ngọc Bích, Thị Thanh Huyền, Thị Thanh Tâm, Thị Kim Oanh, Thị Kim Dung, Thị Bích Phượng, Thị Bích Ngọc, Thị Hồng Nhung, Thị Hồng Vân, Thị Mỹ Duyên, Thị Tuyết Mai, Phương Thảo, Phương Uyên, Khánh Linh, Thùy Dương, Quỳnh Trang, Hoài Ân, Diệu Ái, Thị Ước, Thị Phượng, Thị Quyên, Thị Vân Anh, Thị Lệ, Thị Sửu, Bảo Trâm, Cẩm Tú',
  ),
}
const thai: People = {
  family: words('Lò, Lò, Cầm, Quàng, Lường, Cà, Tòng, Điêu'),
  male: words('Văn Bình, Văn Pâng, Văn Hặc, Văn Ánh, Văn Thoản, Văn Chựa, Văn Ín'),
  female: words('Thị Ín, Thị Pản, Thị Ọi, Thị Muôn, Thị Ngoan, Thị Inh'),
}
const tayNung: People = {
  family: words('Nông, Nông, Hoàng, Bế, Hứa, Lục, Mã, Ma, Đàm, Vi, Triệu'),
  male: words('Văn Thiết, Văn Páo, Quốc Huy, Ích Đạt, Văn Nhình, Đình Bằng'),
  female: words('Thị Slấm, Thị Biên, Thị Nhẫn, Thị Hương, Thị Nhì, Thị Say'),
}
const hmong: People = {
  family: words('Vàng, Giàng, Sùng, Thào, Má, Hạng, Lầu, Mùa, Cứ, Hầu'),
  male: words('A Páo, A Dơ, A Chu, A Sính, Mí Và, Seo Phừ, A Lềnh, A Tủa'),
  female: words('Thị Mỷ, Thị Dợ, Thị Mai, Thị Súa, Thị Ka, Thị Chứ'),
}
const dao: People = {
  family: words('Triệu, Phàn, Tẩn, Chảo, Đặng, Bàn, Lý'),
  male: words('Láo Lở, Văn Sếnh, Tòn Phin, Kim Văn, Dào Ú, Vần Chìu'),
  female: words('Mùi Ghển, Thị Mủi, Mùi Pham, Sử Mẩy, Mùi Nhậy'),
}
/** Ê Đê names end with the clan, which comes in the place of the given name. */
const edeNames = {
  male: words('Y Blơm Niê, Y Wik Êban, Y Thịnh Mlô, Y Dhăm Kbuôr, Y Khoa Niê'),
  female: words("H'Hen Niê, H'Lim Êban, H'Wưn Mlô, H'Yar Kbuôr, H'Ngăm Niê"),
}

const peoples = { kinh, thai, tayNung, hmong, dao }
const shares = { kinh: 74, thai: 7, tayNung: 8, hmong: 6, dao: 4, ede: 1 }
export type Sex = 'male' | 'female'

/** A plausible full name. Full names repeat across a province, as they do. */
export function someName(chance: Chance, sex: Sex): string {
  const people = chance.weighted(shares)
  if (people === 'ede') return chance.pick(edeNames[sex])
  const { family, [sex]: given } = peoples[people]
  return `${chance.pick(family)} ${chance.pick(given)}`
}
