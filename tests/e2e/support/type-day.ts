import { type Locator } from '@playwright/test'

/** Types a day into its three boxes as a person would. */
export async function typeDay(boxes: Locator, [day, month, year]: [number, number, number]): Promise<void> {
  await boxes.getByLabel('Ngày', { exact: true }).fill(String(day))
  await boxes.getByLabel('Tháng', { exact: true }).fill(String(month))
  await boxes.getByLabel('Năm', { exact: true }).fill(String(year))
}
