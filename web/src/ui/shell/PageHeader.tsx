import MenuOutlined from '@ant-design/icons/MenuOutlined';
import MoonOutlined from '@ant-design/icons/MoonOutlined';
import SunOutlined from '@ant-design/icons/SunOutlined';
import { Button, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { switchLanguage } from '../../i18n';
import { themePreference } from '../../lib/preferences';
import type { Page } from '../../menu';
import { RunsIndicator } from '../runs/RunsIndicator';

export function PageHeader({ page, onMenu }: { page: Page | undefined; onMenu: () => void }) {
  const { t, i18n } = useTranslation();
  const theme = themePreference.use();
  const otherTheme = theme === 'dark' ? 'light' : 'dark';
  const otherLanguage = i18n.language === 'en' ? 'zh' : 'en';

  return (
    <header className="page-header">
      <Button
        className="menu-button"
        type="text"
        icon={<MenuOutlined aria-hidden />}
        aria-label={t('shell.menu')}
        onClick={onMenu}
      />
      <h1>{page ? t(`menu.${page}`) : t('product')}</h1>
      {page && <p className="page-hint">{t(`menuHint.${page}`)}</p>}
      <div className="page-tools">
        <RunsIndicator />
        <Tooltip title={t('shell.switchLanguage')}>
          <Button
            type="text"
            lang={otherLanguage}
            aria-label={t('shell.switchLanguage')}
            onClick={() => void switchLanguage(otherLanguage)}
          >
            {otherLanguage === 'en' ? 'EN' : '中'}
          </Button>
        </Tooltip>
        <Tooltip title={t(`shell.theme.${otherTheme}`)}>
          <Button
            type="text"
            icon={theme === 'dark' ? <SunOutlined aria-hidden /> : <MoonOutlined aria-hidden />}
            aria-label={t(`shell.theme.${otherTheme}`)}
            onClick={() => themePreference.set(otherTheme)}
          />
        </Tooltip>
      </div>
    </header>
  );
}
