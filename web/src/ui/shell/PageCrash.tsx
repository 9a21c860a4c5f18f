import { Button } from 'antd';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyHint } from '../EmptyHint';

/** Keeps a page that could not be fetched or drawn from taking the rest of the app with it. */
export class PageCrash extends Component<{ children: ReactNode }, { error?: Error }> {
  override state: { error?: Error } = {};

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    return error ? <Crashed message={error.message} /> : this.props.children;
  }
}

function Crashed({ message }: { message: string }) {
  const { t } = useTranslation();
  return (
    <EmptyHint title={t('shell.crash')} text={message}>
      <Button type="primary" onClick={() => window.location.reload()}>
        {t('shell.reload')}
      </Button>
    </EmptyHint>
  );
}
