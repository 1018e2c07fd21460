import type { Metadata, Viewport } from 'next';
import { cookies, headers } from 'next/headers';
import type { ReactNode } from 'react';
import { TYPE_COOKIE, typeSize } from '@/lib/preferences';
import { color } from '@/ui/tokens';
import './globals.css';

export const metadata: Metadata = {
  title: { default: '揭榜 · 科技金融撮合服务', template: '%s - 揭榜' },
  description: '科技型企业发布融资需求，金融机构揭榜报价：比较真实成本，记录每一笔资金。',
};

export const viewport: Viewport = { width: 'device-width', initialScale: 1, viewportFit: 'cover', themeColor: color.brand };

/** The frame of every page. Reading the request keeps all pages dynamic, so each script carries its nonce. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  await headers();
  const type = typeSize((await cookies()).get(TYPE_COOKIE)?.value);
  return (
    <html lang="zh-CN" data-type={type}>
      <body>
        <a className="jb-skip" href="#main">跳到正文</a>
        {children}
      </body>
    </html>
  );
}
