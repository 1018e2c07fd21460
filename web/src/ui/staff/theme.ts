import type { ThemeConfig } from 'antd';
import { color, fontStack, measure, tones } from '../tokens';

/** Size of the base type for the choice of the reader. */
const FONT_SIZE = { normal: 14, large: 16, larger: 18 } as const;

/** Theme of the workbench; every derived ground is set, none is left to the kit. */
export const staffTheme = (size: keyof typeof FONT_SIZE): ThemeConfig => ({
  token: {
    colorPrimary: color.brand,
    colorPrimaryHover: color['brand-ink'],
    colorPrimaryActive: color['brand-ink'],
    colorInfo: color.brand,
    colorLink: color.brand,
    colorLinkHover: color['brand-ink'],
    colorLinkActive: color['brand-ink'],
    colorSuccess: tones.good.fg,
    colorSuccessBg: tones.good.bg,
    colorSuccessBorder: tones.good.bg,
    colorWarning: tones.action.fg,
    colorWarningBg: tones.action.bg,
    colorWarningBorder: tones.action.bg,
    colorError: tones.bad.fg,
    colorErrorHover: tones.bad.fg,
    colorErrorBg: tones.bad.bg,
    colorErrorBorder: tones.bad.bg,
    colorInfoBg: tones.info.bg,
    colorInfoBorder: tones.info.bg,
    colorText: color.ink,
    colorTextSecondary: color.mute,
    colorTextTertiary: color.mute,
    colorTextDescription: color.mute,
    colorTextPlaceholder: color.placeholder,
    colorTextDisabled: color.placeholder,
    colorBorder: color.control,
    colorBorderSecondary: color.line,
    colorBgLayout: color.page,
    borderRadius: measure.radius,
    fontFamily: fontStack,
    fontSize: FONT_SIZE[size],
    controlHeight: 32,
    motion: false,
  },
  components: {
    Breadcrumb: { itemColor: color.mute, lastItemColor: color.ink, linkColor: color.brand, separatorColor: color.mute },
    Table: { headerBg: color.page, headerColor: color.mute, cellPaddingBlockMD: 8.5, cellPaddingInlineMD: 12, cellPaddingBlockSM: 6, cellPaddingInlineSM: 12 },
    Form: { labelColor: color.ink, verticalLabelPadding: '0 0 4px' },
  },
});
