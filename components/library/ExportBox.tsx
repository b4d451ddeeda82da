import { useState } from 'preact/hooks';
import { Button } from '../Button.tsx';
import { CopyButton } from '../CopyButton.tsx';
import { Disclosure } from '../Disclosure.tsx';
import { download } from '../download.ts';
import { useT } from '../i18n.ts';

export interface Format {
  id: string;
  name: string;
  file: string;
  type: string;
  /** Made when asked for. */
  text(): string;
}

interface Props {
  summary: string;
  formats: readonly Format[];
  copy(text: string): Promise<void>;
}

/** One or many records in a format of the reader's choice: to the clipboard or as a file. */
export function ExportBox({ summary, formats, copy }: Props) {
  const t = useT();
  const [id, setId] = useState(formats[0]?.id);
  const format = formats.find((one) => one.id === id);
  if (format === undefined) return null;
  return (
    <Disclosure summary={summary}>
      <div class="row export">
        <label class="text-field">
          {t('library.format')}
          <select value={id} onChange={(event) => setId(event.currentTarget.value)}>
            {formats.map(({ id: one, name }) => (
              <option key={one} value={one}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <Button onPress={() => download(format.file, format.type, format.text())}>
          {t('library.download')}
        </Button>
        <CopyButton key={format.id} label={t('library.copy')} text={format.text} copy={copy} />
      </div>
    </Disclosure>
  );
}
