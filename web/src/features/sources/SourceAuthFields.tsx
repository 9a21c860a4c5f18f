import { Form, Input, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { FileTextArea } from '../../ui/FileTextArea';
import { authFields, authKinds, type SourceValues } from './sourceValues';

/** How the source is signed in to. When a source is edited, what is stored stays unless another kind is chosen. */
export function SourceAuthFields({ editing }: { editing: boolean }) {
  const { t } = useTranslation();
  const kind = Form.useWatch<SourceValues['auth']['kind'] | undefined>(['auth', 'kind']) ?? 'none';
  const required = [{ required: true, message: t('form.required') }];
  const kinds = editing ? (['keep', ...authKinds] as const) : authKinds;
  const fields = kind === 'keep' ? [] : authFields[kind];

  return (
    <>
      <Form.Item
        name={['auth', 'kind']}
        label={t('sources.auth')}
        extra={kind === 'keep' ? t('sources.authKeep') : undefined}
      >
        <Segmented options={kinds.map((value) => ({ value, label: t(`sources.authKind.${value}`) }))} />
      </Form.Item>
      <div className={kind === 'mtls' ? undefined : 'form-grid'}>
        {fields.map((field) => (
          <Form.Item
            key={field}
            name={['auth', field]}
            label={t(`sources.authField.${field}`)}
            rules={required}
          >
            {field === 'username' ? (
              <Input autoComplete="off" />
            ) : field === 'certificate' || field === 'key' ? (
              <FileTextArea rows={4} placeholder={t('sources.pemPlaceholder')} />
            ) : (
              <Input.Password autoComplete="new-password" />
            )}
          </Form.Item>
        ))}
      </div>
    </>
  );
}
