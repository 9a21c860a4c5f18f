import MenuOutlined from '@ant-design/icons/MenuOutlined';
import MoonOutlined from '@ant-design/icons/MoonOutlined';
import SunOutlined from '@ant-design/icons/SunOutlined';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { switchLanguage } from '../../i18n';
import { themePreference } from '../../lib/preferences';
import { useFeedback } from '../feedback';
import { Hint } from '../Hint';
import { RunsIndicator } from '../runs/RunsIndicator';

interface Props {
  title: string | undefined;
  hint: string | undefined;
  onMenu: () => void;
}

export function PageHeader({ title, hint, onMenu }: Props) {
  const { t, i18n } = useTranslation();
  const theme = themePreference.use();
  const otherTheme = theme === 'dark' ? 'light' : 'dark';
  const otherLanguage = i18n.language === 'en' ? 'zh' : 'en';
  const cache = useQueryClient();
  const feedback = useFeedback();

  // The server's words are in the language they were asked in.
  const changeLanguage = () =>
    switchLanguage(otherLanguage).then(() => cache.invalidateQueries(), feedback.failed);

  return (
    <header className="page-header">
      <Button
        className="menu-button"
        type="text"
        icon={<MenuOutlined aria-hidden />}
        aria-label={t('shell.menu')}
        onClick={onMenu}
      />
      <h1>{title ?? t('product')}</h1>
      {hint && <p className="page-hint">{hint}</p>}
      <div className="page-tools">
        <RunsIndicator />
        <Hint title={t('shell.switchLanguage')}>
          <Button
            type="text"
            lang={otherLanguage}
            aria-label={t('shell.switchLanguage')}
            onClick={() => void changeLanguage()}
          >
            {otherLanguage === 'en' ? 'EN' : '中'}
          </Button>
        </Hint>
        <Hint title={t(`shell.theme.${otherTheme}`)}>
          <Button
            type="text"
            icon={theme === 'dark' ? <SunOutlined aria-hidden /> : <MoonOutlined aria-hidden />}
            aria-label={t(`shell.theme.${otherTheme}`)}
            onClick={() => themePreference.set(otherTheme)}
          />
        </Hint>
      </div>
    </header>
  );
}
