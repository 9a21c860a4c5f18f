import { Input } from 'antd';
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  value?: string;
  onChange?: (text: string) => void;
  id?: string;
  placeholder: string;
  rows: number;
}

/** Text that is pasted, dropped as a file, or read from a chosen one: a kubeconfig, a certificate, a key. */
export function FileTextArea({ value, onChange, id, placeholder, rows }: Props) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  const read = (file: File | undefined) => void file?.text().then(onChange);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    read(event.dataTransfer.files[0]);
  };
  return (
    <div
      className={`file-text ${over ? 'file-text-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Input.TextArea
        id={id}
        className="code"
        rows={rows}
        spellCheck={false}
        value={value}
        placeholder={placeholder}
        onChange={(event) => onChange?.(event.target.value)}
      />
      <label className="file-choice">
        <input
          type="file"
          aria-label={t('action.chooseFile')}
          onChange={({ target }) => {
            read(target.files?.[0]);
            target.value = '';
          }}
        />
        {t('action.chooseFile')}
      </label>
    </div>
  );
}
