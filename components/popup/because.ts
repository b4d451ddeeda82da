import type { MessageKey, Translate } from '../i18n.ts';

const reasons: Record<string, MessageKey> = {
  mail: 'popup.because.mail',
  editor: 'popup.because.editor',
  bank: 'popup.because.bank',
  'patient-portal': 'popup.because.patientPortal',
};

/** @returns the reason on record on the default-off list, in words: "it holds your mail". */
export const defaultOffWhy = (because: string, t: Translate): string =>
  t(reasons[because] ?? 'popup.because.other');
