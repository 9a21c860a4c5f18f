import { Spin } from 'antd';
import { type MouseEvent, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation } from 'react-router';
import { menu, subpages } from '../../menu';
import { RunWatcher } from '../runs/RunWatcher';
import { ConnectionBanner } from './ConnectionBanner';
import { PageCrash } from './PageCrash';
import { PageHeader } from './PageHeader';
import { SideMenu } from './SideMenu';

/** Moves there itself: with a base address, a mere `#content` would lead to the first page. */
const skip = (event: MouseEvent) => {
  event.preventDefault();
  document.getElementById('content')?.focus();
};

/** The frame around every page: menu, header, what is running, whether the server answers. */
export function Shell() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const [menuOpen, setMenuOpen] = useState(false);
  const subpage = subpages.find(({ path }) => pathname === `/${path}`);
  const page = subpage?.of ?? menu.find((entry) => pathname.startsWith(`/${entry.page}`))?.page;
  const title = subpage ? t(subpage.title) : page && t(`menu.${page}`);
  const hint = subpage ? t(subpage.hint) : page && t(`menuHint.${page}`);

  useEffect(() => {
    document.title = title ? `${title} · ${t('product')}` : t('product');
  }, [title, t]);

  return (
    <div className="shell">
      <a className="skip-link" href="#content" onClick={skip}>
        {t('shell.skip')}
      </a>
      <SideMenu page={page} open={menuOpen} onClose={() => setMenuOpen(false)} />
      <div className="shell-main">
        <PageHeader title={title} hint={hint} onMenu={() => setMenuOpen(true)} />
        <ConnectionBanner />
        <main id="content" className="content" tabIndex={-1}>
          <PageCrash key={pathname}>
            <Suspense fallback={<Spin className="loading" />}>
              <Outlet />
            </Suspense>
          </PageCrash>
        </main>
      </div>
      <RunWatcher />
    </div>
  );
}
