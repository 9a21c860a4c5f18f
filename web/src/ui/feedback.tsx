import { App } from 'antd';
import { useMemo } from 'react';
import { ErrorDetails, ErrorText } from './ErrorAlert';

/** Short words after an action: done, or refused with the server's reason. */
export function useFeedback() {
  const { message, notification } = App.useApp();
  return useMemo(
    () => ({
      done: (text: string) => void message.success(text),
      failed: (error: unknown) =>
        notification.error({
          title: <ErrorText error={error} />,
          description: <ErrorDetails error={error} />,
          duration: 10,
        }),
    }),
    [message, notification],
  );
}
