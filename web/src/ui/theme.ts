import { theme as algorithms, type ThemeConfig } from 'antd';
import type { Theme } from '../lib/preferences';

const fontFamily =
  'Inter, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif';

export const monospace = 'ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace';

/** The colours that styles/base.css names too: change both. */
const palettes = {
  light: {
    colorPrimary: '#3151b7',
    colorInfo: '#3151b7',
    colorSuccess: '#1f7a4d',
    colorWarning: '#a84a06',
    colorError: '#b4232f',
    // Derived from colours as dark as these, soft fills would be murky.
    colorInfoBg: '#eaeefb',
    colorSuccessBg: '#e6f4ec',
    colorWarningBg: '#fdeadb',
    colorErrorBg: '#fde8e9',
    colorInfoBorder: '#c5cff0',
    colorSuccessBorder: '#b5dcc6',
    colorWarningBorder: '#f0c7a5',
    colorErrorBorder: '#f2bcc0',
    colorTextBase: '#1b2330',
    colorTextDescription: '#5f697b',
    colorTextPlaceholder: '#6b7689',
    colorBgLayout: '#f5f6f8',
    colorBorder: '#d3d8e0',
    colorBorderSecondary: '#e6e9ee',
  },
  dark: {
    colorPrimary: '#7f9bf5',
    colorInfo: '#7f9bf5',
    colorSuccess: '#57bd88',
    colorWarning: '#e0a03c',
    colorError: '#f0717a',
    colorTextBase: '#e6eaf0',
    colorTextDescription: '#98a3b3',
    colorTextPlaceholder: '#8b96a7',
    colorBgBase: '#151a21',
    colorBgContainer: '#1a2029',
    colorBgElevated: '#212832',
    colorBgLayout: '#11151b',
    colorBorder: '#38414d',
    colorBorderSecondary: '#2a323d',
  },
} as const;

export const antTheme = (name: Theme): ThemeConfig => ({
  algorithm: name === 'dark' ? algorithms.darkAlgorithm : algorithms.defaultAlgorithm,
  token: {
    ...palettes[name],
    fontFamily,
    fontFamilyCode: monospace,
    fontSize: 13,
    controlHeight: 32,
    borderRadius: 6,
    wireframe: false,
  },
  components: {
    Button: {
      primaryShadow: 'none',
      defaultShadow: 'none',
      dangerShadow: 'none',
      // Bright fills carry dark words: the contrast of white on them is too low.
      ...(name === 'dark' && { primaryColor: '#10151f', dangerColor: '#10151f' }),
    },
    Modal: { titleFontSize: 15 },
    Alert: { defaultPadding: '7px 12px', withDescriptionPadding: '9px 12px', withDescriptionIconSize: 16 },
    Form: { itemMarginBottom: 22, verticalLabelPadding: '0 0 4px' },
    Tooltip: { colorBgSpotlight: name === 'dark' ? '#38414d' : '#27303d' },
  },
});
