import enUS from 'antd/es/locale/en_US';
import zhCN from 'antd/es/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useTranslation } from 'react-i18next';

/** Ant Design's own words and the calendar's, in the language of the page. */
export function useAntLocale() {
  const english = useTranslation().i18n.language === 'en';
  dayjs.locale(english ? 'en' : 'zh-cn');
  return english ? enUS : zhCN;
}
