import { useState } from 'preact/hooks';
import { Button } from '../Button.tsx';
import { CopyButton } from '../CopyButton.tsx';
import { download } from '../download.ts';
import { useT } from '../i18n.ts';
import { LateDisclosure } from './LateDisclosure.tsx';

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
  /** Made when asked for. */
  formats(): readonly Format[];
  copy(text: string): Promise<void>;
}

function Choice({ formats, copy }: { formats: readonly Format[]; copy: Props['copy'] }) {
  const t = useT();
  const [id, setId] = useState(formats[0]?.id);
  const format = formats.find((one) => one.id === id);
  if (format === undefined) return null;
  return (
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
  );
}

/** One or many records in a format of the reader's choice: to the clipboard or as a file. */
export function ExportBox({ summary, formats, copy }: Props) {
  return (
    <LateDisclosure summary={summary} class="exports">
      {() => <Choice formats={formats()} copy={copy} />}
    </LateDisclosure>
  );
}
