import { Form, type FormInstance, Modal } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { ProblemError } from '../api/problem';
import { ErrorAlert } from './ErrorAlert';

interface Props<Values extends object, Saved> {
  title: string;
  okText: string;
  initial: Partial<Values>;
  width?: number;
  submit: (values: Values) => Promise<Saved>;
  /** What was saved, once the window has closed. */
  onSaved?: (saved: Saved) => void;
  onClose: () => void;
  children: ReactNode | ((form: FormInstance<Values>) => ReactNode);
}

/** `CpuQuota`, `cpuQuota` and `$.cpu_quota` all name the field `cpu_quota`; `tls.ca` lies inside. */
export const fieldPath = (name: string) =>
  name
    .replace(/^\$\.?/, '')
    .split('.')
    .map((part) => part.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase());

/** A form in a window: it closes when the server has taken it, and shows at each field what the server refused. */
export function FormModal<Values extends object, Saved = unknown>(props: Props<Values, Saved>) {
  const { title, okText, initial, width = 520, submit, onSaved, onClose, children } = props;
  const id = useId();
  const [form] = Form.useForm<Values>();
  const [error, setError] = useState<unknown>();
  const [sending, setSending] = useState(false);

  const send = async (values: Values) => {
    setSending(true);
    setError(undefined);
    try {
      const saved = await submit(values);
      onClose();
      onSaved?.(saved);
    } catch (refusal) {
      setError(refusal);
      if (refusal instanceof ProblemError)
        for (const [name, errors] of Object.entries(refusal.fields))
          // Names come from the server: those the form does not have are shown above it.
          form.setFields([{ name: fieldPath(name) as never, errors }]);
    } finally {
      setSending(false);
    }
  };

  return (
    <Modal
      open
      title={title}
      width={width}
      okText={okText}
      // The form's own button, though it stands below the form: the Enter key presses it from any field.
      okButtonProps={{ htmlType: 'submit', form: id, loading: sending }}
      // What became of it is told here: a window that closed would close the next one.
      onCancel={() => {
        if (!sending) onClose();
      }}
      cancelButtonProps={{ disabled: sending }}
      mask={{ closable: false }}
    >
      <ErrorAlert error={error} />
      <Form<Values>
        id={id}
        form={form}
        layout="vertical"
        initialValues={initial}
        onFinish={(values) => void send(values)}
        scrollToFirstError={{ focus: true }}
        className="modal-form"
        autoComplete="off"
      >
        {typeof children === 'function' ? children(form) : children}
      </Form>
    </Modal>
  );
}
