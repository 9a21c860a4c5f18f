import CheckOutlined from '@ant-design/icons/CheckOutlined';
import CopyOutlined from '@ant-design/icons/CopyOutlined';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copy } from '../lib/copy';
import { HintButton } from './HintButton';

export function CopyButton({ text }: { text: string }) {
  const { t } = useTranslation();
  const [state, setState] = useState<'copied' | 'failed'>();
  return (
    <HintButton
      hint={t(
        state === 'failed' ? 'action.copyFailed' : state === 'copied' ? 'action.copied' : 'action.copy',
      )}
      type="text"
      size="small"
      danger={state === 'failed'}
      icon={state === 'copied' ? <CheckOutlined aria-hidden /> : <CopyOutlined aria-hidden />}
      onClick={() => void copy(text).then((done) => setState(done ? 'copied' : 'failed'))}
    />
  );
}
