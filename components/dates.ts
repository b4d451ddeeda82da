/** Dates of the dataset are ISO days without a time zone: shown as written, wherever the reader is. */
const show = (iso: string, locale: string, options: Intl.DateTimeFormatOptions): string => {
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime())
    ? iso
    : new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(date);
};

/** "November 2026" for "2026-11-22"; text that is not a date comes back as it is. */
export const month = (iso: string, locale: string): string =>
  show(iso, locale, { month: 'long', year: 'numeric' });

/** "November 22, 2026" for "2026-11-22"; text that is not a date comes back as it is. */
export const day = (iso: string, locale: string): string =>
  show(iso, locale, { month: 'long', day: 'numeric', year: 'numeric' });
