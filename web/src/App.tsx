import { QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import { useEffect } from 'react';
import { BrowserRouter } from 'react-router';
import { queryClient } from './api/cache';
import { useAntLocale } from './i18n/antLocale';
import { basePath } from './lib/config';
import { themePreference } from './lib/preferences';
import { AppRoutes } from './routes';
import { antTheme } from './ui/theme';

export function App() {
  const theme = themePreference.use();
  const locale = useAntLocale();

  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);

  return (
    <ConfigProvider
      locale={locale}
      theme={antTheme(theme)}
      componentSize="medium"
      button={{ autoInsertSpace: false }}
    >
      <AntApp message={{ maxCount: 3 }} notification={{ placement: 'bottomRight', pauseOnHover: true }}>
        <QueryClientProvider client={queryClient}>
          {/* State kept in the address is to show at once, as any other: a box that is ticked stays ticked. */}
          <BrowserRouter basename={basePath} useTransitions={false}>
            <AppRoutes />
          </BrowserRouter>
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  );
}
