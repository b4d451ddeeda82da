import { useRef, useState } from 'preact/hooks';
import { Button } from '../Button.tsx';
import { useT } from '../i18n.ts';
import type { SiteActions, SitesOutcome } from './types.ts';

interface Props {
  add: SiteActions['add'];
  tell(coming: Promise<SitesOutcome>): Promise<SitesOutcome>;
}

/** A form for one more rule; what cannot be read as a site stays in the field. */
export function AddSite({ add, tell }: Props) {
  const t = useT();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const submit = async (rule: 'on' | 'off') => {
    field.current?.focus();
    const { kind } = await tell(add(typed, rule));
    if (kind === 'added') setTyped('');
  };
  return (
    <form
      class="add-site"
      onSubmit={(event) => {
        event.preventDefault();
        void submit('off');
      }}
    >
      <label class="text-field">
        {t('options.sites.field')}
        <input
          ref={field}
          type="text"
          inputMode="url"
          autoComplete="off"
          spellcheck={false}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <Button onPress={() => void submit('off')}>{t('options.sites.addOff')}</Button>
      <Button onPress={() => void submit('on')}>{t('options.sites.addOn')}</Button>
    </form>
  );
}
