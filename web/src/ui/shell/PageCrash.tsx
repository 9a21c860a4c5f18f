import { Button, Spin } from 'antd';
import { Component, type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnectionLost } from '../../lib/connection';
import { PartLoadError } from '../../lib/lazyPart';
import { EmptyHint } from '../EmptyHint';

/** Keeps a page that could not be fetched or drawn from taking the rest of the app with it. */
export class PageCrash extends Component<{ children: ReactNode }, { error?: Error }> {
  override state: { error?: Error } = {};

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error instanceof PartLoadError && mayReload()) return <ReloadWhenBack />;
    return error ? <Crashed message={error.message} /> : this.props.children;
  }
}

const lastReload = 'last-reload';

/** Once in a while: what is still missing after it was asked for again is not there. */
const mayReload = () => Date.now() - Number(sessionStorage.getItem(lastReload) ?? 0) > 10_000;

/** The server was away when a part of the app was asked for: all of it is asked for again once it is back. */
function ReloadWhenBack() {
  const lost = useConnectionLost();
  useEffect(() => {
    if (lost) return;
    sessionStorage.setItem(lastReload, String(Date.now()));
    window.location.reload();
  }, [lost]);
  return <Spin className="loading" />;
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
