import DeleteOutlined from '@ant-design/icons/DeleteOutlined';
import PlusOutlined from '@ant-design/icons/PlusOutlined';
import { Button, Form, Input, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { FileTextArea } from '../../ui/FileTextArea';
import { HintButton } from '../../ui/HintButton';

/** Request headers and how the server's certificate is trusted. */
export function SourceTransportFields() {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item label={t('sources.headers')} tooltip={t('sources.headersHint')}>
        <Form.List name="headers">
          {(fields, { add, remove }) => (
            <div className="header-list">
              {fields.map(({ key, name }) => (
                <div key={key} className="header-row">
                  <Form.Item
                    name={[name, 'name']}
                    noStyle
                    rules={[{ required: true, message: t('form.required') }]}
                  >
                    <Input
                      className="code"
                      placeholder="X-Scope-OrgID"
                      aria-label={t('sources.headerName')}
                    />
                  </Form.Item>
                  <Form.Item name={[name, 'value']} noStyle>
                    <Input className="code" aria-label={t('sources.headerValue')} />
                  </Form.Item>
                  <HintButton
                    hint={t('sources.removeHeader')}
                    type="text"
                    icon={<DeleteOutlined aria-hidden />}
                    onClick={() => remove(name)}
                  />
                </div>
              ))}
              <Button
                size="small"
                icon={<PlusOutlined aria-hidden />}
                onClick={() => add({ name: '', value: '' })}
              >
                {t('sources.addHeader')}
              </Button>
            </div>
          )}
        </Form.List>
      </Form.Item>
      <Form.Item name={['tls', 'ca']} label={t('sources.ca')} tooltip={t('sources.caHint')}>
        <FileTextArea rows={3} placeholder={t('sources.pemPlaceholder')} />
      </Form.Item>
      <Form.Item
        name={['tls', 'skip_verify']}
        label={t('sources.skipVerify')}
        extra={t('sources.tlsUnverifiedHint')}
        valuePropName="checked"
      >
        <Switch />
      </Form.Item>
    </>
  );
}
