/** The day of a moment where the reader is, as an ISO date. */
export function localDay(moment: Date): string {
  const digits = (value: number) => String(value).padStart(2, '0');
  return `${moment.getFullYear()}-${digits(moment.getMonth() + 1)}-${digits(moment.getDate())}`;
}
