/** Dates of the dataset are ISO days without a time zone: shown as written, wherever the reader is. */
type Form = 'month' | 'day';

const forms: Record<Form, Intl.DateTimeFormatOptions> = {
  month: { month: 'long', year: 'numeric', timeZone: 'UTC' },
  day: { month: 'long', day: 'numeric', year: 'numeric', timeZone: 'UTC' },
};

/** By form and language: to make one takes a millisecond, and a card shows a dozen dates. */
const formats = new Map<string, Intl.DateTimeFormat>();

function show(iso: string, locale: string, form: Form): string {
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  const key = `${form} ${locale}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, forms[form]);
  formats.set(key, format);
  return format.format(date);
}

/** "November 2026" for "2026-11-22"; text that is not a date comes back as it is. */
export const month = (iso: string, locale: string): string => show(iso, locale, 'month');

/** "November 22, 2026" for "2026-11-22"; text that is not a date comes back as it is. */
export const day = (iso: string, locale: string): string => show(iso, locale, 'day');
