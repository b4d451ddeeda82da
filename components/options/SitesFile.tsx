import { useRef } from 'preact/hooks';
import { Button } from '../Button.tsx';
import { download } from '../download.ts';
import { useT } from '../i18n.ts';
import type { SiteActions, SitesOutcome } from './types.ts';

interface Props {
  actions: Pick<SiteActions, 'importFile' | 'exportFile'>;
  tell(coming: Promise<SitesOutcome>): Promise<SitesOutcome>;
}

/** The site list as a file, out and in. */
export function SitesFile({ actions, tell }: Props) {
  const t = useT();
  const picker = useRef<HTMLInputElement>(null);
  const read = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (file === undefined) return;
    const text = await file.text();
    // The same file can be picked again after it was mended.
    input.value = '';
    await tell(actions.importFile(text));
  };
  return (
    <>
      <p class="cn-small">{t('options.sites.importHint')}</p>
      <div class="row">
        <Button
          onPress={() => download('claimnote-sites.json', 'application/json', actions.exportFile())}
        >
          {t('options.sites.export')}
        </Button>
        <Button onPress={() => picker.current?.click()}>{t('options.sites.import')}</Button>
        <input
          ref={picker}
          type="file"
          accept="application/json,.json"
          hidden
          aria-label={t('options.sites.import')}
          onChange={(event) => void read(event.currentTarget)}
        />
      </div>
    </>
  );
}
