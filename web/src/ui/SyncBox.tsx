import { Alert, Button, Checkbox, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from './ErrorAlert';

export interface SyncTarget {
  id: number;
  name: string;
  note?: ReactNode;
}

interface Props {
  title: string;
  explanation: string;
  targets: SyncTarget[];
  initial?: number[];
  /** What else is asked, such as the day. */
  children?: ReactNode;
  /** What to do when there is nothing to sync from. */
  whenEmpty: ReactNode;
  start: (ids: number[]) => Promise<unknown>;
  onClose: () => void;
}

/** Chooses what to sync from, with select-all, and starts the run; its progress is shown on the page and in the header. */
export function SyncBox({
  title,
  explanation,
  targets,
  initial,
  children,
  whenEmpty,
  start,
  onClose,
}: Props) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(() => initial ?? targets.map(({ id }) => id));
  const [error, setError] = useState<unknown>();
  const [starting, setStarting] = useState(false);

  const run = async () => {
    setStarting(true);
    setError(undefined);
    try {
      await start(chosen);
      onClose();
    } catch (refusal) {
      setError(refusal);
    } finally {
      setStarting(false);
    }
  };

  return (
    <Modal
      open
      title={title}
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>
          {t('action.cancel')}
        </Button>,
        <Button
          key="start"
          type="primary"
          disabled={chosen.length === 0}
          loading={starting}
          onClick={() => void run()}
        >
          {t('sync.start', { count: chosen.length })}
        </Button>,
      ]}
    >
      <p className="explanation">{explanation}</p>
      {children}
      {targets.length === 0 ? (
        <Alert type="info" showIcon title={whenEmpty} />
      ) : (
        <div className="target-list">
          <Checkbox
            className="target-all"
            checked={chosen.length === targets.length}
            indeterminate={chosen.length > 0 && chosen.length < targets.length}
            onChange={({ target }) => setChosen(target.checked ? targets.map(({ id }) => id) : [])}
          >
            {t('action.selectAll')}{' '}
            <span className="muted">{t('sync.chosen', { chosen: chosen.length, all: targets.length })}</span>
          </Checkbox>
          <Checkbox.Group
            value={chosen}
            onChange={setChosen}
            options={targets.map(({ id, name, note }) => ({
              value: id,
              label: (
                <>
                  {name} {note && <span className="muted">{note}</span>}
                </>
              ),
            }))}
          />
        </div>
      )}
      <ErrorAlert error={error} />
    </Modal>
  );
}
